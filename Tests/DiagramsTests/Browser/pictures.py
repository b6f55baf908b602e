#!/usr/bin/env python3
"""Draws SVG files with Chromium and with rsvg-convert and compares the pictures.

    python3 Tests/DiagramsTests/Browser/pictures.py Tests/DiagramsTests/Goldens/*.svg

Both are made four times smaller first, so that only what a reader would see differ counts, not the
edges of letters. Needs chromium-headless-shell, librsvg2-bin and Pillow.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops

LIMIT = 6  # mean difference of the worst tile of 32 by 32 small pixels, of 255
# Chromium and Pango fall back to different fonts for Arabic, whose letters differ in weight.
LIMIT_FALLBACK = 14


def draw(svg, folder):
    size = re.search(r'width="([\d.]+)" height="([\d.]+)"', svg.read_text())
    width, height = (int(float(value) + 0.5) for value in size.groups())
    page = folder / "page.html"
    page.write_text(f'<!doctype html><body style="margin:0"><img src="{svg.resolve().as_uri()}">')
    subprocess.run(
        ["chromium-headless-shell", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         "--allow-file-access-from-files", f"--window-size={width},{height}",
         f"--screenshot={folder / 'chromium.png'}", page.as_uri()],
        check=True, capture_output=True, timeout=120)
    subprocess.run(
        ["rsvg-convert", "-w", str(width), "-h", str(height), svg, "-o", folder / "rsvg.png"],
        check=True)
    return [Image.open(folder / name).convert("L").crop((0, 0, width, height))
            for name in ("chromium.png", "rsvg.png")]


def difference(one, two):
    small = (max(1, one.width // 4), max(1, one.height // 4))
    changes = ImageChops.difference(one.resize(small, Image.BOX), two.resize(small, Image.BOX))
    tiles = changes.resize((max(1, small[0] // 32), max(1, small[1] // 32)), Image.BOX)
    return tiles.getextrema()[1]


def main(files):
    failed = 0
    for name in files:
        with tempfile.TemporaryDirectory() as folder:
            worst = difference(*draw(pathlib.Path(name), pathlib.Path(folder)))
        print(f"{pathlib.Path(name).name}: {worst}")
        fallback = 'direction="rtl"' in pathlib.Path(name).read_text()
        failed += worst > (LIMIT_FALLBACK if fallback else LIMIT)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
