#!/usr/bin/env python3
"""Writes Sources/Diagrams/Text/FontWidths.swift from the installed fonts.

Needs fontTools, fonts-liberation2 (Liberation Sans has the metrics of Arial and Helvetica), Noto Sans
Arabic and DejaVu Sans. Arabic letters have a width for each way of joining; the wider of the two
fonts is taken, so that a text fits whichever of them a reader has.

    python3 Tests/DiagramsTests/Tools/font_widths.py > Sources/Diagrams/Text/FontWidths.swift
"""
import unicodedata
from fontTools.ttLib import TTFont

LIBERATION = "/usr/share/fonts/truetype/liberation2/LiberationSans-%s.ttf"
ARABIC = "/usr/share/fonts/truetype/noto/NotoSansArabic-%s.ttf"
FACES = [("regular", "Regular", "Regular"), ("bold", "Bold", "Bold"),
         ("italic", "Italic", "Regular"), ("boldItalic", "BoldItalic", "Bold")]
BLOCKS = [(0x20, 0x52F), (0x590, 0x6FF), (0x1E00, 0x1EFF), (0x2000, 0x209F), (0x20A0, 0x20CF),
          (0x2100, 0x2127), (0x2190, 0x2195), (0x2200, 0x2265), (0x25A0, 0x25FF),
          (0x2600, 0x266F), (0xFB00, 0xFB06), (0xFB1D, 0xFB4F)]
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-"
UNKNOWN = 4095
ARABIC_FONTS = [ARABIC, "/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf"]
JOINED = (0x620, 0x6D3)


def substitutions(font, feature):
    table = font["GSUB"].table
    found = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != feature:
            continue
        for index in record.Feature.LookupListIndex:
            for sub in table.LookupList.Lookup[index].SubTable:
                sub = getattr(sub, "ExtSubTable", sub)
                found.update(getattr(sub, "mapping", {}) or {})
    return found


def arabic_widths(style, forms):
    """The widest form of each letter; forms it has none of are left out."""
    widths = {}
    for pattern in ARABIC_FONTS:
        font = TTFont(pattern % (style if "Noto" in pattern else "-Bold" * (style == "Bold")))
        names, advance, scale = font.getBestCmap(), font["hmtx"], 2048 / font["head"].unitsPerEm
        shapes = {form: substitutions(font, form) for form in forms}
        for code in range(0x600, 0x700):
            for form in forms:
                shape = shapes[form].get(names.get(code))
                if shape is None and form == "isol":
                    shape = names.get(code)
                if isinstance(shape, str):
                    widths[code] = max(widths.get(code, 0), round(advance[shape][0] * scale))
    return widths


def digits(width):
    return DIGITS[width // 64] + DIGITS[width % 64]


def encode_joined(style):
    """The widths of letters that join the next one: their first and middle forms."""
    widths = arabic_widths(style, ["init", "medi"])
    return "".join(digits(widths.get(code, UNKNOWN)) for code in range(JOINED[0], JOINED[1] + 1))


def encode(face, arabic):
    font = TTFont(LIBERATION % face)
    names, advance = font.getBestCmap(), font["hmtx"]
    extra = arabic_widths(arabic, ["isol", "fina"])
    text = ""
    for first, last in BLOCKS:
        for code in range(first, last + 1):
            if unicodedata.category(chr(code)) in ("Mn", "Me", "Cf"):
                width = 0
            elif code in names:
                width = advance[names[code]][0]
            else:
                width = extra.get(code, UNKNOWN)
            text += digits(width)
    return text


print('''// Made by Tests/DiagramsTests/Tools/font_widths.py; change that instead.

/// Advance widths of Liberation Sans, which are those of Arial and Helvetica, as text.
///
/// For each character of ``blocks`` two digits of base 64, in units of 1/2048 em; `--` where the
/// font has none. Arabic letters have the width at the end of a word; ``arabicJoined`` has that of
/// the letters that join the next one, from U+0620.
enum FontWidths {
  /// The ranges of Unicode that the widths are of, in order.
  static let blocks: [ClosedRange<UInt32>] = [''')
for first, last in BLOCKS:
    print(f"    0x{first:04X}...0x{last:04X},")
print("  ]")


def show(name, text):
    print(f'\n  static let {name}: StaticString = """')
    for start in range(0, len(text), 92):
        end = "\\" if start + 92 < len(text) else ""
        print(f"    {text[start:start + 92]}{end}")
    print('    """')


for name, face, arabic in FACES:
    show(name, encode(face, arabic))
show("arabicJoined", encode_joined("Regular"))
show("arabicJoinedBold", encode_joined("Bold"))
print("}")
