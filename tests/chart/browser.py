#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Open a report in headless Chromium, and check what is seen.

    tests/chart/browser.py [--keep FOLDER] PROGRAM [ARGUMENT...]

PROGRAM writes the report to the file given as its last argument. At the width of a screen and of a
telephone, in a light and in a dark browser:
  - each figure shows one picture, which says what it is to readers of screens;
  - every mark is drawn, and has a size;
  - every word of a picture lies within it, and no word on another;
  - the page is not wider than the screen;
  - the picture of the whole page is of more than a few colours, on light or on dark paper.
The report itself runs no script; a copy, with one that looks at it, is what is opened. Without
Chromium this is skipped, and says so. --keep keeps the copies and the pictures of the pages.
"""

import argparse
import collections
import html
import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

SKIPPED = 77
LOOK = """
<script>
window.onload = () => setTimeout(() => {
  const seen = {faults: [], marks: {}, figures: 0, width: innerWidth,
                page: document.documentElement.scrollWidth,
                paper: getComputedStyle(document.body).backgroundColor};
  const fault = (figure, words) => seen.faults.push('figure ' + figure + ': ' + words);
  document.querySelectorAll('figure').forEach((figure, number) => {
    ++seen.figures;
    const shown = [...figure.querySelectorAll('svg')].filter(
        svg => svg.getBoundingClientRect().width > 0);
    if (shown.length !== 1) return fault(number, shown.length + ' pictures are shown');
    const svg = shown[0], frame = svg.getBoundingClientRect();
    if (svg.getAttribute('role') !== 'img') fault(number, 'has no role');
    const said = svg.getAttribute('aria-labelledby').split(' ').map(
        id => document.getElementById(id).textContent);
    if (said.length !== 2 || !said[1]) fault(number, 'has no description');
    svg.querySelectorAll('.mark').forEach(mark => {
      const kind = mark.classList[1], box = mark.getBoundingClientRect();
      seen.marks[kind] = (seen.marks[kind] || 0) + 1;
      if (box.width === 0 && box.height === 0) fault(number, 'a ' + kind + ' without a size');
      const colour = getComputedStyle(mark);
      if (colour.fill === 'none' && colour.stroke === 'none') fault(number, 'an unseen ' + kind);
    });
    const words = [...svg.querySelectorAll('text')].filter(text => text.textContent);
    const boxes = words.map(text => text.getBoundingClientRect());
    words.forEach((text, at) => {
      const box = boxes[at];
      if (box.left < frame.left - 1 || box.right > frame.right + 1 ||
          box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        fault(number, 'not within the picture: ' + text.textContent);
      for (let other = 0; other < at; ++other) {
        const that = boxes[other];
        const wide = Math.min(box.right, that.right) - Math.max(box.left, that.left);
        const high = Math.min(box.bottom, that.bottom) - Math.max(box.top, that.top);
        if (wide > 1 && high > 3)
          fault(number, 'one word on another: ' + text.textContent + ' / ' +
                            words[other].textContent);
      }
    });
  });
  parent.postMessage(JSON.stringify(seen), '*');
}, 50);
</script>
"""
# Browsers have no windows as narrow as a telephone, so the page is opened within another.
FRAME = """<!DOCTYPE html><html><head><meta charset="utf-8"><style>
:root { color-scheme: light dark } body { margin: 0 } iframe { border: 0; display: block }
</style><script>
window.onmessage = message => {
  const told = document.createElement('pre');
  told.id = 'seen';
  told.style.display = 'none';
  told.textContent = message.data;
  document.body.append(told);
};
</script></head><body><iframe srcdoc="PAGE" width="WIDTH" height="HEIGHT"></iframe>
</body></html>
"""


def chromium():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    print("no Chromium here (chromium, chromium-browser, google-chrome), so no picture was looked "
          "at; tools/setup --ci installs it")
    sys.exit(SKIPPED)


def run(browser, folder, page, width, height, dark, *arguments):
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
               "--disable-extensions", "--no-first-run", "--virtual-time-budget=3000",
               f"--user-data-dir={folder / 'profile'}", f"--window-size={width},{height}",
               f"--blink-settings=preferredColorScheme={0 if dark else 1}", *arguments,
               page.as_uri()]
    return subprocess.run(command, capture_output=True, timeout=240, check=False)


def colours_of(png):
    """How often each colour occurs in a PNG of 8 bits a channel, as Chromium writes them."""
    data, at, packed = png.read_bytes(), 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, form = struct.unpack(">IIBB", body[:10])
            if depth != 8 or form not in (2, 6):
                raise SystemExit(f"{png.name}: a PNG of another form")
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    size = 3 if form == 2 else 4
    raw, row = zlib.decompress(packed), bytearray(width * size)
    counts = collections.Counter()
    for line in range(height):
        start = line * (width * size + 1)
        how, cells = raw[start], bytearray(raw[start + 1:start + 1 + width * size])
        for x in range(len(cells) if how else 0):
            left = cells[x - size] if x >= size else 0
            up, corner = row[x], row[x - size] if x >= size else 0
            if how == 1:
                guess = left
            elif how == 2:
                guess = up
            elif how == 3:
                guess = (left + up) // 2
            else:
                guess = min((left, up, corner), key=lambda near: abs(left + up - corner - near))
            cells[x] = (cells[x] + guess) & 255
        row = cells
        if line % 7 == 0:
            counts.update(bytes(cells[x:x + 3]) for x in range(0, len(cells), size))
    return counts


def look(browser, folder, page, width, dark):
    """What the script saw, and the faults that a picture of the page shows."""
    frame = folder / "frame.html"
    frame.write_text(FRAME.replace("WIDTH", str(width)).replace("HEIGHT", "6000")
                     .replace("PAGE", html.escape(page.read_text(encoding="utf-8"))), encoding="utf-8")
    answer = run(browser, folder, frame, width, 900, dark, "--dump-dom")
    found = re.search(r'<pre id="seen"[^>]*>(.*?)</pre>', answer.stdout.decode("utf-8"), re.S)
    if not found:
        raise SystemExit("Chromium did not open the page:\n" + answer.stderr.decode()[-1000:])
    seen = json.loads(html.unescape(found.group(1)))
    if seen["page"] > seen["width"]:
        seen["faults"].append(f"the page is {seen['page']} wide")
    png = folder / f"{page.stem}-{width}-{'dark' if dark else 'light'}.png"
    run(browser, folder, frame, width, 6000, dark, f"--screenshot={png}")
    if not png.exists() or png.stat().st_size < 20_000:
        seen["faults"].append("no picture of the page, or a small one")
        return seen
    counts = colours_of(png)
    paper = counts.most_common(1)[0][0]
    if len(counts) < 30:
        seen["faults"].append(f"only {len(counts)} colours")
    if (max(paper) < 128) != dark:
        seen["faults"].append(f"the paper is {paper.hex()} in a {'dark' if dark else 'light'} browser")
    return seen


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    browser = chromium()
    faults = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep.resolve() if options.keep else pathlib.Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        report = folder / f"{options.program.stem}.html"
        subprocess.run([options.program.resolve(), *options.arguments, report], check=True,
                       stdout=subprocess.DEVNULL)
        text = report.read_text(encoding="utf-8")
        if "default-src 'none'" not in text:
            raise SystemExit("the report lets pages fetch and run")
        watched = folder / f"{options.program.stem}-watched.html"
        watched.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
                           .replace("</head>", LOOK + "</head>"), encoding="utf-8")
        for width in (1000, 390):
            for dark in (False, True):
                seen = look(browser, folder, watched, width, dark)
                marks = ", ".join(f"{count} {kind}s" for kind, count in seen["marks"].items())
                print(f"{seen['width']} wide, {'dark' if dark else 'light'}: "
                      f"{seen['figures']} figures, {marks}")
                if not seen["marks"]:
                    seen["faults"].append("no marks")
                for fault in seen["faults"]:
                    print(f"    {fault}")
                faults += len(seen["faults"])
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
