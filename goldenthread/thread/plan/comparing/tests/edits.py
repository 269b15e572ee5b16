"""Random edits of plans whose truth is known, and how well they are told.

`python -m goldenthread.thread.plan.comparing.tests.edits [plans] [seed]` prints precision and
recall; `tests/telling.py` says how they are counted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from goldenthread.thread.plan.comparing.compare import compare
from goldenthread.thread.plan.comparing.tests.drafts import Draft, Group, Truth, invent, numbered
from goldenthread.thread.plan.comparing.tests.frame_edits import (
    edit_findings,
    edit_the_rest,
    renumber_a_focus_area,
    reword_a_heading,
    withdraw_a_focus_area,
)
from goldenthread.thread.plan.comparing.tests.stock import (
    next_reference,
    reword_heavily,
    reword_lightly,
)
from goldenthread.thread.plan.comparing.tests.telling import Tally, tally
from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    Rating,
    When,
)
from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.reading.tests.corpus import known

PLANS, SEED = 240, 20_251
SHARES = (0.05, 0.15, 0.3)
"""How much of a plan is edited: its milestones, times this, is the number of edits."""
EXAMPLE = Path(__file__).parents[5] / "examples" / "larkshire-written-statement-of-action.docx"

Edits = Mapping[Callable[[Draft, Random], None], int]
"""Each way to edit, with how often it is taken."""


def edit_plan(
    document: PlanDocument, chance: Random, share: float, edits: Edits | None = None
) -> Truth:
    """The document after edits at random: 3, and a share of the number of its milestones."""
    draft, ways = Draft(document), edits or EDITS
    milestones = sum(len(group.milestones) for group in draft.groups)
    for edit in chance.choices(list(ways), list(ways.values()), k=3 + int(milestones * share)):
        edit(draft, chance)
    return draft.finish(chance)


def make_truths(plans: int, seed: int) -> Iterator[Truth]:
    """So many edited plans, of every known layout and the example in turn."""
    documents = sources()
    for number in range(plans):
        chance = Random(f"{seed}/{number}")
        document = documents[number % len(documents)]
        yield edit_plan(document, chance, SHARES[number % len(SHARES)])


@cache
def sources() -> Sequence[PlanDocument]:
    """The plans that are edited."""
    return (read_plan(EXAMPLE).document, *(layout.truth() for layout in known.LAYOUTS))


def _pick(draft: Draft, chance: Random) -> tuple[Group, int] | None:
    groups = [group for group in draft.groups if group.milestones]
    if not groups:
        return None
    group = chance.choice(groups)
    return group, chance.randrange(len(group.milestones))


def _change(draft: Draft, chance: Random, change: Callable[[Milestone], Milestone]) -> None:
    picked = _pick(draft, chance)
    if picked:
        group, position = picked
        group.milestones[position] = change(group.milestones[position])


def reword_an_action_lightly(draft: Draft, chance: Random) -> None:
    """A word or two of a milestone's action."""
    _change(draft, chance, lambda one: replace(one, action=reword_lightly(one.action, chance)))


def reword_an_action_heavily(draft: Draft, chance: Random) -> None:
    """Half of a milestone's action."""
    _change(draft, chance, lambda one: replace(one, action=reword_heavily(one.action, chance)))


def change_facts(draft: Draft, chance: Random) -> None:
    """A milestone's dates, officer and rating."""
    day = date(2026, 1, 5) + timedelta(days=chance.randrange(700))
    end = When(day, "day", f"{day.day} {day:%B %Y}")
    rating = chance.choice((NO_RATING, Rating("green", "complete", "Completed", "word")))
    officer = f"Head of Service {chance.randrange(40)}"
    _change(
        draft,
        chance,
        lambda one: replace(one, end=end, rating=rating, accountable_officer=officer),
    )


def move(draft: Draft, chance: Random) -> None:
    """A milestone to the end of another focus area, under that one's next reference or its own."""
    picked, goal = _pick(draft, chance), chance.choice(draft.groups)
    if picked is None or goal is picked[0]:
        return
    one = picked[0].milestones.pop(picked[1])
    last = next((each.reference for each in reversed(goal.milestones) if each.reference), None)
    if last and one.reference and chance.random() < 0.8:
        one = numbered(one, next_reference(last, draft.references))
    goal.milestones.append(one)


def insert(draft: Draft, chance: Random) -> None:
    """A new milestone; those after it take the next references, or the new one the last."""
    picked = _pick(draft, chance)
    if picked is None:
        return
    group, position = picked
    new = invent(draft, chance, group.milestones[-1])
    references = [one.reference for one in group.milestones] + [new.reference]
    group.milestones.insert(position, new)
    if chance.random() < 0.7:
        _number(group, references)


def _number(group: Group, references: Sequence[str | None]) -> None:
    pairs = zip(group.milestones, references, strict=False)
    group.milestones[:] = [numbered(one, reference) for one, reference in pairs]


def withdraw(draft: Draft, chance: Random) -> None:
    """A milestone; those after it move up, or leave a gap."""
    picked = _pick(draft, chance)
    if picked is None:
        return
    group, position = picked
    references = [one.reference for one in group.milestones]
    del group.milestones[position]
    if chance.random() < 0.5:
        _number(group, references)


def replace_with_another(draft: Draft, chance: Random) -> None:
    """A milestone by another under its reference: the old one is withdrawn, the new one added."""
    picked = _pick(draft, chance)
    if picked:
        group, position = picked
        old = group.milestones[position]
        group.milestones[position] = numbered(invent(draft, chance, old), old.reference)


def swap_references(draft: Draft, chance: Random) -> None:
    """The references of two milestones that stand together, which may change places too."""
    picked = _pick(draft, chance)
    if picked is None or picked[1] == 0:
        return
    group, position = picked
    first, second = group.milestones[position - 1 : position + 1]
    pair = [numbered(first, second.reference), numbered(second, first.reference)]
    group.milestones[position - 1 : position + 1] = pair if chance.random() < 0.5 else pair[::-1]


def split(draft: Draft, chance: Random) -> None:
    """A milestone's action into two: the first half carries it on, the second is new."""
    picked = _pick(draft, chance)
    if picked is None:
        return
    group, position = picked
    one = group.milestones[position]
    words = one.action.split()
    middle = len(words) * 3 // 5
    if middle < 4:
        return
    second = invent(draft, chance, one)
    group.milestones[position : position + 1] = [
        replace(one, action=" ".join(words[:middle])),
        replace(second, action=" ".join(words[middle:])),
    ]


def copy(draft: Draft, chance: Random) -> None:
    """A milestone a second time, under a reference of its own."""
    picked = _pick(draft, chance)
    if picked:
        group, position = picked
        one = group.milestones[position]
        new = replace(invent(draft, chance, one), action=one.action)
        chance.choice(draft.groups).milestones.append(new)


def shuffle(draft: Draft, chance: Random) -> None:
    """The milestones of a focus area in another order."""
    picked = _pick(draft, chance)
    if picked:
        chance.shuffle(picked[0].milestones)


EDITS: Edits = {
    reword_an_action_lightly: 6,
    reword_an_action_heavily: 3,
    change_facts: 4,
    move: 3,
    insert: 3,
    withdraw: 3,
    replace_with_another: 1,
    swap_references: 2,
    split: 1,
    copy: 1,
    shuffle: 1,
    renumber_a_focus_area: 1,
    reword_a_heading: 2,
    withdraw_a_focus_area: 1,
    edit_findings: 2,
    edit_the_rest: 2,
}


def main(plans: int = PLANS, seed: int = SEED) -> Tally:
    """Edit, compare, count and print."""
    total = Tally()
    for truth in make_truths(plans, seed):
        total += tally(truth, compare(truth.older, truth.newer))
    sys.stdout.write(f"{plans} edited plans, seed {seed}\n{total.tell()}\n")
    return total


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
