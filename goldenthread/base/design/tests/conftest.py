"""The room's tests stand on their own addresses and contexts, not on the site's above it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _own_ground(settings: Any) -> None:
    settings.ROOT_URLCONF = "goldenthread.base.design.tests.urls"
    templates = deepcopy(settings.TEMPLATES)
    options = templates[0]["OPTIONS"]
    options["context_processors"] = [
        name for name in options["context_processors"] if ".site." not in name
    ]
    settings.TEMPLATES = templates
