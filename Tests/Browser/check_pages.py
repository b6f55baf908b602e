"""Opens pages of a built site in a headless browser and reports what is wrong with them.

Usage: check_pages.py SITE BASE_URL PAGE [PAGE ...]

BASE_URL is where the site says that it will stand, or "-": the page for paths that do not exist may
name its files from there.

Each page is opened from disk at two widths, light and dark, and once with forced colours. A line
is printed for every problem: an axe violation, sideways scrolling of the page, a request that
leaves the disk, a console message, a target under 24 px, text that is cut when spaced out, a
picture or table that is wider than the paper, a journey that does not print short, or not whole
when its reader asks for that.
Exit status: 0 without problems, 1 with, 3 where the browser or axe is missing.
"""

import pathlib
import re
import sys

import browsers

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MODES = [
    (width, scheme, "none") for width in (1280, 320) for scheme in ("light", "dark")
] + [(1280, "light", "active")]

# WCAG 2.5.8: a target is 24 px each way, stands in a sentence, or a circle of 24 px around its
# middle touches no other target and no other such circle.
SMALL_TARGETS = """
() => {
  const shown = [...document.querySelectorAll('a[href], summary, input, button')].map(element => {
    const box = element.getBoundingClientRect();
    const inline = getComputedStyle(element).display === 'inline'
      && !(element instanceof SVGElement);
    return {element, box, inline, x: box.left + box.width / 2, y: box.top + box.height / 2,
      small: box.width < 23.9 || box.height < 23.9};
  }).filter(target => target.box.width > 1 && target.box.height > 1);
  const crowds = (target, other) => {
    if (other === target || other.element.contains(target.element)
      || target.element.contains(other.element)) return false;
    if (other.small) return Math.hypot(other.x - target.x, other.y - target.y) < 23.9;
    const dx = Math.max(other.box.left - target.x, 0, target.x - other.box.right);
    const dy = Math.max(other.box.top - target.y, 0, target.y - other.box.bottom);
    return Math.hypot(dx, dy) < 11.9;
  };
  return shown.filter(target => target.small && !target.inline
      && shown.some(other => !other.inline && crowds(target, other)))
    .map(target => target.element.outerHTML.slice(0, 120));
}
"""

# WCAG 1.4.12: with these spacings no text may be cut off by a box that hides its overflow.
SPACED = """
() => {
  for (const element of document.querySelectorAll('body *')) {
    if (element instanceof SVGElement) continue;
    element.style.lineHeight = '1.5';
    element.style.letterSpacing = '.12em';
    element.style.wordSpacing = '.16em';
  }
  return [...document.querySelectorAll('body *')].filter(element => {
    const style = getComputedStyle(element);
    if (style.position === 'absolute' || element.classList.contains('visually-hidden')) return false;
    const hides = [style.overflowX, style.overflowY].some(v => v === 'hidden' || v === 'clip');
    return hides && (element.scrollWidth > element.clientWidth + 1
      || element.scrollHeight > element.clientHeight + 1);
  }).map(element => element.outerHTML.slice(0, 120));
}
"""

# The text of an A4 page in CSS pixels. The map itself has a larger sheet of its own.
PAPER = {"width": 680, "height": 960}
WIDER_THAN_PAPER = """
() => [...document.querySelectorAll('main svg.wm, main table')]
  .filter(element => !element.closest('.drawn-wide'))
  .filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
  }).map(element => element.outerHTML.slice(0, 120))
"""

# The parts of a journey in the order in which paper shows them.
PRINTED = """
() => [...document.querySelectorAll('main > *')]
  .filter(element => element.getClientRects().length)
  .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
  .map(element => element.matches('.stage') ? 'stage' : element.id || element.className)
"""
PRINTED_STAGES = """
() => [...document.querySelectorAll('.chapter.journey > .stage')]
  .filter(element => element.getClientRects().length).length
"""
# So many sheets besides those of its map a journey takes at most when it is printed short.
SHORT = 5


def main() -> int:
    site, base, pages = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3:]
    try:
        import axe_playwright_python
    except ImportError as error:
        browsers.missing(error)
    axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
    problems = 0
    with browsers.open_browser() as browser:
        for width, scheme, forced in MODES:
            context = browser.new_context(
                color_scheme=scheme,
                forced_colors=forced,
                reduced_motion="reduce",
                viewport={"width": width, "height": 900},
            )
            for page in pages:
                for problem in check(context, site, page, axe, base, width, scheme):
                    problems += 1
                    print(f"{page} ({width} px, {scheme}, forced colours {forced}): {problem}")
            context.close()
        for problem in check_print_of_all(browser, site):
            problems += 1
            print(f"print.html (on paper): {problem}")
    print(f"{len(pages)} pages in {len(MODES)} modes: {problems} problems")
    return 1 if problems else 0


def check(context, site, name, axe, base, width, scheme):
    """The problems of one page in one mode, as sentences."""
    page = context.new_page()
    found = []
    if name == "404.html" and base != "-":
        page.route(
            base + "**",
            lambda route: route.fulfill(path=site / route.request.url.removeprefix(base)),
        )
    else:
        page.on("requestfailed", lambda request: found.append(f"cannot load {request.url}"))
        page.on(
            "request",
            lambda request: request.url.startswith(("file:", "data:"))
            or found.append(f"asks for {request.url}"),
        )
        page.on("console", lambda message: found.append(f"console: {message.text}"))
    # The page for unknown paths is seen where the site stands; all others are seen from disk.
    page.goto(base + name if name == "404.html" and base != "-" else (site / name).as_uri())
    page.evaluate(axe)
    # Without preload axe asks for nothing itself, which the page's policy would forbid.
    result = page.evaluate(
        "tags => axe.run(document, {preload: false, runOnly: {type: 'tag', values: tags}})", TAGS
    )
    for violation in result["violations"]:
        for node in violation["nodes"][:3]:
            found.append(f"axe {violation['id']}: {violation['help']}: {node['html'][:160]}")
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("the page scrolls sideways")
    found += [f"target under 24 px: {html}" for html in page.evaluate(SMALL_TARGETS)]
    if width == 1280 and scheme == "light":
        page.emulate_media(media="print")
        page.set_viewport_size(PAPER)
        found += [f"wider than the paper: {html}" for html in page.evaluate(WIDER_THAN_PAPER)]
        if name.startswith("journeys/"):
            found += check_print(page)
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"text is cut when spaced out: {html}" for html in page.evaluate(SPACED)]
    page.close()
    return found


def check_print(page):
    """What is wrong with a journey on paper: short as it is, whole when its reader opens that."""
    parts = page.evaluate(PRINTED)
    stages = page.locator("main > .stage").count()
    tiles = max(1, page.locator(".drawn-wide .wm-sheet").count())
    if parts.index("_next") > parts.index("_map"):
        yield "on paper the map stands before what to do next"
    if left := {"stage", "_readings", "_health", "_rules", "_notes", "_evidence"} & set(parts):
        yield f"the short print has {sorted(left)}"
    if not page.locator(".print-short").is_visible():
        yield "the short print does not say what it leaves out"
    for paper in ("A4", "Letter"):
        if (sheets := count_sheets(page, paper)) > tiles + SHORT:
            yield f"{sheets} sheets of {paper} for {tiles} of the map in the short print"
    page.evaluate("document.querySelector('.print-whole').open = true")
    if page.locator("main > .stage:visible").count() != stages:
        yield "opening “print all of this page” does not print its stages"
    if page.locator(".print-short").is_visible():
        yield "the whole print says that it is short"
    page.evaluate("document.querySelector('.print-whole').open = false")


def check_print_of_all(browser, site):
    """What is wrong with the file of all pages on paper: each journey short until all is asked for.

    The file is large, so that it is not looked at as the other pages are.
    """
    page = browser.new_page(viewport=PAPER)
    page.emulate_media(media="print")
    page.goto((site / "print.html").as_uri())
    stages = page.locator(".chapter.journey > .stage").count()
    if stages == 0:
        yield "there are no stages"
    if page.evaluate(PRINTED_STAGES) > 0:
        yield "stages are printed though nobody asked for all"
    if not page.locator(".print-short").is_visible():
        yield "it does not say what it leaves out"
    page.evaluate("location.hash = '_whole'")
    if page.evaluate(PRINTED_STAGES) != stages:
        yield "an address that asks for all does not print the stages"
    page.close()


def count_sheets(page, paper):
    """On how many sheets a page is printed."""
    pdf = page.pdf(format=paper, prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


if __name__ == "__main__":
    sys.exit(main())
