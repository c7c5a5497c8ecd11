"""The table of peers.py as an SVG: a group of bars per case, on a logarithmic axis, shorter is faster."""

import math
from html import escape

COLOURS = ["#1f77b4", "#d9822b", "#e0b36a", "#8a8f98"]
LEFT, WIDTH, BAR, GAP, TOP = 230, 560, 11, 10, 56


def svg(names, rows, title):
    """names: the front ends; rows: [(case, {name: ns per element})]."""
    values = [times[name] for _, times in rows for name in names]
    low, high = 10 ** math.floor(math.log10(min(values))), 10 ** math.ceil(math.log10(max(values)))
    group = BAR * len(names) + GAP
    bottom = TOP + group * len(rows)

    def x(value):
        return LEFT + WIDTH * math.log(value / low) / math.log(high / low)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 70} {bottom + 34}" '
           'font-family="sans-serif" font-size="12">',
           f'<rect width="100%" height="100%" fill="white"/><text x="10" y="18" font-weight="bold">{escape(title)}</text>']
    for i, name in enumerate(names):
        at = LEFT + i * 130
        out.append(f'<rect x="{at}" y="30" width="12" height="12" fill="{COLOURS[i % len(COLOURS)]}"/>'
                   f'<text x="{at + 17}" y="40">{escape(name)}</text>')
    tick = low
    while tick <= high * 1.001:
        out.append(f'<line x1="{x(tick):.1f}" x2="{x(tick):.1f}" y1="{TOP - 4}" y2="{bottom}" stroke="#ddd"/>'
                   f'<text x="{x(tick):.1f}" y="{bottom + 14}" text-anchor="middle">{tick:g}</text>')
        tick *= 10
    out.append(f'<text x="{LEFT + WIDTH / 2}" y="{bottom + 29}" text-anchor="middle">ns per element</text>')
    for row, (case, times) in enumerate(rows):
        y = TOP + row * group
        out.append(f'<text x="{LEFT - 8}" y="{y + group / 2}" text-anchor="end">{escape(case)}</text>')
        for i, name in enumerate(names):
            end = x(times[name])
            out.append(f'<rect x="{LEFT}" y="{y + i * BAR}" width="{end - LEFT:.1f}" height="{BAR - 1}" '
                       f'fill="{COLOURS[i % len(COLOURS)]}"/>'
                       f'<text x="{end + 4:.1f}" y="{y + i * BAR + 9}" font-size="9">{times[name]:.2g}</text>')
    return "\n".join(out) + "\n</svg>\n"
