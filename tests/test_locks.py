"""What is locked names no registry, and nothing of other people's making is committed."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.pure

PROJECT = Path(__file__).resolve().parent.parent
LOCKS = sorted(PROJECT.glob("requirements*.lock"))
ADDRESS = re.compile(r"[a-z+]+://\S+|--(?:extra-)?index-url|--find-links")
LARGEST_LINE = 2_000
BUNDLES = {".woff", ".woff2", ".ttf", ".otf", ".eot", ".map", ".whl", ".so", ".jar", ".zip"}


def list_committed() -> list[Path]:
    """Every file that git keeps, or would keep at the next commit."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("NOT RUN: this is no git checkout, so what is committed can't be told")
    paths = [PROJECT / name for name in done.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_holds_versions_and_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text()
    assert not ADDRESS.search(text)
    pinned = re.findall(r"^[a-z0-9][^\s=]*==\S+", text, re.M)
    assert pinned
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert not [entry for entry in entries if "--hash=sha256:" not in entry]


def test_there_is_a_lock_for_each_set_of_packages() -> None:
    names = {"requirements.lock", "requirements-dev.lock", "requirements-bench.lock"}
    assert {lock.name for lock in LOCKS} >= names


def test_the_lock_of_the_assets_names_no_registry() -> None:
    lock = json.loads((PROJECT / "package-lock.json").read_text())
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    assert not [name for name, entry in packages.items() if "resolved" in entry]
    assert not [name for name, entry in packages.items() if "integrity" not in entry]


def test_no_bundle_of_somebody_else_is_committed() -> None:
    committed = list_committed()
    assert len(committed) > 100
    foreign = [
        path
        for path in committed
        if path.suffix in BUNDLES
        or ".min." in path.name
        or {"node_modules", "vendor", ".venv"} & set(path.relative_to(PROJECT).parts)
    ]
    assert not foreign


def test_our_scripts_and_styles_are_written_by_hand() -> None:
    ours = [path for path in list_committed() if path.suffix in {".js", ".css"}]
    assert ours
    packed = [
        path
        for path in ours
        if any(len(line) > LARGEST_LINE for line in path.read_text().splitlines())
    ]
    assert not packed


def test_git_keeps_neither_database_nor_lock_with_addresses() -> None:
    names = {path.name for path in list_committed()}
    assert not names & {"uv.lock", "pylock.toml", "goldenthread.sqlite3"}
