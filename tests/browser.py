"""Headless Chromium, as the stories drive it."""

from __future__ import annotations

import os
import shutil

# Without these it keeps asking outside hosts for this and that.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """The browser's own path: CHROMIUM where set, else the first found; null if there is none."""
    named = os.environ.get("CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser")
