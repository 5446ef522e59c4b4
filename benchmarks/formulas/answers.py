"""Checks that the built-in promise and the formula say the same of each month that is over. usage: python3 answers.py DUTY.json FORMULA.json"""

import json
import sys
from fractions import Fraction


def periods(file):
    duty = json.load(open(file, encoding="utf-8"))["agreements"][0]["obligations"][0]["duties"][0]
    return {period["period"]: period for period in [*duty["trend"], *([duty["shown"]] if duty["shown"] else [])]}


duty, formula = periods(sys.argv[1]), periods(sys.argv[2])
compared = 0
for month, period in duty.items():
    if not period["hasEnded"]:
        continue
    leads = period["leads"]
    exact = formula[month]["formula"]["value"]["exact"]
    ours, theirs = Fraction(leads["met"], leads["met"] + leads["missed"]), Fraction(int(exact["numerator"]), int(exact["denominator"]))
    if ours != theirs:
        sys.exit(f"{month}: the promise says {ours}, the formula {theirs}")
    compared += leads["met"] + leads["missed"]
if compared == 0:
    sys.exit("nothing was compared")
print(f"The answers are the same: {compared} leads of months that are over.")
