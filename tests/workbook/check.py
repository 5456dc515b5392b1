"""Reads a workbook of `report --format xlsx` with openpyxl and compares it with the JSON output of the same state.

usage: check.py WORKBOOK SCORE GAPS PROBLEMS PLAN

Every number, date, id and count of every sheet must equal that of the JSON: numbers as the same binary number, dates as the
same day. No cell is a formula or a link. Columns are found by their place, so that one list serves both languages; their
number and the order of the sheets are compared too.
"""

import datetime
import json
import sys

import openpyxl


def fail(message):
    sys.exit(f"{sys.argv[1]}: {message}")


def same(where, cell, wanted):
    value = cell.value
    if isinstance(wanted, str) and len(wanted) == 10 and wanted[4] == "-" and isinstance(value, datetime.datetime):
        value = value.date().isoformat()
    if isinstance(value, bool) or isinstance(wanted, bool) or value != wanted:
        fail(f"{where}, {cell.coordinate}: {value!r} is not {wanted!r}")


def rows(sheet, width):
    """The rows below the heading."""
    all_rows = list(sheet.iter_rows())
    if len(all_rows[0]) != width:
        fail(f"{sheet.title} has {len(all_rows[0])} columns, not {width}")
    if sheet.freeze_panes is None or sheet.auto_filter.ref is None or sheet.print_title_rows is None:
        fail(f"{sheet.title} has no fixed heading, filter or repeated heading")
    return all_rows[1:]


def compare(sheet, width, entries, identity, columns):
    """Each entry has the row with its id, and each row is an entry's."""
    found = {row[identity].value: row for row in rows(sheet, width)}
    if len(found) != len(entries) or sheet.max_row - 1 != len(entries):
        fail(f"{sheet.title} has {sheet.max_row - 1} rows, not {len(entries)}")
    for entry in entries:
        row = found.get(entry["id"]) or fail(f"{sheet.title} lacks {entry['id']}")
        for place, pick in columns.items():
            same(f"{sheet.title} {entry['id']}", row[place], pick(entry))


def key(*names):
    def pick(entry):
        for name in names:
            entry = entry[name]
        return entry

    return pick


GAP = [key("gap", "work"), key("gap", "evidence"), key("gap", "review"), key("gap", "total")]
COUNTS = [key("indicator_count"), key("complete_count")]
READINGS = ["claimed", "supported", "verified", "target"]


def columns(first, picks):
    return {first + place: pick for place, pick in enumerate(picks)}


def summary(sheet, score):
    lines = [row for row in sheet.iter_rows() if row[0].value is not None]
    same("region", lines[0][0], " ".join(score["region"].split()))
    # Below the names stand the marks of a sample and of what is incomplete, and what comes of the plan, each in a line.
    while not isinstance(lines[0][1].value, datetime.datetime):
        lines = lines[1:]
    marks = [row[0].value for row in sheet.iter_rows(max_row=8)]
    if score["sample"] != any("CONTOH" in str(mark) or "SAMPLE" in str(mark) for mark in marks):
        fail(f"{sheet.title} does not say whether it is a sample")
    expected = [("as of", [score["as_of"]]), ("deadline", [score["deadline"]])]
    expected += [("days left", [score["days_left"]]), ("working days left", [score["working_days_left"]]), None]
    for reading in READINGS:
        index = score["index"][reading]
        predicate = [] if index["predicate"] is None else [index["predicate"]]
        expected.append((reading, [index["rounded"], index["exact"], *predicate]))
    expected.append(None)
    expected += [(cause, [score["gap"][cause]]) for cause in ["work", "evidence", "review", "total"]]
    pillars = score["pillars"]
    expected.append(("indicators", [sum(pillar["indicator_count"] for pillar in pillars)]))
    expected.append(("complete", [sum(pillar["complete_count"] for pillar in pillars)]))
    handed = [opd["submission"] for opd in score["opds"]]
    kinds = [kind for kind in ["unanswered", "empty", "unreadable", "absent"] if kind in handed]
    expected += [(kind, [handed.count(kind)]) for kind in kinds]
    expected += [(severity, [score[severity]]) for severity in ["errors", "warnings", "notes"]]
    expected.append(None)
    for dimension in score["dimensions"]:
        official = [dimension[reading]["rounded"] for reading in READINGS]
        counts = [dimension["gap"]["total"], dimension["indicator_count"], dimension["complete_count"]]
        expected.append((dimension["id"], [dimension["weight_within"], dimension["weight"], *official, *counts, dimension["id"]]))
    if len(lines) != len(expected):
        fail(f"{sheet.title} has {len(lines)} lines, not {len(expected)}")
    for row, line in zip(lines, expected):
        if line is not None:
            for cell, wanted in zip(row[1:], line[1]):
                same(f"{sheet.title} {line[0]}", cell, wanted)
    if len(sheet._charts) != 1:
        fail("the first sheet has no chart")


def remaining(sheet, gaps, as_of):
    found = rows(sheet, 18)
    if len(found) != len(gaps["remaining"]):
        fail(f"{sheet.title} has {len(found)} rows, not {len(gaps['remaining'])}")
    for row, entry in zip(found, gaps["remaining"]):
        left = None
        if entry["due"] is not None:
            left = (datetime.date.fromisoformat(entry["due"]) - datetime.date.fromisoformat(as_of)).days
        wanted = {
            0: entry["points"],
            1: entry["indicator"],
            5: entry["due"],
            6: left,
            7: entry["to_do"],
            9: entry["effort_days"],
            11: entry["opd"],
            12: entry["cause"],
            13: entry["requirement"],
            14: entry["pillar"],
            15: entry["dimension"],
            16: entry["reason"],
            17: ", ".join(entry["faults"]) or None,
        }
        for place, value in wanted.items():
            same(f"{sheet.title} {entry['indicator']}", row[place], value)


def problems(sheet, listed):
    found = rows(sheet, 7)
    if len(found) != len(listed["problems"]):
        fail(f"{sheet.title} has {len(found)} rows, not {len(listed['problems'])}")
    for row, entry in zip(found, listed["problems"]):
        names = [None, "code", "path", "line", "column", "message", "remedy"]
        for cell, name in zip(row[1:], names[1:]):
            same(f"{sheet.title} {entry['code']}", cell, entry[name])


def plan(sheet, planned):
    found = rows(sheet, 14)
    tasks = [(step, place, task) for step in planned["steps"] for place, task in enumerate(step["tasks"])]
    if len(found) != len(tasks):
        fail(f"{sheet.title} has {len(found)} rows, not {len(tasks)}")
    for row, (step, place, task) in zip(found, tasks):
        wanted = {
            0: step["points"] if place == 0 else None,
            1: step["indicator"],
            3: step["from"],
            4: step["to"],
            5: task["effort_days"],
            7: task["to_do"],
            9: task["opd"],
            10: task["task"],
            11: task["requirement"],
            12: step["pillar"],
            13: step["dimension"],
        }
        for place, value in wanted.items():
            same(f"{sheet.title} {step['indicator']}", row[place], value)


def owing(gaps, opd, as_of):
    own = [entry for entry in gaps["remaining"] if entry["opd"] == opd]
    dues = [entry["due"] for entry in own if entry["due"] is not None]
    ahead = [due for due in dues if due >= as_of]
    return [len(own), len(dues) - len(ahead), min(ahead, default=None)]


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    score, gaps, listed, planned = (json.load(open(path, encoding="utf-8")) for path in sys.argv[2:6])
    if len(book.worksheets) != 7:
        fail(f"{len(book.worksheets)} sheets")
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type in "fe" or cell.hyperlink is not None:
                fail(f"{sheet.title}, {cell.coordinate} is a formula, an error or a link")
    first, pillars, agencies, indicators, rest, steps, faults = book.worksheets
    summary(first, score)
    exact = [key(reading, "exact") for reading in READINGS]
    picks = [key("weight"), *exact, *GAP, *COUNTS, key("id")]
    compare(pillars, 13, score["pillars"], 12, columns(1, picks))
    owed = {opd["id"]: owing(gaps, opd["id"], score["as_of"]) for opd in score["opds"]}
    counts = [lambda opd, place=place: owed[opd["id"]][place] for place in range(3)]
    loads = {load["opd"]: load for load in planned["loads"]}
    days = [lambda opd, name=name: loads.get(opd["id"], {}).get(name) for name in ["effort_days", "available_days"]]
    picks = [*COUNTS, *GAP, *counts, *days]
    compare(agencies, 16, score["opds"], 15, {**columns(4, picks), 11: key("overdue")})
    picks = [*map(key, READINGS), key("gap", "total"), key("items")]
    ids = [key("pillar"), key("dimension"), key("opd")]
    compare(indicators, 18, score["indicators"], 0, {5: key("weight"), **columns(7, picks), **columns(15, ids)})
    remaining(rest, gaps, score["as_of"])
    plan(steps, planned)
    problems(faults, listed)
    print(f"{sys.argv[1]}: {len(gaps['remaining'])} rows of what remains, all sheets equal the JSON")


main()
