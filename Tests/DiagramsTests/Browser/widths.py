#!/usr/bin/env python3
"""Measures the texts of pictures in a real browser and compares with our own measures.

    mkdir -p /tmp/pages
    WAYMARK_BROWSER_PAGES=/tmp/pages swift test --filter BrowserPages
    python3 Tests/DiagramsTests/Browser/widths.py /tmp/pages

Each text has to lie inside its box, and its width within 4 % (or one and a half units, for short
texts) of ours. Of scripts whose letters change with their neighbours, and of CJK punctuation, which
Chromium sets closer than other browsers do, only the first is asked; of emoji, which this machine
may have no font for, nothing. Needs chromium-headless-shell and Liberation Sans.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

BROWSERS = ["chromium-headless-shell", "chromium"]


def rows(page):
    with tempfile.TemporaryDirectory() as profile:
        dom = subprocess.run(
            [BROWSERS[0], "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000",
             "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={profile}", "--dump-dom",
             page.resolve().as_uri()],
            capture_output=True, text=True, timeout=120, check=True).stdout
    found = re.search(r'<pre id="result">(.*?)</pre>', dom, re.S)
    data = json.loads(html.unescape(found.group(1)))
    assert data["count"] == data["expected"], (page.name, data["count"], data["expected"])
    return data["rows"]


def is_measured(text):
    """Whether every character is of a script whose widths we know."""
    for character in text:
        code = ord(character)
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            return False
        known = (code < 0x530 or 0x590 <= code < 0x600 or 0x1E00 <= code < 0x2100
                 or 0x2190 <= code < 0x2196 or 0x2200 <= code < 0x2266 or 0x3040 <= code < 0xA000
                 or 0xAC00 <= code < 0xD7B0)
        if not known:
            return False
    return True


def is_emoji(text):
    return any(0x1F000 <= ord(character) < 0x20000 for character in text)


def main(folder):
    worst, count, problems = 0.0, 0, []
    for page in sorted(pathlib.Path(folder).glob("*.html")):
        for row in rows(page):
            ours, left, right, size = row["ours"]
            if is_emoji(row["text"]):
                continue
            count += 1
            difference = row["width"] - ours
            if is_measured(row["text"]):
                if abs(difference) > 1.5:
                    worst = max(worst, abs(difference) / ours)
                if abs(difference) > max(1.5, 0.04 * ours):
                    problems.append(f"{page.name}: “{row['text']}” {row['width']:.1f}, ours {ours:.1f}")
            slack = max(1.5, 0.02 * (right - left))
            if row["left"] < left - slack or row["right"] > right + slack:
                problems.append(f"{page.name}: “{row['text']}” at {row['left']:.1f}…{row['right']:.1f}"
                                f" leaves {left:.1f}…{right:.1f}")
    print(f"{count} texts, {len(problems)} problems, worst difference {worst:.1%}")
    for problem in problems[:40]:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
