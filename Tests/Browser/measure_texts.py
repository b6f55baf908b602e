"""Measures the texts of pictures in a real browser and compares with our own measures.

Usage: measure_texts.py FOLDER

The folder holds pages with a picture each and what we think of its texts, as BrowserTests writes
them. Each text has to lie inside its box, and its width within 4 % (or one and a half units, for
short texts) of ours. Of scripts whose letters change with their neighbours, and of CJK punctuation,
which Chromium sets closer than other browsers do, only the first is asked. Emoji are set on other
widths by every system: a text that holds one may be narrower than ours, never wider.
Exit status: 0 without problems, 1 with, 3 where the browser or the font is missing.
"""

import pathlib
import sys
import unicodedata

import browsers

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
    with browsers.open_browser() as browser:
        page = browser.new_page()
        for path in sorted(pathlib.Path(folder).glob("*.html")):
            page.goto(path.resolve().as_uri())
            data = page.evaluate("measure()")
            if not data["font"]:
                browsers.missing("a font with the widths of Arial")
            if data["count"] != data["expected"]:
                problems.append(f"{path.name}: {data['count']} texts, not {data['expected']}")
                continue
            for row in data["rows"]:
                count += 1
                ours, left, right, size = row["ours"]
                difference = row["width"] - ours
                limit = max(1.5, 0.04 * ours)
                if is_emoji(row["text"]):
                    is_off = data["emoji"] and difference > limit
                else:
                    is_off = is_measured(row["text"]) and abs(difference) > limit
                    if is_measured(row["text"]) and abs(difference) > 1.5:
                        worst = max(worst, abs(difference) / ours)
                what = f"{path.name}: “{row['text']}”"
                if is_off:
                    problems.append(f"{what} {row['width']:.1f}, ours {ours:.1f}")
                slack = max(1.5, 0.02 * (right - left))
                is_out = row["left"] < left - slack or row["right"] > right + slack
                if is_out and (data["emoji"] or not is_emoji(row["text"])):
                    problems.append(
                        f"{what} at {row['left']:.1f}…{row['right']:.1f}"
                        f" leaves {left:.1f}…{right:.1f}"
                    )
    print(f"{count} texts, {len(problems)} problems, worst difference {worst:.1%}")
    for problem in problems[:40]:
        print(problem)
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
