"""Settings from the environment: each is read, checked, and refused in one sentence."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

DEVELOPMENT_SECRET = "development-only-not-a-secret"  # noqa: S105 - refused in production
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        "PRAGMA cache_size=-65536; PRAGMA foreign_keys=ON;"
    ),
}


def read_flag(name: str, environment: Mapping[str, str] = os.environ) -> bool:
    """True for '1', 'true' or 'yes'; false for '0', 'false', 'no' or nothing at all."""
    value = environment.get(name, "").strip().lower()
    if value in {"1", "true", "yes"}:
        return True
    if value in {"", "0", "false", "no"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0; it is '{value}'.")


def read_number(name: str, default: int, environment: Mapping[str, str] = os.environ) -> int:
    """A whole number above nought, or the default where nothing is set."""
    value = environment.get(name, "").strip()
    if not value:
        return default
    if not value.isdigit() or int(value) == 0:
        raise ImproperlyConfigured(f"{name} must be a whole number above 0; it is '{value}'.")
    return int(value)


def read_names(name: str, default: list[str], environment: Mapping[str, str]) -> list[str]:
    """Names parted by commas, or the default where nothing is set."""
    value = environment.get(name, "")
    return [part.strip() for part in value.split(",") if part.strip()] or default


def read_secret(production: bool, environment: Mapping[str, str] = os.environ) -> str:
    """SECRET_KEY; in production it must be given, and be at least 50 characters long."""
    secret = environment.get("SECRET_KEY", "")
    if not production:
        return secret or DEVELOPMENT_SECRET
    if len(secret) < 50 or secret == DEVELOPMENT_SECRET:
        raise ImproperlyConfigured(
            "SECRET_KEY must be set to at least 50 random characters in production; "
            f"it has {len(secret)}. Make one with: "
            "python -c 'import secrets; print(secrets.token_urlsafe(50))'"
        )
    return secret


def read_hosts(production: bool, environment: Mapping[str, str] = os.environ) -> list[str]:
    """ALLOWED_HOSTS, parted by commas; in production it must be given."""
    hosts = read_names("ALLOWED_HOSTS", [], environment)
    if hosts:
        return hosts
    if production:
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS must name this site's host in production, such as "
            "'send.example.gov.uk'; it is empty."
        )
    return ["localhost", "127.0.0.1", "[::1]", "testserver"]


def read_database(var: Path, environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The database: DATABASE_URL where given (sqlite or postgres), else SQLite in `var`."""
    url = environment.get("DATABASE_URL", "").strip() or f"sqlite:///{var / 'goldenthread.sqlite3'}"
    scheme = url.split(":", 1)[0]
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f"DATABASE_URL must start with sqlite:// or postgres://; it starts with '{scheme}'."
        )
    database: dict[str, Any] = dict(dj_database_url.parse(url))
    if scheme == "sqlite":
        # A connection kept open is worth three quarters more requests a second.
        return database | {"OPTIONS": dict(SQLITE_OPTIONS), "CONN_MAX_AGE": None}
    return database | {"OPTIONS": {"pool": True}, "CONN_MAX_AGE": 0}
