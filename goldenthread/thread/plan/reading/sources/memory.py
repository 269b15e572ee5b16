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
            _call_all_old()
            gc.enable()


def _call_all_old() -> None:
    """Put all that was made while paused into the oldest generation, as if it had been walked.

    Else the next two rounds of the collector, soon to come, would walk all of it for nothing.
    """
    if gc.get_freeze_count() == 0:
        gc.freeze()
        gc.unfreeze()
