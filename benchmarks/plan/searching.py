"""Search: ours on 100,000 texts against `LIKE` over the same, on SQLite and on PostgreSQL."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from benchmarks.figures import Figure, seconds
from benchmarks.plan.searched import ROWS
from tests.postgresql import run_postgresql

BOUND = 0.2
Times = dict[str, dict[str, list[float]]]


def ask(**environment: str) -> Times:
    """Fill a database and ask it everything, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        known = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.plan.searched"],
            env=known | {"GOLDENTHREAD_VAR": folder} | environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    times: Times = json.loads(done.stdout)["times"]
    return times


def take_p95(times: list[float]) -> float:
    """What nineteen questions in twenty take at most."""
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


def tell(database: str, times: Times) -> Iterator[Figure]:
    """The p95 of all questions together, which is bound, and of each sort, which is told."""
    everything = {
        whose: [second for each in times.values() for second in each[whose]]
        for whose in ("ours", "peer")
    }
    for sort, each in {"": everything, **times}.items():
        ours, peer = take_p95(each["ours"]), take_p95(each["peer"])
        what = f"(4d) {database}, {sort}" if sort else f"(4d) {database}, {ROWS:,}, p95 to LIKE"
        bound = None if sort else BOUND
        yield Figure(what, seconds(ours), ours / peer, bound, peer=seconds(peer))


def measure() -> Iterator[Figure]:
    """Figure (4d), on both databases. Raises LookupError where there is no PostgreSQL."""
    yield from tell("SQLite", ask())
    with run_postgresql() as address:
        yield from tell("PostgreSQL", ask(DATABASE_URL=address))
