"""Draws SVG files with a browser and with rsvg-convert and compares the pictures.

Usage: compare_pictures.py SVG [SVG ...]

Both are averaged over squares of four pixels and the differences over tiles of 128 pixels, so that
only what a reader would see differ counts, not the edges of letters.
Exit status: 0 without problems, 1 with, 3 where the browser or rsvg-convert is missing.
"""

import base64
import pathlib
import re
import shutil
import subprocess
import sys

import browsers

# The mean difference of the worst tile, of 255.
LIMIT = 6
# Browsers and Pango fall back to different fonts for Arabic, whose letters differ in weight.
LIMIT_FALLBACK = 14

COMPARE = """
async ([one, other, width, height]) => {
  const read = async source => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  };
  const [a, b] = [await read(one), await read(other)];
  const grey = (data, x, y) => {
    const at = 4 * (y * width + x);
    return 0.3 * data[at] + 0.59 * data[at + 1] + 0.11 * data[at + 2];
  };
  let worst = 0;
  for (let top = 0; top < height; top += 128) for (let left = 0; left < width; left += 128) {
    let sum = 0, squares = 0;
    for (let y = top; y < Math.min(top + 128, height - 3); y += 4)
      for (let x = left; x < Math.min(left + 128, width - 3); x += 4) {
        let difference = 0;
        for (let dy = 0; dy < 4; dy++) for (let dx = 0; dx < 4; dx++)
          difference += grey(a, x + dx, y + dy) - grey(b, x + dx, y + dy);
        sum += Math.abs(difference) / 16;
        squares += 1;
      }
    if (squares > 64) worst = Math.max(worst, sum / squares);
  }
  return worst;
}
"""


def data_url(kind, content):
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


def main(files):
    if shutil.which("rsvg-convert") is None:
        browsers.missing("rsvg-convert")
    failed = 0
    with browsers.open_browser() as browser:
        page = browser.new_page()
        for path in map(pathlib.Path, files):
            text = path.read_text()
            size = re.search(r'width="([\d.]+)" height="([\d.]+)"', text)
            width, height = (int(float(value) + 0.5) for value in size.groups())
            other = subprocess.run(
                ["rsvg-convert", "-w", str(width), "-h", str(height), path],
                check=True,
                capture_output=True,
            ).stdout
            pictures = [data_url("svg+xml", text.encode()), data_url("png", other)]
            worst = page.evaluate(COMPARE, [*pictures, width, height])
            limit = LIMIT_FALLBACK if 'direction="rtl"' in text else LIMIT
            failed += worst > limit
            print(f"{path.name}: {worst:.1f} of {limit}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
