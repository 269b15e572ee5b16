"""From what was typed to what is wanted: the forms of a word, its beginnings, its misspellings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet
from django.db.models.functions import Length

from goldenthread.base.search.backends import choose_backend
from goldenthread.base.search.matching import Wanted
from goldenthread.base.search.models import SearchWord
from goldenthread.base.search.spelling import SHORTEST_MENDED, mend_word
from goldenthread.base.search.typed import Term
from goldenthread.base.search.words import take_root

SHORTEST_BEGINNING = 3
MOST_BEGUN = 30
LONGER_OR_SHORTER = 3


def understand(
    terms: Sequence[Term], area: str, audience: str
) -> tuple[tuple[Wanted, ...], dict[str, str]]:
    """What is wanted for each term, and what was mended and how; at most four queries.

    A word of which some form stands in the area's texts is looked for in all its forms; else it
    is the beginning of words; else it is taken for the word most like it.
    """
    known = SearchWord.objects.filter(area=area, audience=audience)
    typed = {word: take_root(word) for term in terms for word in term.words}
    stand = set(known.filter(root__in=set(typed.values())).values_list("root", flat=True))
    strange = [word for word, root in typed.items() if root not in stand]
    begun = _find_begun([word for word in strange if len(word) >= SHORTEST_BEGINNING], known)
    mended = _mend([word for word in strange if word not in begun], known)

    def forms(word: str) -> tuple[str, ...]:
        return begun.get(word, (take_root(mended.get(word, word)),))

    wanted = [
        # In a phrase each word is one word, or the ways of saying it would multiply.
        Wanted((tuple(forms(word)[0] for word in term.words),))
        if term.is_phrase
        else Wanted(tuple((root,) for root in forms(term.words[0])))
        for term in terms
    ]
    return tuple(wanted), mended


def _find_begun(words: Sequence[str], known: QuerySet[SearchWord]) -> dict[str, tuple[str, ...]]:
    """The roots of the words that each of these begins; at most thirty, of the shortest first."""
    if not words:
        return {}
    begins, begins_with = Q(), choose_backend().begins_with
    for word in words:
        begins |= begins_with(word)
    found = sorted(
        known.filter(begins).values_list("word", "root"), key=lambda it: (len(it[0]), it)
    )
    begun = {
        word: tuple(dict.fromkeys(root for other, root in found if other.startswith(word)))
        for word in words
    }
    return {word: roots[:MOST_BEGUN] for word, roots in begun.items() if roots}


def _mend(words: Iterable[str], known: QuerySet[SearchWord]) -> dict[str, str]:
    """The known word most like each; those that share its first letter are asked first."""
    mended: dict[str, str] = {}
    begins_with = choose_backend().begins_with
    for first_letter in (True, False):
        left = [word for word in words if len(word) >= SHORTEST_MENDED and word not in mended]
        alike = Q()
        for word in left:
            lengths = (len(word) - LONGER_OR_SHORTER, len(word) + LONGER_OR_SHORTER)
            near = Q(letters__range=lengths)
            alike |= near & begins_with(word[0]) if first_letter else near
        if not left:
            break
        found = known.annotate(letters=Length("word")).filter(alike)
        vocabulary = list(found.values_list("word", flat=True))
        meant = {word: mend_word(word, vocabulary) for word in left}
        mended |= {word: other for word, other in meant.items() if other}
    return mended
