"""Where the site is served: an address that can't be is refused in a sentence."""

from __future__ import annotations

import socket

import pytest

from goldenthread.site.serving import CannotServe, find_address, web_command

pytestmark = pytest.mark.pure


def take_port() -> tuple[socket.socket, int]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    return listener, int(listener.getsockname()[1])


def test_a_used_port_is_told_and_not_shared() -> None:
    listener, port = take_port()
    with listener, pytest.raises(CannotServe, match=f"Port {port} of localhost is in use"):
        find_address("localhost", port)


def test_a_host_that_nobody_knows_is_told() -> None:
    with pytest.raises(CannotServe, match="There is no host"):
        find_address("no-such-host.invalid", 8000)


def test_a_name_is_served_at_its_address() -> None:
    listener, port = take_port()
    listener.close()
    command = web_command("localhost", port, 2)
    assert command[command.index("--host") + 1] == "127.0.0.1"
    assert command[command.index("--workers") + 1] == "2"
