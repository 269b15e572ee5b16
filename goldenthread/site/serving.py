"""One command that serves and works: the web workers and one task worker as its children."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from types import FrameType

WORK = [sys.executable, "-m", "goldenthread.site.commands", "work"]
PAUSE = 0.3
# A worker that ends sooner than this, in seconds, will not do better the next time.
SHORTEST_LIFE = 5.0


class CannotServe(Exception):  # noqa: N818 - named for what a person sees
    """The address can't be served at: one sentence."""


def find_address(host: str, port: int) -> str:
    """The address of a host's name, if nobody listens at its port yet; raises CannotServe."""
    try:
        address = socket.gethostbyname(host)
    except OSError:
        raise CannotServe(f"There is no host '{host}' to serve at. Try localhost.") from None
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((address, port))
        except PermissionError:
            raise CannotServe(f"Port {port} is not open to you. Try PORT=8000.") from None
        except OSError:
            raise CannotServe(
                f"Port {port} of {host} is in use or not this machine's. Try PORT={port + 1}."
            ) from None
    return address


def web_command(host: str, port: int, workers: int) -> list[str]:
    """Granian's command line, which takes an address and no name.

    One blocking thread a worker gave the best tail in our tests.
    """
    return [
        *(sys.executable, "-m", "granian"),
        *("--interface", "wsgi", "--host", find_address(host, port), "--port", str(port)),
        *("--workers", str(workers), "--blocking-threads", "1", "--log-level", "warning"),
        "--respawn-failed-workers",
        "goldenthread.site.wsgi:application",
    ]


def serve_and_work(host: str, port: int, workers: int) -> int:
    """Run both children until the web server ends or we are told to stop; returns the exit code.

    The task worker is started again when it ends by itself, with a sentence. When it can't stay
    up, or the web server ends, everything stops, so that nothing is served half-alive.
    """
    told_to_stop = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal told_to_stop
        told_to_stop = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    web, worker, began = _start(web_command(host, port, workers)), _start(WORK), time.monotonic()
    while not told_to_stop and web.poll() is None:
        if worker.poll() is not None:
            if time.monotonic() - began < SHORTEST_LIFE:
                _say("The background worker cannot stay up, so everything is stopped.")
                break
            _say("The background worker ended, and is started again.")
            worker, began = _start(WORK), time.monotonic()
        time.sleep(PAUSE)
    if not told_to_stop and web.poll() is not None:
        _say("The web server ended, so everything is stopped.")
    _stop_children([web, worker])
    return 0 if told_to_stop else 1


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    # A session of its own, so that Ctrl+C reaches us alone and we stop the children in order.
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603 - our own commands


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def _stop_children(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
