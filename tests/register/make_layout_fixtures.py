#!/usr/bin/env python3
"""Writes tests/register/layouts/files and tests/register/layouts/expected.json.

    /usr/bin/python3 make_layout_fixtures.py             files and answers
    /usr/bin/python3 make_layout_fixtures.py --answers   the answers only

Rows and right answers stand side by side in layouts/*.py, worked out by hand from the description of real registers. Nothing is
drawn by lot. The workbooks are written by openpyxl and LibreOffice, not by our own writer: Debian's python3-openpyxl and
libreoffice-calc-nogui (whose bytes can differ from one run to the next). They are needed here only; the files are kept
beside this script.
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
LAYOUTS = os.path.join(HERE, "layouts")
sys.dont_write_bytecode = True
sys.path.insert(0, LAYOUTS)

import addresses  # noqa: E402
import codes_and_vintages  # noqa: E402
import encodings_of_tables  # noqa: E402
import headers  # noqa: E402
import layouts_01_05  # noqa: E402
import layouts_06_10  # noqa: E402
import layouts_11_15  # noqa: E402
import spellings  # noqa: E402
import ugly_sheets  # noqa: E402

TABLES = [layouts_01_05, layouts_06_10, layouts_11_15, spellings, addresses, codes_and_vintages, headers, encodings_of_tables, ugly_sheets]


def main():
    folder = os.path.join(LAYOUTS, "files")
    os.makedirs(folder, exist_ok=True)
    writes_files = "--answers" not in sys.argv[1:]
    written, runs = set(), []
    for table in TABLES:
        for fixture in table.fixtures():
            if writes_files:
                for file, write in {**fixture.files, **fixture.beside}.items():
                    if file not in written:
                        write(fixture, os.path.join(folder, file))
                    written.add(file)
            runs.extend(fixture.runs())
    names = [run["name"] for run in runs]
    assert len(set(names)) == len(names), "a name is there twice"
    with open(os.path.join(LAYOUTS, "expected.json"), "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(run, ensure_ascii=False) for run in runs) + "\n]\n")


if __name__ == "__main__":
    main()
