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


def web_command(host: str, port: int, workers: int) -> list[str]:
    """Granian's command line, which takes an address and no name.

    One blocking thread a worker gave the best tail in our tests.
    """
    return [
        *(sys.executable, "-m", "granian"),
        *("--interface", "wsgi", "--host", socket.gethostbyname(host), "--port", str(port)),
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
    return subprocess.Popen(command)  # noqa: S603 - our own commands


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
