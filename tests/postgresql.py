"""A real PostgreSQL of our own, for as long as the tests need it."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")


def find_binaries() -> Path | None:
    """The folder with initdb and pg_ctl: on the PATH, else Debian's newest; null if none."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    installed = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return installed[-1].parent if installed else None


def take_free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _as_ordinary_user() -> dict[str, int]:
    # PostgreSQL refuses to run as root; any ordinary user will do.
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid}


@contextmanager
def run_postgresql() -> Iterator[str]:
    """Start a server in a temporary folder and give its address; stop it and remove it after.

    Raises LookupError where the machine has no PostgreSQL.
    """
    binaries = find_binaries()
    if binaries is None:
        raise LookupError("This machine has no PostgreSQL (Debian: apt-get install postgresql).")
    identity = _as_ordinary_user()
    folder = Path(tempfile.mkdtemp(prefix="golden-thread-pg-"))
    if identity:
        os.chown(folder, identity["user"], identity["group"])
    port = take_free_port()

    def call(*command: str) -> None:
        subprocess.run(
            command,
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            **identity,  # type: ignore[call-overload]  # user and group are integers
        )

    data = str(folder / "data")
    # What is lost in a crash is only a test's: durability is switched off.
    options = (
        f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off -c max_connections=200"
    )
    call(
        str(binaries / "initdb"),
        "-D",
        data,
        "-U",
        "tests",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
    )
    call(
        str(binaries / "pg_ctl"),
        "-D",
        data,
        "-o",
        options,
        "-l",
        str(folder / "log"),
        "-w",
        "start",
    )
    try:
        yield f"postgres://tests@127.0.0.1:{port}/postgres"
    finally:
        call(str(binaries / "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)
