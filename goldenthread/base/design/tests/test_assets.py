"""The two files of Frontend are ours: our typeface, no crest, no font, no map."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from goldenthread.base.design import assets
from goldenthread.base.design.assets import AssetsError, rewrite_script, rewrite_styles

FONTS = "@font-face{font-family:GDS Transport;src:url(/assets/fonts/light.woff2)}"
CREST = (
    ".govuk-footer__copyright-logo:before{background-image:url(/assets/images/govuk-crest.svg)}"
    "@supports (mask-position:initial){.govuk-footer__copyright-logo:before{mask-image:"
    "url(/assets/images/govuk-crest.svg)}@media screen{.govuk-footer__copyright-logo:before"
    "{background:linktext}}}"
)


def test_styles_lose_what_may_be_used_on_gov_uk_alone() -> None:
    body = ".govuk-body{font-family:GDS Transport,arial,sans-serif;margin:0}"
    css = rewrite_styles(FONTS + body + CREST + "/*# sourceMappingURL=a.css.map */")
    assert css == f".govuk-body{{font-family:{assets.TYPEFACE};margin:0}}\n"


@pytest.mark.parametrize("left", ["a{font-family:'GDS Transport'}", "a{b:url(/assets/x.svg)}"])
def test_styles_of_a_new_shape_are_refused_in_a_sentence(left: str) -> None:
    with pytest.raises(AssetsError, match="new version needs new rules"):
        rewrite_styles(left)


def test_the_script_loses_its_source_map() -> None:
    assert rewrite_script("export{a};//# sourceMappingURL=a.js.map\n") == "export{a};\n"


def test_the_lock_names_no_registry() -> None:
    lock = (assets.PROJECT / "package-lock.json").read_text()
    assert "resolved" not in lock
    assert "://" not in lock
    assert "govuk-frontend" in json.loads(lock)["packages"][""]["dependencies"]


def test_nothing_is_installed_where_all_is_up_to_date(tmp_path: Path) -> None:
    project, vendor = tmp_path / "project", tmp_path / "vendor"
    (project / "node_modules").mkdir(parents=True)
    vendor.mkdir()
    (project / "package-lock.json").write_text("{}")
    (project / "node_modules/.package-lock.json").write_text("{}")
    for name in (assets.STYLES, assets.SCRIPT):
        (vendor / name).write_text("made")
    (vendor / assets.STAMP).write_text(assets.key_of(project))
    assert assets.make_assets(project, vendor) is False
    (project / "package-lock.json").write_text('{"changed": true}')
    assert assets.are_up_to_date(project, vendor) is False


def test_a_failed_installation_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text("not a lock")
    with pytest.raises(AssetsError, match="npm could not install"):
        assets.make_assets(tmp_path, tmp_path / "vendor")


def test_without_npm_on_the_path_this_environments_own_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    command = assets.find_npm()
    said = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.strip()


def test_the_made_styles_are_whole() -> None:
    made = assets.VENDOR / assets.STYLES
    assert made.is_file(), "make setup makes the assets"
    css = made.read_text()
    assert css.count("{") == css.count("}")
    assert "GDS Transport" not in css
