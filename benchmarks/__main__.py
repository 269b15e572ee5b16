"""`python -m benchmarks [ROOM]`: every figure of one room, or of all; exit 1 if any is over."""

from __future__ import annotations

import importlib
import sys

from benchmarks.figures import HEADING

ROOMS = ("plan",)


def main(rooms: tuple[str, ...]) -> int:
    """Print each figure as soon as it is measured; 1 if any stands above its bound."""
    print(HEADING, flush=True)
    over = False
    for room in rooms:
        for figure in importlib.import_module(f"benchmarks.{room}").measure():
            print(figure.tell(), flush=True)
            over = over or figure.is_over
    return 1 if over else 0


if __name__ == "__main__":
    asked = tuple(name for name in sys.argv[1:] if name)
    unknown = [name for name in asked if name not in ROOMS]
    if unknown:
        sys.exit(f"There is no room '{unknown[0]}' to measure; there are: {', '.join(ROOMS)}.")
    sys.exit(main(asked or ROOMS))
