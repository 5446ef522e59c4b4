"""Checks that all say the same. usage: python3 answers.py COMPLY.json ANALYST.json DUCKDB.json"""

import json
import sys

comply, analyst, duckdb = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:4])
if analyst != duckdb:
    sys.exit("analyst.py and DuckDB differ")

duties = {obligation["name"]: obligation["duties"][0] for obligation in comply["agreements"][0]["obligations"]}


def periods(duty):
    return {period["period"]: period for period in [*duty["trend"], *([duty["shown"]] if duty["shown"] else [])]}


compared = 0
for month, period in periods(duties["speed"]).items():
    leads = period["leads"]
    ours, theirs = [leads["met"], leads["missed"], leads["pending"]], analyst["speed"].get(month, [0, 0, 0])
    if ours != theirs:
        sys.exit(f"speed in {month}: sla says {ours}, the others {theirs}")
    compared += 1
for month, period in periods(duties["volume"]).items():
    ours, theirs = period["volume"]["leads"], analyst["volume"].get(month, 0)
    if ours != theirs:
        sys.exit(f"volume in {month}: sla says {ours}, the others {theirs}")
    compared += 1
if compared == 0:
    sys.exit("nothing was compared")
print(f"The answers are the same: {compared} figures of sla comply, {len(analyst['speed'])} months of the others.")
