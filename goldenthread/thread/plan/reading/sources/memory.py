"""Pausing Python's cycle collector while a file becomes blocks."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the collector of reference cycles from running, and let it run again afterwards.

    Reading makes hundreds of thousands of tuples that all live on and hold no cycle; the
    collector would walk them again and again. It may be nested: the outermost starts it again.
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()
