"""Settings refuse what they can't use, in one sentence that says how to mend it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from goldenthread.site import environment

pytestmark = pytest.mark.pure

PROJECT = Path(__file__).resolve().parent.parent
SETTINGS = ("settings.py", "environment.py", "commands.py")
LONG_SECRET = "k3" * 30
PRODUCTION = {
    "GOLDENTHREAD_PRODUCTION": "1",
    "SECRET_KEY": LONG_SECRET,
    "ALLOWED_HOSTS": "send.example.gov.uk",
}


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY must be set to at least 50 random characters"),
        ({"SECRET_KEY": "short"}, "it has 5. Make one with: "),
        ({"ALLOWED_HOSTS": " , "}, "ALLOWED_HOSTS must name this site's host in production"),
        (
            {"DATABASE_URL": "mysql://somewhere/plans"},
            "DATABASE_URL must start with sqlite:// or postgres://; it starts with 'mysql'.",
        ),
        ({"GOLDENTHREAD_PRODUCTION": "perhaps"}, "must be 1 or 0; it is 'perhaps'."),
        ({"LARGEST_UPLOAD": "5 MB"}, "LARGEST_UPLOAD must be a whole number above 0; it is '5 mb'"),
        ({"READ_IN_REQUEST_UP_TO": "0"}, "must be a whole number above 0; it is '0'."),
    ],
)
def test_a_wrong_setting_stops_the_site_before_it_serves(
    changed: dict[str, str], sentence: str
) -> None:
    done = load_settings(PRODUCTION | changed)
    assert done.returncode != 0
    last = done.stderr.strip().splitlines()[-1]
    assert sentence.lower() in last.lower()


def test_a_production_site_starts_on_good_settings_with_its_guards_up() -> None:
    ask = (
        "settings.DEBUG, settings.SHOW_DESIGN_PAGE, settings.SHOW_DEMO_SIGN_INS, "
        "settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.SECURE_SSL_REDIRECT"
    )
    done = load_settings(PRODUCTION, ask)
    assert done.stderr == ""
    assert done.stdout.strip() == "(False, False, False, True, True, True)"


def test_production_is_never_debugged() -> None:
    done = load_settings(PRODUCTION | {"GOLDENTHREAD_DEBUG": "1"}, "settings.DEBUG")
    assert done.stdout.strip() == "False"


def load_settings(
    given: dict[str, str], ask: str = "settings.DEBUG"
) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process of its own, as a server would, and print what is asked."""
    code = f"from goldenthread.site import settings; print(({ask}))"
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        env=inherited | given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_in_development_nothing_need_be_set(tmp_path: Path) -> None:
    assert environment.read_secret(False, {}) == environment.DEVELOPMENT_SECRET
    assert "localhost" in environment.read_hosts(False, {})
    database = environment.read_database(tmp_path, {})
    assert database["NAME"] == str(tmp_path / "goldenthread.sqlite3")
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]


def test_postgresql_is_pooled(tmp_path: Path) -> None:
    given = {"DATABASE_URL": "postgres://me@db.example/plans"}
    database = environment.read_database(tmp_path, given)
    assert (database["HOST"], database["NAME"]) == ("db.example", "plans")
    assert database["OPTIONS"] == {"pool": True}


def test_the_secret_of_development_is_refused_in_production() -> None:
    with pytest.raises(ImproperlyConfigured, match="at least 50 random characters"):
        environment.read_secret(True, {"SECRET_KEY": environment.DEVELOPMENT_SECRET})


def test_every_setting_is_documented_and_every_documented_one_is_read() -> None:
    code = "".join((PROJECT / "goldenthread/site" / name).read_text() for name in SETTINGS)
    calls = r'(?:environ(?:ment)?\.get|environment\.read_\w+|read_\w+)\(\s*"([A-Z][A-Z_]+)"'
    read = set(re.findall(calls, code)) - {"DJANGO_SETTINGS_MODULE"}
    rows = re.findall(r"^\| (`.*?`) \|", (PROJECT / "docs/settings.md").read_text(), re.M)
    documented = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert read == documented
