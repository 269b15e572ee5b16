"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from django.db import connections, transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from tests.browser import FLAGS, find_chromium
from tests.pages import PageClient

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.characters import World

# How long an example takes depends on who else uses the machine: no test asserts a time.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")

# Thinking without a database: one run of these is enough.
PURE_ROOMS = tuple(
    f"goldenthread/thread/plan/{room}/" for room in ("reading", "linting", "comparing")
)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests of pure rooms, and skip aloud what this machine can't run.

    Tests of one file stay on one worker, where the file doesn't group them otherwise.
    """
    absent = {
        "reference": None if "REFERENCE" in os.environ else "REFERENCE names no folder",
        "browser": None if find_chromium() else "this machine has no Chromium",
    }
    for item in items:
        name = item.path.relative_to(config.rootpath).as_posix()
        if name.startswith(PURE_ROOMS):
            item.add_marker(pytest.mark.pure)
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(name))
        for marker, why in absent.items():
            if why and item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=f"NOT RUN: {why}"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many combinations of address, method and person were tried, and what leaked."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    said = [name_and_number for report in reports for name_and_number in report.user_properties]
    tried = sum(int(str(number)) for name, number in said if name == "combinations")
    leaks = sum(int(str(number)) for name, number in said if name == "leaks")
    if tried:
        terminalreporter.write_line(
            f"Access: {tried:,} combinations of address, method and person tried; {leaks} leaks."
        )


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of reference material that the project was designed from."""
    return Path(os.environ["REFERENCE"])


@pytest.fixture(scope="session", autouse=True)
def quick_and_tidy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Files that tests upload go to a folder of their own; passwords are hashed quickly."""
    with override_settings(
        MEDIA_ROOT=str(tmp_path_factory.mktemp("media")),
        STATIC_ROOT=str(tmp_path_factory.mktemp("static")),
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, started once for all stories.

    Its loop runs in this thread. Django would refuse the database beside it, and would open
    connections of their own, so it is told that all is well and given those that it has.
    """
    from playwright.sync_api import sync_playwright

    known = connections.all()
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        for connection in known:
            connections[connection.alias] = connection
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def client() -> PageClient:
    """A browser without script; every page that it opens is inspected (tests/pages.py)."""
    return PageClient()


@pytest.fixture(scope="module")
def world_of_module(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """The standing characters, made once a test module and rolled back after it."""
    # Its models can be imported only once Django is ready.
    from tests.characters import fill_world

    with django_db_blocker.unblock(), transaction.atomic():
        yield fill_world()
        transaction.set_rollback(True)


@pytest.fixture
def world(world_of_module: World, db: None) -> World:
    """The standing characters and their plans (tests/characters.py)."""
    return world_of_module
