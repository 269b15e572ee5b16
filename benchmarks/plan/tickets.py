"""A list of 100 over HTTP: ours against Trac 1.6, each with 1,000 rows, in one run."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, seconds, time_in_turn
from benchmarks.plan import served

if TYPE_CHECKING:
    from django.test import Client

    from goldenthread.thread.plan.models import Plan

ROWS = 1_000
ASKED = 20
TRAC_LIST = "/query?max=100&order=id&col=id&col=summary&col=owner&col=status&col=type&col=priority"
FILL_TRAC = f"""
import sys, warnings
warnings.simplefilter('ignore')
from trac.env import open_environment
from trac.ticket.model import Ticket
environment = open_environment(sys.argv[1])
with environment.db_transaction:
    for number in range({ROWS}):
        ticket = Ticket(environment)
        ticket.populate(dict(summary=f'Agree with families how step {{number}} will be done',
            reporter='clerk', owner=f'Head of service {{number % 40}}', status='new',
            type='task', priority='major', description='Invented'))
        ticket.insert()
"""


def take_free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def serve(command: list[str], port: int) -> Iterator[None]:
    """Run a server of our own on this machine until the block ends."""
    child = subprocess.Popen(
        command, env=os.environ.copy(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(port)
        yield
    finally:
        child.terminate()
        child.wait(timeout=20)


def _wait_for(port: int, patience: float = 30) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"Nothing answers on port {port}.")


def ask(port: int, path: str, cookie: str, rows: int) -> None:
    """Fetch a page some times over one connection; each must be whole."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    for _ in range(ASKED):
        connection.request("GET", path, headers={"Host": f"localhost:{port}", "Cookie": cookie})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200 or body.count(b"<tr") < rows:
            raise AssertionError(f"{path} answered {answer.status} with {body.count(b'<tr')} rows.")
    connection.close()


def make_trac(folder: Path) -> list[str]:
    """A Trac of 1,000 tickets; the command that serves it, but for its port."""
    scripts = Path(sys.executable).parent
    place = str(folder / "trac")
    subprocess.run(
        [str(scripts / "trac-admin"), place, "initenv", "Peer", "sqlite:db/trac.db"],
        check=True,
        capture_output=True,
    )
    subprocess.run([sys.executable, "-c", FILL_TRAC, place], check=True, capture_output=True)
    return [str(scripts / "tracd"), "-s", "-b", "127.0.0.1", place]


def measure(folder: Path, client: Client, plan: Plan) -> Iterator[Figure]:
    """Figure (d): the median time of one page, ours for somebody signed in."""
    path = served.list_address(plan)
    cookie = f"sessionid={client.cookies['sessionid'].value}"
    ours_at, trac_at = take_free_port(), take_free_port()
    trac = [*make_trac(folder), "-p", str(trac_at)]
    web = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
    web += ["--port", str(ours_at), "--workers", "1", "--blocking-threads", "1"]
    web += ["--log-level", "warning", "goldenthread.site.wsgi:application"]
    with serve(trac, trac_at), serve(web, ours_at):
        peer, ours = time_in_turn(
            lambda: ask(trac_at, TRAC_LIST, "", 100), lambda: ask(ours_at, path, cookie, 100)
        )
    ours, peer = ours / ASKED, peer / ASKED
    what = "(d) a list of 100 of 1,000 over HTTP, to Trac 1.6"
    yield Figure(what, seconds(ours), ours / peer, 0.2, peer=seconds(peer))
