"""Sheets of a fixture, with the answers beside their rows, and how they become files."""

import csv
import datetime
import io
import os
import re
import zipfile

from answers import expected, ignored


class Sheet:
    def __init__(self, name, hidden=False):
        self.name = name
        self.hidden = hidden
        self.rows = []     # cells
        self.answers = []  # for each row a list of answers, or None where nothing is compared
        self.merged = []   # "A3:A5"
        self.hidden_rows = []

    def row(self, cells, *answers):
        """cells: texts, numbers, days or None. Without answers the row is not compared."""
        self.rows.append([None if cell == "" else cell for cell in cells])
        self.answers.append(list(answers) if answers else None)
        return len(self.rows)

    def title(self, *texts):
        for text in texts:
            self.row([text], ignored("title"))

    def blank(self):
        self.row([], ignored("blank"))

    def header(self, cells):
        self.row(cells, ignored("header"))

    def merge(self, cells):
        self.merged.append(cells)

    def hide(self, row):
        self.hidden_rows.append(row)


class Fixture:
    def __init__(self, name, files, vintages=("2024", "2025"), read=0, **more):
        """files: how it is written, by file: {"l01.xlsx": write_xlsx}; read: index of the sheet whose rows are told;
        more: sheet (--sheet), encoding (--encoding), boundaries (a file of its own), joined (all registers of the run, of which
        `told` is the one whose rows are told), refused (the exit code), absent (texts that nothing may show)."""
        self.name = name
        self.files = files
        self.vintages = vintages
        self.read = read
        self.more = more
        self.sheets = []
        self.stats = []
        self.beside = {}  # files that the register needs

    def sheet(self, name="Sheet1", hidden=False):
        self.sheets.append(Sheet(name, hidden))
        return self.sheets[-1]

    def check_stats(self, arguments, **wanted):
        """What `stats` must say over the same inputs with these arguments besides."""
        self.stats.append({"arguments": arguments, "wanted": wanted})

    def runs(self):
        for file in self.files:
            for vintage in self.vintages:
                yield self._run(file, vintage)

    def _run(self, file, vintage):
        form = os.path.splitext(file)[1]
        run = {"name": self.name + (form if len(self.files) > 1 else "") + "/" + vintage,
               "registers": self.more.get("joined", [file]), "told": self.more.get("told", file),
               "boundaries": f"communes_{vintage}.shp", "arguments": []}
        if "boundaries" in self.more:
            run["boundaries"] = self.more["boundaries"]
        for option in ("sheet", "encoding"):
            if option in self.more:
                run["arguments"] += ["--" + option, self.more[option]]
        if "refused" in self.more:
            run["refused"] = self.more["refused"]
            return run
        sheet = self.sheets[self.read]
        rows, left_out = [], {}
        for number, answers in enumerate(sheet.answers, 1):
            if answers is None:
                continue
            if "ignored" in answers[0]:
                left_out[str(number)] = answers[0]["ignored"]
                continue
            rows.append({"row": number, "entries": [expected(answer, vintage) for answer in answers]})
        run["rows"] = rows
        run["ignored"] = left_out
        if "absent" in self.more:
            run["absent"] = self.more["absent"]
        if self.stats:
            run["stats"] = self.stats
        return run


def _text(cell):
    if cell is None:
        return ""
    if isinstance(cell, datetime.date):
        return f"{cell.day}/{cell.month}/{cell.year}"
    return str(cell)


def csv_text(sheet, separator=","):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    width = max(len(row) for row in sheet.rows)
    for row in sheet.rows:
        cells = [_text(cell) for cell in row]
        writer.writerow(cells + [""] * (width - len(cells)))
    return out.getvalue()


def write_csv(separator=",", encode=lambda text: text.encode("utf-8"), sheet=0):
    def write(fixture, path):
        with open(path, "wb") as file:
            file.write(encode(csv_text(fixture.sheets[sheet], separator)))
    return write


def write_xlsx(fixture, path):
    import openpyxl
    from openpyxl.styles import Alignment
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in fixture.sheets:
        page = workbook.create_sheet(sheet.name)
        if sheet.hidden:
            page.sheet_state = "hidden"
        for number, row in enumerate(sheet.rows, 1):
            for column, value in enumerate(row, 1):
                if value is None:
                    continue
                cell = page.cell(number, column, value)
                if isinstance(value, datetime.date):
                    cell.number_format = "dd/mm/yyyy"
                if isinstance(value, str) and "\n" in value:
                    cell.alignment = Alignment(wrap_text=True)
        for cells in sheet.merged:
            page.merge_cells(cells)
        for number in sheet.hidden_rows:
            page.row_dimensions[number].hidden = True
    day = datetime.datetime(2025, 1, 1)
    workbook.properties.created = workbook.properties.modified = day
    workbook.save(path)
    _same_bytes_each_time(path)


def _same_bytes_each_time(path):
    """The day of writing leaves the zip and its properties."""
    with zipfile.ZipFile(path) as archive:
        parts = [(info, archive.read(info.filename)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for info, content in parts:
            if info.filename in ("docProps/core.xml", "meta.xml"):
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z?", b"2025-01-01T00:00:00Z", content)
                content = re.sub(rb"<meta:editing-duration>[^<]*", b"<meta:editing-duration>PT0S", content)
            same = zipfile.ZipInfo(info.filename, (2025, 1, 1, 0, 0, 0))
            same.external_attr = info.external_attr
            archive.writestr(same, content, info.compress_type)


def convert(extension):
    """The fixture's XLSX through LibreOffice (Debian: libreoffice-calc-nogui)."""
    def write(fixture, path):
        import subprocess
        import tempfile
        with tempfile.TemporaryDirectory() as folder:
            base = os.path.splitext(os.path.basename(path))[0]
            source = os.path.join(folder, base + ".xlsx")
            write_xlsx(fixture, source)
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", extension,
                            "--outdir", folder + "/made", source], check=True, stdout=subprocess.DEVNULL)
            with open(os.path.join(folder, "made", base + "." + extension), "rb") as made, open(path, "wb") as file:
                file.write(made.read())
        if extension == "ods":
            _same_bytes_each_time(path)
    return write
