import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.base.search.excerpts import cut_excerpt, mark_hits
from goldenthread.base.search.spelling import mend_word
from goldenthread.base.search.typed import MOST_LETTERS, MOST_WORDS, read_typed
from goldenthread.base.search.words import LONGEST_WORD, cut_words, take_root, write_roots

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", []),
        ("   ", []),
        ("  'Tell  it ONCE' ", [("tell",), ("once",)]),
        ("families' families'", [("families",)]),
        ("don't", [("don't",)]),
        ('" OR 1=1 --', [("1",)]),
        ("reviews AND support", [("reviews",), ("support",)]),
        ("-school NOT home* NEAR/3 (a)", [("school",), ("home",), ("3",)]),
        ('"annual reviews" late', [("annual", "reviews"), ("late",)]),
        ("\u201cin the year\u201d", [("in", "the", "year")]),
        ('"one', [("one",)]),
        ('say "no', [("say",)]),
        ("2 A", [("2a",)]),
        ("12b", [("12b",)]),
        ("milestone 2 A", [("milestone",), ("2a",)]),
        ("the and of", []),
        ("👪 <b>bold</b>", [("b",), ("bold",)]),
        ("_ __ -", []),
    ],
)
def test_what_is_typed_is_read_as_terms(typed: str, terms: list[tuple[str, ...]]) -> None:
    assert [term.words for term in read_typed(typed).terms] == terms


def test_nothing_but_small_words_is_said_to_be_so() -> None:
    assert read_typed("the and of").is_small
    assert not read_typed("").is_small
    assert not read_typed("the school").is_small


def test_no_more_than_twelve_words_are_looked_for_and_it_is_said() -> None:
    long = read_typed(" ".join(f"word{number}" for number in range(40)))
    assert (len(long.terms), long.is_cut) == (MOST_WORDS, True)
    assert read_typed("x" * (MOST_LETTERS + 1)).is_cut
    assert not read_typed("x" * MOST_LETTERS).is_cut


@pytest.mark.parametrize(
    "forms",
    [
        "exclude excluded excludes excluding exclusion exclusions exclusive",
        "commission commissioning commissioned commissioner commissioners",
        "plan plans planned planning",
        "family families",
        "policy policies",
        "review reviews reviewed reviewing",
        "assess assesses assessed assessing assessment assessments",
        "provide provided provision provisions",
        "decide decided decision decisions",
        "child children child's children's",
        "café cafe cafes",
        "parent parents parent's parents' parental",
        "apply applied applies application applications",
    ],
)
def test_forms_of_one_word_share_a_root(forms: str) -> None:
    assert len({take_root(word) for word in cut_words(forms)}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "transport transition",
        "inspection interim",
        "policy police",
        "commission common",
        "2a 2b",
    ],
)
def test_words_that_only_begin_alike_do_not(words: str) -> None:
    first, second = words.split()
    assert take_root(first) != take_root(second)


@given(st.text(max_size=80))
def test_a_root_is_letters_and_figures_and_fits_its_column(word: str) -> None:
    root = take_root(word)
    assert root == "" or root.isalnum()
    assert len(root) <= LONGEST_WORD


@given(st.text(max_size=300))
def test_what_is_typed_from_a_text_has_the_roots_of_that_text(text: str) -> None:
    held = write_roots(cut_words(text)).split()
    looked_for = {root for term in read_typed(text).terms for root in term.roots}
    # '2 A' is looked for as '2A'.
    assert {root for root in looked_for if not root[:1].isdigit()} <= {*held}


@pytest.mark.parametrize(
    ("typed", "known", "meant"),
    [
        ("comissioning", ["commissioning", "community"], "commissioning"),
        ("exlcusions", ["exclusions", "inclusions"], "exclusions"),
        ("recieve", ["receive", "review"], "receive"),
        ("zzzzzz", ["commissioning"], ""),
        ("wod", ["word"], ""),
    ],
)
def test_a_misspelt_word_is_taken_for_the_one_most_like_it(
    typed: str, known: list[str], meant: str
) -> None:
    assert mend_word(typed, known) == meant


def test_hits_are_told_apart_in_an_excerpt() -> None:
    stretches = cut_excerpt("Too many pupils are excluded from school.", [take_root("exclusions")])
    assert [stretch.text for stretch in stretches if stretch.hit] == ["excluded"]


def test_a_long_text_is_cut_around_its_first_hit() -> None:
    text = "word " * 200 + "needle " + "word " * 200
    stretches = cut_excerpt(text, [take_root("needle")])
    shown = "".join(stretch.text for stretch in stretches)
    assert "needle" in shown
    assert len(shown) < 300
    assert shown.startswith("… ")
    assert shown.endswith("…")


def test_a_text_without_a_space_is_cut_all_the_same() -> None:
    text = "/" * 3000 + "needle" + "/" * 3000
    shown = "".join(stretch.text for stretch in cut_excerpt(text, ["needl"]))
    assert "needle" in shown
    assert len(shown) < 300


@given(st.text(max_size=600), st.lists(st.text(min_size=1, max_size=12), max_size=4))
def test_an_excerpt_shows_only_what_the_text_says(text: str, words: list[str]) -> None:
    roots = [take_root(word) for word in words]
    stretches = cut_excerpt(text, roots)
    shown = "".join(stretch.text for stretch in stretches)
    assert shown.removeprefix("… ").removesuffix("…") in text or "…" in text
    assert "".join(stretch.text for stretch in mark_hits(text, roots)) == text
