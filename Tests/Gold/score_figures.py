#!/usr/bin/env python3
"""Scores quantities against gold: value, bound and unit of spans that overlap.

    score_figures.py GOLD.jsonl SYSTEM.jsonl [-v] [--optional]

Both files hold one number a line: document, lang, start, end, text, value, max, bound, unit. Gold lines that are
marked "optional" count for nothing unless --optional is given, and spare the system the overlapping line.
A unit is right where it is the same, where one is a kind of the other in UNITS, or a measured multiple of it.
"""

import json
import sys
from collections import defaultdict

# What annotators call a thing, and what units.tsv calls it.
UNITS = {
    "commune director": "director", "special district": "prefecture", "first secretary": "secretary", "employee": "worker",
    "radio": "machine", "locomotive": "vehicle", "trade": "enterprise", "magazine": "newspaper", "session": "meeting",
    "company": "enterprise", "issue": "problem", "fact": "case", "engineer": "scientist", "movement": "campaign",
    "counter-revolutionary": "rightist", "portion": "copy", "piece": "item", "group": "team", "time": "times",
}
# Gold names people by the most general word.
PEOPLE = {"person", "member", "delegate", "rightist", "official"}
FACTOR = {"month": ("year", 12), "minute": ("hour", 60), "age": ("year", 1), "year": ("age", 1)}


def same_number(a, b):
    return a is None and b is None or a is not None and b is not None and abs(a - b) <= 1e-4 * max(1, abs(a))


def unit_factor(gold, system):
    """How many gold units one unit of the system is; None where they are not the same."""
    gold = UNITS.get(gold, gold)
    if gold == system or gold in PEOPLE and system in PEOPLE:
        return 1
    if gold in FACTOR and FACTOR[gold][0] == system:
        return FACTOR[gold][1]
    return None


def judge(gold, system):
    factor = unit_factor(gold["unit"], system["unit"])
    scale = factor or 1
    value = same_number(gold["value"], system["value"] * scale)
    top = same_number(gold["max"], system["max"] * scale if system["max"] is not None else None)
    return value and top, gold["bound"] == system["bound"], factor is not None


def main():
    paths = [a for a in sys.argv[1:] if not a.startswith("-")]
    verbose, optional = "-v" in sys.argv, "--optional" in sys.argv
    gold, system = defaultdict(list), defaultdict(list)
    for path, table in zip(paths, (gold, system)):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                table[row["document"].split("/")[-1], row["lang"]].append(row)
    counts = defaultdict(int)
    for key, rows in sorted(gold.items()):
        left = sorted(system.get(key, []), key=lambda r: r["start"])
        for row in rows:
            spare = row.get("optional") and not optional
            near = [r for r in left if r["start"] < row["end"] and row["start"] < r["end"]]
            if not near:
                if not spare:
                    counts["gold"] += 1
                    if verbose:
                        print("missing ", key[0][:18], key[1], row["text"], row["value"], row["bound"], row["unit"], sep="\t")
                continue
            best = max(near, key=lambda r: sum(judge(row, r)))
            left.remove(best)
            if spare:
                continue
            right = judge(row, best)
            counts["gold"] += 1
            counts["found"] += 1
            for name, good in zip(("value", "bound", "unit"), right):
                counts[name] += good
            counts["all"] += all(right)
            if verbose and not all(right):
                print("wrong   ", key[0][:18], key[1], row["text"], row["value"], row["max"], row["bound"], row["unit"], "<>",
                      best["text"], best["value"], best["max"], best["bound"], best["unit"], sep="\t")
        counts["extra"] += len(left)
        if verbose:
            for row in left:
                print("extra   ", key[0][:18], key[1], row.get("before", "") + "[" + row["text"] + "]" + row.get("after", ""),
                      row["value"], row["bound"], row["unit"], sep="\t")
    total = counts["found"] + counts["extra"]
    print(f"gold {counts['gold']}  found {counts['found']}  extra {counts['extra']}  "
          f"value {counts['value']}  bound {counts['bound']}  unit {counts['unit']}  all three {counts['all']}")
    recall = counts["all"] / max(1, counts["gold"])
    precision = counts["all"] / max(1, total)
    print(f"precision {precision:.3f}  recall {recall:.3f}  F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")


main()
