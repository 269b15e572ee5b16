"""How sentences name what they speak of."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.linting.telling import shorten, tell_citation, tell_list
from goldenthread.thread.plan.reading.document import Citation

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (list("abcde"), "a, b, c, d and e"),
        (list("abcdefg"), "a, b, c, d and 3 more"),
    ],
)
def test_a_list(parts: list[str], told: str) -> None:
    assert tell_list(parts) == told


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        (Citation(4, "MF", "7"), "P4 MF 7"),
        (Citation(4, None, None), "page 4"),
        (Citation(None, "paragraph", "12"), "paragraph 12"),
    ],
)
def test_a_citation(citation: Citation, told: str) -> None:
    assert tell_citation(citation) == told


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shorten("short  enough") == "short enough"
    assert shorten("word " * 30) == f"{'word ' * 11}word…"
