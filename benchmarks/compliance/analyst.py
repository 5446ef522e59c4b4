"""The script of a careful analyst: first contacts within 4 business hours and leads delivered, by month. Standard library only.

usage: python3 analyst.py FOLDER AS_OF
"""

import csv
import json
import sys
from bisect import bisect_right
from datetime import datetime

from calendar_table import intervals, months

LIMIT = 4 * 3600

folder, as_of = sys.argv[1], int(datetime.fromisoformat(sys.argv[2].replace("Z", "+00:00")).timestamp())
OPEN = list(intervals())
OPENS = [row[0] for row in OPEN]
BEFORE = [row[2] for row in OPEN]
MONTHS = list(months())
STARTS = [row[1] for row in MONTHS]


def instant(text):
    return int(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())


def due(start):
    """The instant at which the limit is used up; a limit that ends at closing is due at closing."""
    place = bisect_right(OPENS, start) - 1
    opens, closes, before = OPEN[place]
    target = before + min(start, closes) - opens + LIMIT
    place = bisect_right(BEFORE, target) - 1
    if BEFORE[place] == target:
        place -= 1
    return OPEN[place][0] + target - BEFORE[place]


def month_of(moment):
    place = bisect_right(STARTS, moment) - 1
    return MONTHS[place][0] if place >= 0 and moment < MONTHS[place][2] else None


assigned, volume = {}, {}
with open(f"{folder}/leads.csv", newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        entered = instant(row["MQL"])
        if entered > as_of:
            continue
        if (month := month_of(entered)) is not None:
            volume[month] = volume.get(month, 0) + 1
        start = instant(row["assigned"])
        if start <= as_of:
            assigned[row["id"]] = start

first = {}
with open(f"{folder}/touches.csv", newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        if row["direction"] != "outbound" or row["automated"] == "yes":
            continue
        lead, at = row["lead"], instant(row["at"])
        if at <= as_of and lead in assigned and at >= assigned[lead] and at < first.get(lead, at + 1):
            first[lead] = at

speed = {}
for lead, start in assigned.items():
    if (month := month_of(start)) is None:
        continue
    limit, done = due(start), first.get(lead)
    state = 0 if done is not None and done <= limit else 1 if limit <= as_of else 2
    speed.setdefault(month, [0, 0, 0])[state] += 1

print(json.dumps({"speed": dict(sorted(speed.items())), "volume": dict(sorted(volume.items()))}))
