"""`make test`: every check in turn, and a plain account of what was not run.

Where REQUIRE_ALL is set (as .ci/run does), a machine that lacks Chromium, PostgreSQL or the
reference folder fails; elsewhere what it could not run is said loudly, at the end.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from tests.browser import find_chromium
from tests.postgresql import run_postgresql

PYTEST = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
PARALLEL = ["-n", "2", "--dist", "loadgroup"]
PRODUCTION = {
    "GOLDENTHREAD_PRODUCTION": "1",
    "SECRET_KEY": "for-this-check-only-" + "0123456789abcdefghijklmnopqrstuvwxyz" * 2,
    "ALLOWED_HOSTS": "golden-thread.example",
}


def run_step(name: str, command: list[str], environment: dict[str, str] | None = None) -> bool:
    """Run one check and say how it went and how long it took."""
    print(f"\n── {name}", flush=True)
    began = time.monotonic()
    done = subprocess.run(command, env=os.environ | (environment or {}), check=False)
    passed = done.returncode == 0
    print(f"── {name}: {'passed' if passed else 'FAILED'} in {time.monotonic() - began:.0f} s")
    return passed


def check_the_house() -> list[bool]:
    """Style, types, floors, migrations, and whether it is fit to be deployed."""
    django = [sys.executable, "-m", "goldenthread.site.commands", "manage"]
    scripts = Path(sys.executable).parent
    return [
        run_step("ruff", [str(scripts / "ruff"), "check", "."]),
        run_step("ruff format", [str(scripts / "ruff"), "format", "--check", "."]),
        run_step("mypy", [str(scripts / "mypy")]),
        run_step("floors of the house", [str(scripts / "lint-imports")]),
        run_step("migrations", [*django, "makemigrations", "--check", "--dry-run"]),
        run_step(
            "deployment", [*django, "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION
        ),
    ]


def main() -> int:
    """Run everything; 0 only if all of it passed and nothing that is required was missing."""
    missing: list[str] = []
    results = check_the_house()
    results.append(run_step("tests on SQLite", [*PYTEST, *PARALLEL, "-m", "not browser"]))
    with ExitStack() as stack:
        try:
            address = stack.enter_context(run_postgresql())
        except LookupError as problem:
            missing.append(f"the tests on PostgreSQL: {problem}")
        else:
            marks = ["-m", "not browser and not pure"]
            results.append(
                run_step(
                    "tests on PostgreSQL", [*PYTEST, *PARALLEL, *marks], {"DATABASE_URL": address}
                )
            )
    if find_chromium() is None:
        missing.append(
            "the browser stories: this machine has no Chromium (apt-get install chromium)."
        )
    else:
        results.append(run_step("browser stories", [*PYTEST, *PARALLEL, "-m", "browser"]))
    if "REFERENCE" not in os.environ:
        missing.append("the tests over the reference material: REFERENCE names no folder.")
    return _close(results, missing)


def _close(results: list[bool], missing: list[str]) -> int:
    for what in missing:
        print(f"\n!! NOT RUN: {what}")
    if missing and os.environ.get("REQUIRE_ALL"):
        print("\nHere everything is required, so this counts as failed.")
        return 1
    print("\nAll passed." if all(results) else "\nSomething failed: see above.")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
