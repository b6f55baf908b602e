"""Finds and starts the browser that the checks of pages and pictures use.

Any Chromium will do, by whatever name a system has it. Where there is none, or Playwright is
missing, the exit status is 3, which tests take for “cannot be checked here”.
"""

import contextlib
import shutil
import sys

NAMES = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
]


def missing(what):
    """Says what is missing and ends the run."""
    print(f"missing: {what}")
    sys.exit(3)


@contextlib.contextmanager
def open_browser():
    """A browser that is closed at the end."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        missing(error)
    path = next((path for name in NAMES if (path := shutil.which(name))), None)
    if path is None:
        missing("none of " + ", ".join(NAMES))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
