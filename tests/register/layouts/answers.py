"""What the right answer of a row is, written by hand beside the row.

A row is told as entries or as ignored:
    entry("Mứt chuối", "HTX Tân Qui", old("25861"), type="cooperative", stars=3)
    ignored("subheading")
Only what the documents settle is told; a field that is left out is not compared.
"""

import csv
import os

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.normpath(os.path.join(HERE, "..", "..", "..", "data", "binhduong"))
ANY = object()


def _crosswalk():
    with open(os.path.join(DATA, "crosswalk_2024_2025.csv"), encoding="utf-8-sig") as file:
        return [(row["old_code"], row["new_code"]) for row in csv.DictReader(file)]


PAIRS = _crosswalk()


class Place:
    """Communes that a row can mean, in each vintage; one: placed, several: ambiguous, none: unplaced."""

    def __init__(self, by_vintage):
        self.by_vintage = by_vintage

    def answer(self, vintage):
        codes = sorted(self.by_vintage[vintage])
        if len(codes) == 1:
            return {"fate": "placed", "commune": codes[0]}
        if codes:
            return {"fate": "ambiguous", "commune": None, "candidates": codes}
        return {"fate": "unplaced", "commune": None}

    def problems(self, vintage):
        is_split = vintage == "2025" and len(self.by_vintage["2024"]) == 1 and len(self.by_vintage["2025"]) > 1
        return ["split_commune"] if is_split else []


def old(*codes):
    """Old communes by code; on the new boundaries whatever they went into."""
    for code in codes:
        assert any(code == before for before, _ in PAIRS), code
    return Place({"2024": set(codes), "2025": {after for before, after in PAIRS if before in codes}})


def new(*codes):
    """New units by code; on the old boundaries whatever they were made of."""
    for code in codes:
        assert any(code == after for _, after in PAIRS), code
    return Place({"2024": {before for before, after in PAIRS if after in codes}, "2025": set(codes)})


def places(on_2024=(), on_2025=(), other=()):
    """Codes said for each vintage; `other`: for boundaries of a fixture's own."""
    return Place({"2024": set(on_2024), "2025": set(on_2025), "own": set(other)})


NOWHERE = places()


class Unsure:
    """Anything but placed."""

    def answer(self, _vintage):
        return {"fate": ["ambiguous", "unplaced"], "commune": None}

    def problems(self, _vintage):
        return []


def entry(product=ANY, producer=ANY, place=None, **fields):
    """fields: type, group, stars, date, evidence, problems (those that must be there)."""
    return {"product": product, "producer": producer, "place": place, **fields}


def invalid(**fields):
    return {"product": "", "producer": ANY, "place": None, "fate": "invalid", **fields}


def ignored(why):
    return {"ignored": why}


NAMES = {"type": "producer_type"}


def expected(answer, vintage):
    """An entry's answer as `check --json` writes it, for one vintage; on new boundaries the crosswalk has its part in the evidence."""
    fields = {}
    for key, value in answer.items():
        if value is ANY or key in ("place", "problems") or (key == "evidence" and vintage == "2025"):
            continue
        fields[NAMES.get(key, key)] = value
    place = answer["place"]
    if place is not None:
        fields.update(place.answer(vintage))
    problems = answer.get("problems", [])
    if problems is not ANY:
        fields["problems"] = sorted(problems + (place.problems(vintage) if place else []))
    return fields
