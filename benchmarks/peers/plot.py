# SPDX-License-Identifier: BSL-1.0
"""The time per element against the number of elements, both on logarithmic scales, as an SVG."""

import math

import systems

WIDTH, HEIGHT = 860, 520
LEFT, RIGHT, TOP, BOTTOM = 76, 190, 64, 60
COLOURS = {"visavis": "#c1121f", "duckdb": "#9a6b00", "polars": "#1f6fb2", "data.table": "#2a7d4f",
           "pandas": "#7b4ea3", "scipy": "#b0528b", "std-sort": "#555555", "pdqsort": "#222222",
           "spreadsort": "#777777", "range-v3": "#8a8a8a"}
LINE_OF_TEXT = 17


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def superscript(power):
    return "10" + "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(power))


class Scale:
    """Powers of ten from `first` to `last` on a stretch of the plot."""

    def __init__(self, first, last, begin, end):
        self.first, self.last, self.begin, self.end = first, last, begin, end

    def __call__(self, value):
        part = (math.log10(value) - self.first) / (self.last - self.first)
        return self.begin + part * (self.end - self.begin)

    def powers(self):
        return range(math.ceil(self.first), math.floor(self.last) + 1)


def text(x, y, words, anchor="start", more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escaped(words)}</text>'


def axes(of_rows, of_time):
    lines = []
    for power in of_time.powers():
        for digit in range(1, 10):
            value = digit * 10.0**power
            if math.log10(value) > of_time.last + 1e-9:
                break
            y = of_time(value)
            shade = "#cccccc" if digit == 1 else "#eeeeee"
            lines.append(f'<path d="M{of_rows.begin} {y:.1f}H{of_rows.end}" stroke="{shade}"/>')
            if digit in (1, 2, 5):
                lines.append(text(of_rows.begin - 8, y + 4, f"{value:g}", "end"))
    for power in of_rows.powers():
        x = of_rows(10.0**power)
        lines.append(f'<path d="M{x:.1f} {of_time.begin}V{of_time.end}" stroke="#dddddd"/>')
        lines.append(text(x, of_time.begin + 20, superscript(power), "middle"))
    middle = (of_time.begin + of_time.end) / 2
    lines.append(text((of_rows.begin + of_rows.end) / 2, HEIGHT - 16, "number of values", "middle"))
    lines.append(text(18, middle, "nanoseconds per value", "middle",
                      f' transform="rotate(-90 18 {middle})"'))
    return lines


def spread(places, least):
    """Places in order, moved down and up until each is `least` from the next."""
    moved = []
    for place in places:
        moved.append(max(place, moved[-1] + least) if moved else place)
    excess = moved[-1] - (HEIGHT - BOTTOM) if moved else 0
    if excess > 0:
        moved[-1] -= excess
        for at in range(len(moved) - 2, -1, -1):
            moved[at] = min(moved[at], moved[at + 1] - least)
    return moved


def growth(runs):
    """The plot, or nothing if no growth was measured."""
    lines_of = {}
    for run in runs:
        if run["workload"] == "rank-growth":
            point = (run["rows"], min(run["seconds"]) / run["rows"] * 1e9)
            lines_of.setdefault((run["system"], run["label"]), []).append(point)
    # A system is named once, with its words; one point alone makes no line.
    drawn = {key: sorted(points) for key, points in lines_of.items() if len(points) > 1}
    if not drawn:
        return ""
    times = [time for points in drawn.values() for _, time in points]
    rows = [count for points in drawn.values() for count, _ in points]
    # The first calls of a system that takes milliseconds for anything would press all else flat.
    highest = min(max(times), 2000.0)
    of_rows = Scale(math.log10(min(rows)), math.log10(max(rows)), LEFT, WIDTH - RIGHT)
    of_time = Scale(math.floor(math.log10(min(times))), math.log10(highest) + 0.05,
                    HEIGHT - BOTTOM, TOP)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
             f'font-family="sans-serif" font-size="13" fill="#333333">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
             text(LEFT, 28, "Ranking distinct doubles, one thread", more=' font-size="17"'),
             text(LEFT, 48, "the least time of a rank, by the number of values", more=' fill="#666666"'),
             f'<clipPath id="inside"><rect x="{LEFT}" y="{TOP}" width="{WIDTH - RIGHT - LEFT + 4}" '
             f'height="{HEIGHT - BOTTOM - TOP}"/></clipPath>']
    parts += axes(of_rows, of_time)
    by_end = sorted(drawn.items(), key=lambda item: of_time(item[1][-1][1]))
    label_places = spread([of_time(points[-1][1]) for _, points in by_end], LINE_OF_TEXT)
    for ((system, label), points), place in zip(by_end, label_places):
        colour = COLOURS.get(system, "#333333")
        own = system == systems.VISAVIS
        dash = ' stroke-dasharray="5 3"' if system in ("std-sort", "pdqsort", "spreadsort",
                                                        "range-v3") else ""
        corners = [(of_rows(count), of_time(time)) for count, time in points]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in corners)
        parts.append(f'<path d="M{path}" clip-path="url(#inside)" fill="none" stroke="{colour}" '
                     f'stroke-width="{3 if own else 1.6}"{dash}/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{3.5 if own else 2.2}" fill="{colour}" '
                  f'clip-path="url(#inside)"/>' for x, y in corners]
        x, y = corners[-1]
        side = WIDTH - RIGHT + 14
        parts.append(f'<path d="M{x + 4:.1f} {y:.1f}L{side} {place:.1f}h8" fill="none" '
                     f'stroke="{colour}" stroke-width="0.7"/>')
        weight = ' font-weight="bold"' if own else ""
        parts.append(text(side + 12, place + 4, label, more=f' fill="{colour}"{weight}'))
    return "\n".join(parts + ["</svg>", ""])
