#!/usr/bin/env python3
"""Draws the goals per match in each part of a season as an SVG, with Python's standard library alone.

    examples/chart.py [HOST] [SEASON] > goals.svg
"""

import csv
import io
import sys
import urllib.request
from collections import defaultdict
from xml.sax.saxutils import escape

WIDTH, HEIGHT, MARGIN = 800, 320, 40


def read_matches(host, season):
    with urllib.request.urlopen(f"{host}/{season}/matches.csv") as response:
        return list(csv.DictReader(io.TextIOWrapper(response, "utf-8", newline="")))


def goals_per_match(matches):
    """The average by region, or by stage where it has none. An unknown value is empty: no score, not 0 goals."""
    goals = defaultdict(list)
    for match in matches:
        if match["home_goals"] and match["away_goals"]:
            part = match["region"] or match["stage"]
            goals[part].append(int(match["home_goals"]) + int(match["away_goals"]))
    return [(part, sum(counts) / len(counts)) for part, counts in goals.items()]


def bar_chart(title, values):
    height = HEIGHT - 2 * MARGIN
    highest = max((value for _, value in values), default=1)
    step = (WIDTH - 2 * MARGIN) / max(len(values), 1)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif"'
        ' font-size="12" text-anchor="middle">',
        f"<title>{escape(title)}</title>",
        f'<text x="{WIDTH / 2}" y="20" font-size="16">{escape(title)}</text>',
    ]
    for index, (label, value) in enumerate(values):
        left, size = MARGIN + index * step, height * value / highest
        middle, top = left + step / 2, HEIGHT - MARGIN - size
        lines += [
            f'<rect x="{left + step * 0.1:.1f}" y="{top:.1f}" width="{step * 0.8:.1f}" height="{size:.1f}"'
            ' fill="#b3202a"/>',
            f'<text x="{middle:.1f}" y="{top - 6:.1f}">{value:.2f}</text>',
            f'<text x="{middle:.1f}" y="{HEIGHT - MARGIN + 18}">{escape(label)}</text>',
        ]
    return "\n".join([*lines, "</svg>"])


if __name__ == "__main__":
    host = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4000"
    season = sys.argv[2] if len(sys.argv) > 2 else "copa-peru-2013"
    print(bar_chart(f"Goals per match: {season}", goals_per_match(read_matches(host, season))))
