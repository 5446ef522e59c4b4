"""Opening hours of agreement.sla as intervals in UTC, with the open seconds before each: what an analyst prepares in advance."""

import csv
import sys
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/New_York")
CLOSED = {date(2026, 1, 1), date(2026, 12, 25)}
HOURS = [(time(9, 0), time(12, 30)), (time(13, 30), time(18, 0))]


def seconds(day, clock):
    return int(datetime.combine(day, clock, ZONE).timestamp())


def intervals(first=date(2025, 12, 1), last=date(2027, 2, 28)):
    """Rows of (opens, closes, open seconds before)."""
    before, day = 0, first
    while day <= last:
        if day.weekday() < 5 and day not in CLOSED:
            for opens, closes in HOURS:
                row = (seconds(day, opens), seconds(day, closes), before)
                yield row
                before += row[1] - row[0]
        day += timedelta(days=1)


def months():
    """Rows of (name, start, end) in seconds."""
    starts = [date(2026, month, 1) for month in range(1, 13)] + [date(2027, 1, 1)]
    for start, end in zip(starts, starts[1:]):
        yield start.strftime("%Y-%m"), seconds(start, time(0)), seconds(end, time(0))


def write(path, header, rows):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    folder = sys.argv[1]
    write(f"{folder}/openings.csv", ["opens", "closes", "before"], intervals())
    write(f"{folder}/months.csv", ["month", "starts", "ends"], months())
