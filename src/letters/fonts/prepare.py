"""Makes the letters' fonts of Source Sans 3: the characters a letter in Norway needs, under a name of its own.

Run once, when the typeface is renewed, never by the build:

    npm pack @expo-google-fonts/source-sans-3@0.4.1 && tar xzf expo-google-fonts-source-sans-3-0.4.1.tgz
    pip install fonttools==4.38.0 && python3 prepare.py package .

The Open Font License reserves the name "Source" to the unchanged files, so the parts kept here are called Alis Sans.
"""

import sys
from fontTools import subset
from fontTools.ttLib import TTFont

STYLES = {
    "Regular": "400Regular",
    "Italic": "400Regular_Italic",
    "SemiBold": "600SemiBold",
    "SemiBoldItalic": "600SemiBold_Italic",
}
# Latin for every language of Europe (with Sámi and Vietnamese), Greek, Cyrillic; punctuation, arrows, boxes and ticks.
KEPT = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x0292, 0x0292), (0x02BC, 0x02BC), (0x02C6, 0x02DD),
    (0x0300, 0x030C), (0x0323, 0x0328), (0x0370, 0x03FF), (0x0400, 0x045F), (0x0490, 0x0491), (0x1E00, 0x1EFF),
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193),
    (0x2212, 0x2212), (0x2215, 0x2215), (0x2248, 0x2248), (0x2260, 0x2265), (0x221E, 0x221E), (0x25A0, 0x25A1),
    (0x25CB, 0x25CF), (0x2610, 0x2612), (0x2713, 0x2714), (0xFB00, 0xFB04),
]
# Kerning, ligatures, marks, and the Ŋ that Sámi is written with (figures are of one width as they come).
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "cv07"]


def prepare(source, target, style):
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17])
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in KEPT for code in range(first, last + 1)])
    subsetter.subset(font)
    names = {
        0: "Made from Source Sans 3, © 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’",
        1: "Alis Sans", 2: style, 3: f"AlisSans-{style}", 4: f"Alis Sans {style}", 6: f"AlisSans-{style}",
        16: "Alis Sans", 17: style,
    }
    table = font["name"]
    for name, value in names.items():
        table.removeNames(nameID=name)
        table.setName(value, name, 3, 1, 0x409)
    # The same files whoever makes them, whenever.
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)


if __name__ == "__main__":
    package, folder = sys.argv[1:]
    for style, part in STYLES.items():
        prepare(f"{package}/{part}/SourceSans3_{part}.ttf", f"{folder}/AlisSans-{style}.ttf", style)
