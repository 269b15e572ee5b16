"""One command that serves and works: the web workers and one task worker as its children."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from types import FrameType

WORK = [
    sys.executable,
    "-m",
    "goldenthread.site.commands",
    "manage",
    "db_worker",
    "--interval",
    "0.5",
]
PAUSE = 0.3


def web_command(host: str, port: int, workers: int) -> list[str]:
    """Granian's command line, which takes an address and no name.

    One blocking thread a worker gave the best tail in our tests.
    """
    return [
        *(sys.executable, "-m", "granian"),
        *("--interface", "wsgi", "--host", socket.gethostbyname(host), "--port", str(port)),
        *("--workers", str(workers), "--blocking-threads", "1", "--log-level", "warning"),
        "goldenthread.site.wsgi:application",
    ]


def serve_and_work(host: str, port: int, workers: int) -> int:
    """Run both children until one ends or we are told to stop; returns the exit code.

    When either ends by itself the other is stopped too, so that nothing is served half-alive.
    """
    children = [subprocess.Popen(web_command(host, port, workers)), subprocess.Popen(WORK)]  # noqa: S603
    told_to_stop = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal told_to_stop
        told_to_stop = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while not told_to_stop and all(child.poll() is None for child in children):
        time.sleep(PAUSE)
    return _stop_children(children, told_to_stop)


def _stop_children(children: list[subprocess.Popen[bytes]], told_to_stop: bool) -> int:
    ended_alone = [child.returncode for child in children if child.returncode is not None]
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
    return 0 if told_to_stop else max([1, *ended_alone])
