"""`python -m goldenthread.thread.plan.reading.tests.corpus [known|unknown] [--layout NAME --show]`.

Prints precision and recall per field, the two halves apart. Details are printed for the known
half alone: the unknown half is never tuned on, so nobody may look at what it missed.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.scoring import Scores, differences, score

BOUNDS = {"known": 0.98, "unknown": 0.95}


def layouts_of(half: str) -> Sequence[Layout]:
    """The layouts of one half, 'known' or 'unknown'."""
    module = importlib.import_module(f"{__package__}.{half}")
    layouts: Sequence[Layout] = module.LAYOUTS
    return layouts


def read_layout(layout: Layout) -> PlanDocument:
    """What the reader makes of the layout's file."""
    from goldenthread.thread.plan.reading.reading import read_plan

    return read_plan(layout.build(), layout.file_name).document


def score_half(layouts: Sequence[Layout]) -> Scores:
    """The scores of all the layouts together."""
    scores = Scores()
    for layout in layouts:
        scores += score(layout.truth(), read_layout(layout))
    return scores


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores; 1 where a field of a half is below that half's bound."""
    options = _parse(arguments)
    failed = False
    for half in [options.half] if options.half else list(BOUNDS):
        layouts = [layout for layout in layouts_of(half) if options.layout in (None, layout.name)]
        scores = score_half(layouts)
        _print_scores(half, len(layouts), scores)
        failed = failed or bool(scores.below(BOUNDS[half]))
        if half == "known" and options.show:
            _print_differences(layouts)
    return int(failed)


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=__package__, description="Score the plan reader.")
    parser.add_argument("half", nargs="?", choices=list(BOUNDS))
    parser.add_argument("--layout", help="only this layout of the known half")
    parser.add_argument("--show", action="store_true", help="every difference in the known half")
    options = parser.parse_args(arguments)
    if options.half == "unknown" and (options.layout or options.show):
        parser.error("the unknown half is scored as a whole and shows no details")
    if options.layout:
        options.half = "known"
        names = [layout.name for layout in layouts_of("known")]
        if options.layout not in names:
            parser.error(f"no known layout is named {options.layout!r}; there are: {names}")
    return options


def _print_scores(half: str, layouts: int, scores: Scores) -> None:
    sys.stdout.write(f"{half}: {layouts} layouts, least {BOUNDS[half]}\n")
    sys.stdout.write(f"  {'field':<28}{'true':>7}{'read':>7}{'precision':>11}{'recall':>8}\n")
    below = scores.below(BOUNDS[half])
    for name, counts in scores.counts.items():
        sys.stdout.write(
            f"  {name:<28}{counts.true:>7}{counts.produced:>7}{counts.precision:>11.3f}"
            f"{counts.recall:>8.3f}{'  below' if name in below else ''}\n"
        )


def _print_differences(layouts: Sequence[Layout]) -> None:
    for layout in layouts:
        sys.stdout.write(f"\n{layout.name}\n")
        for difference in differences(layout.truth(), read_layout(layout)):
            sys.stdout.write(f"  {difference}\n")


if __name__ == "__main__":
    sys.exit(main())
