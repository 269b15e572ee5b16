"""Every address by every method for every person: what is open to whom, and that nothing leaks."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from typing import Any, NamedTuple

import pytest
from django.conf import settings
from django.db import transaction
from django.urls import reverse

from goldenthread.base.audit.models import Act
from goldenthread.base.people.roles import PROGRAMME_MANAGER
from tests.access import READERS, ROWS, Row
from tests.addresses import Address, fill_address, list_addresses, misplace_address
from tests.characters import ANSWER, EVERYBODY, LARKSHIRE, OTHER_AREA, PUBLIC, World
from tests.pages import PageClient

ADDRESSES = {address.name: address for address in list_addresses()}
PARTS = 4


def name_of(row: Row) -> str:
    return f"{row.name}-{row.target}".replace(" ", "-")


# In parts, so that several workers can share them.
CASES = [
    pytest.param(row, id=name_of(row), marks=pytest.mark.xdist_group(f"access-{number % PARTS}"))
    for number, row in enumerate(ROWS)
    if row.name in ADDRESSES
]


class Try(NamedTuple):
    """One person's request to one address, and what came back."""

    row: Row
    who: str
    method: str
    path: str
    response: Any
    text: str
    wrote: bool


def test_every_address_has_its_row_and_every_row_its_address() -> None:
    rows = {row.name for row in ROWS}
    unnamed = [address.route for address in ADDRESSES.values() if not address.name]
    assert not unnamed, f"These addresses have no name: {unnamed}."
    for name in ADDRESSES.keys() - rows:
        pytest.fail(f"Nobody has said who may open '{name}': write its row in tests/access.py.")
    for name in rows - ADDRESSES.keys():
        pytest.fail(f"'{name}' is no address any more: take its row out of tests/access.py.")


def test_no_name_stands_for_two_addresses() -> None:
    names = Counter(address.name for address in list_addresses())
    assert not [name for name, times in names.items() if times > 1]


@pytest.mark.parametrize("method", ["OPTIONS", "TRACE", "PUT"])
def test_every_address_answers_no_method_that_it_has_no_use_for(method: str, world: World) -> None:
    for address in ADDRESSES.values():
        response = PageClient().generic(method, fill_address(address, "published", world))
        assert response.status_code == 405, address.name
        assert "This address can’t do that" in response.content.decode()


@pytest.mark.parametrize("row", CASES)
def test_an_address_is_open_to_its_audience_and_to_nobody_else(
    row: Row, world: World, record_property: Any
) -> None:
    path = fill_address(ADDRESSES[row.name], row.target, world)
    tries = [
        attempt(row, who, method, f"{path}?{query}", world)
        for who in sorted(EVERYBODY)
        for method, query in (("get", ""), *(("get", q) for q in row.queries), ("post", ""))
    ]
    faults = [fault for one in tries for fault in find_faults(one)]
    account_for(tries, faults, record_property)


@pytest.mark.parametrize("target", ["draft", "waiting"])
def test_a_draft_answers_whoever_may_not_see_it_as_if_it_were_not_there(
    target: str, world: World
) -> None:
    for who in sorted(EVERYBODY - READERS[LARKSHIRE]):
        for address in list_of_target(target):
            paths = (
                fill_address(address, target, world),
                fill_address(address, target, world, is_there=False),
            )
            for method in ("get", "post"):
                tries = [attempt(Row(address.name, None), who, method, p, world) for p in paths]
                draft, nothing = (tell_answer(one, paths) for one in tries)
                assert draft == nothing, f"{method} {paths[0]} by {who}"


def tell_answer(one: Try, paths: tuple[str, ...]) -> tuple[int, str]:
    """An answer's status and where it leads, the address asked for left out."""
    leads = str(one.response.headers.get("Location", ""))
    for path in paths:
        leads = leads.replace(path, "")
    return one.response.status_code, leads


@pytest.mark.parametrize("target", ["draft", "waiting"])
def test_nothing_of_one_area_answers_at_the_address_of_another(
    target: str, world: World, record_property: Any
) -> None:
    tries = [
        attempt(Row(name, None, frozenset()), who, method, path, world)
        for name, path in list_misplaced(target, world)
        for who in (PUBLIC, PROGRAMME_MANAGER, OTHER_AREA)
        for method in ("get", "post")
    ]
    faults = [fault for one in tries for fault in find_faults(one)]
    account_for(tries, faults, record_property)


def list_misplaced(target: str, world: World) -> list[tuple[str, str]]:
    """Every address of something of Larkshire's, at the place of another area's."""
    return [
        (address.name, misplace_address(address, target, world))
        for address in list_of_target(target)
    ]


def list_of_target(target: str) -> list[Address]:
    """The addresses of a plan's pages, or those of a document's."""
    own = {"plan", "pk"} if target == "draft" else {"document", "meaning"}
    return [
        address
        for address in ADDRESSES.values()
        if "area" in address.arguments and address.arguments & own
    ]


def account_for(tries: list[Try], faults: list[str], record_property: Any) -> None:
    """Note how many combinations were tried, for the summary, and fail with what was wrong."""
    assert tries
    record_property("combinations", len(tries))
    record_property("leaks", sum("leaks" in fault for fault in faults))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("plan:plan", ""),
        ("plan:milestone", ""),
        ("plan:milestones", "download=csv"),
        ("plan:milestones", "download=xlsx"),
        ("plan:download", ""),
        ("plan:document", ""),
        ("plan:original", ""),
        ("search", "q=quillwort"),
    ],
)
def test_a_leak_would_be_seen(name: str, query: str, world: World) -> None:
    row = Row(name, READERS[LARKSHIRE], target="draft")
    path = fill_address(ADDRESSES[name], row.target, world)
    allowed = attempt(row, PROGRAMME_MANAGER, "get", f"{path}?{query}", world)
    assert ANSWER[LARKSHIRE] in allowed.text
    assert find_leaks(allowed._replace(who=PUBLIC)) == [ANSWER[LARKSHIRE]]


def attempt(row: Row, who: str, method: str, path: str, world: World) -> Try:
    """One request, and then everything as it was before it."""
    client = PageClient()
    if who != PUBLIC:
        client.force_login(world.people[who])
    before = Act.objects.count()
    with transaction.atomic():
        response = client.get(path) if method == "get" else client.post(path, row.body)
        wrote = Act.objects.count() > before
        # What is streamed can be read only once, and only now.
        text = read_text(response)
        transaction.set_rollback(True)
    return Try(row, who, method, path, response, text, wrote)


def find_faults(one: Try) -> list[str]:
    """What is wrong with an answer, in a sentence each."""
    said = f"{one.method.upper()} {one.path} by {one.who}: {one.response.status_code}"
    row, shows = one.row, one.method == "get"
    audience = row.get if shows else row.post
    faults = []
    if audience is not None and one.who in audience:
        if not was_answered(one.response):
            faults.append(f"{said}, and it should have been answered.")
    else:
        if not was_refused(one.response):
            faults.append(f"{said}, and it should have been refused.")
        if one.wrote:
            faults.append(f"{said}, and yet something was written.")
    return faults + [f"{said} leaks '{word}'." for word in find_leaks(one)]


def was_answered(response: Any) -> bool:
    """A page, or a way on within the site."""
    if response.status_code == 302:
        return bool(response.url.startswith("/")) and not leads_to_sign_in(response)
    return bool(response.status_code == 200)


def was_refused(response: Any) -> bool:
    return bool(response.status_code in {403, 404, 405} or leads_to_sign_in(response))


def leads_to_sign_in(response: Any) -> bool:
    sign_in = reverse(settings.LOGIN_URL)
    return bool(response.status_code == 302 and response.url.startswith(sign_in))


def find_leaks(one: Try) -> list[str]:
    """The words of drafts that stand in an answer to somebody who may not read that draft."""
    return [
        word for area, word in ANSWER.items() if one.who not in READERS[area] and word in one.text
    ]


def read_text(response: Any) -> str:
    """All text of an answer, whatever it came as."""
    content: bytes = response.getvalue()
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            content = b"\n".join(book.read(name) for name in book.namelist())
    return content.decode(errors="replace").lower()
