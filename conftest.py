"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.pages import PageClient


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests over the reference material run only where REFERENCE names its folder."""
    if "REFERENCE" in os.environ:
        return
    missing = pytest.mark.skip(reason="NOT RUN: REFERENCE names no folder")
    for item in items:
        if item.get_closest_marker("reference"):
            item.add_marker(missing)


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of reference material that the project was designed from."""
    return Path(os.environ["REFERENCE"])


@pytest.fixture
def client() -> PageClient:
    """A browser without script; every page that it opens is inspected (tests/pages.py)."""
    return PageClient()
