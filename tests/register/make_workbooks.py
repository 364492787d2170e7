"""Writes the workbooks of tests/register: python3 make_workbooks.py. Same bytes each time.

The cells follow the layouts of real lists; every name is invented. A cell is a text, a number, a day
("date", serial number), a formula with its value ("formula", text) or None.
"""

import os
import zipfile
from xml.sax.saxutils import escape

FOLDER = os.path.dirname(os.path.abspath(__file__))
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def reference(row, column):
    return f"{chr(ord('A') + column)}{row}"


class Workbook:
    def __init__(self):
        self.sheets = []
        self.texts = []

    def add(self, name, rows, state="visible", merged=()):
        """rows: {row number: [cell, ...]}"""
        self.sheets.append((name, rows, state, merged))

    def text_index(self, text):
        if text not in self.texts:
            self.texts.append(text)
        return self.texts.index(text)

    def cell(self, row, column, value):
        place = reference(row, column)
        if isinstance(value, str):
            return f'<c r="{place}" t="s"><v>{self.text_index(value)}</v></c>'
        if isinstance(value, tuple) and value[0] == "date":
            return f'<c r="{place}" s="1"><v>{value[1]}</v></c>'
        if isinstance(value, tuple):
            return f'<c r="{place}" t="str"><f>A1</f><v>{escape(value[1])}</v></c>'
        return f'<c r="{place}"><v>{value}</v></c>'

    def sheet_xml(self, rows, merged):
        lines = []
        for number in sorted(rows):
            cells = "".join(self.cell(number, i, v) for i, v in enumerate(rows[number]) if v is not None)
            lines.append(f'<row r="{number}">{cells}</row>')
        merges = "".join(f'<mergeCell ref="{m}"/>' for m in merged)
        merges = f'<mergeCells count="{len(merged)}">{merges}</mergeCells>' if merged else ""
        return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData>{merges}</worksheet>'

    def write(self, name):
        parts = {}
        entries, relations, overrides = [], [], []
        for i, (title, rows, state, merged) in enumerate(self.sheets, 1):
            parts[f"xl/worksheets/sheet{i}.xml"] = self.sheet_xml(rows, merged)
            hidden = "" if state == "visible" else f' state="{state}"'
            entries.append(f'<sheet name="{escape(title)}" sheetId="{i}"{hidden} r:id="rId{i}"/>')
            relations.append(f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>')
            overrides.append(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType='
                             '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>')
        n = len(self.sheets)
        relations.append(f'<Relationship Id="rId{n + 1}" Type="{RELATIONS}/styles" Target="styles.xml"/>')
        relations.append(f'<Relationship Id="rId{n + 2}" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>')
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        parts["[Content_Types].xml"] = (
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{"".join(overrides)}'
            f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>')
        parts["_rels/.rels"] = (
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        parts["xl/workbook.xml"] = (f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
                                    f'{"".join(entries)}</sheets></workbook>')
        parts["xl/_rels/workbook.xml.rels"] = (f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
                                               f'{"".join(relations)}</Relationships>')
        parts["xl/styles.xml"] = (
            f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
            '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
            '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>')
        texts = "".join(f'<si><t xml:space="preserve">{escape(t)}</t></si>' for t in self.texts)
        parts["xl/sharedStrings.xml"] = f'{HEAD}<sst xmlns="{MAIN}">{texts}</sst>'
        with zipfile.ZipFile(os.path.join(FOLDER, name), "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(parts, key=lambda p: (p != "[Content_Types].xml", p)):
                info = zipfile.ZipInfo(path, (2024, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, parts[path])


def plain():
    book = Workbook()
    book.add("Danh sách", {
        1: ["DANH SÁCH SẢN PHẨM OCOP"],
        2: ["Đợt 1 năm 2022"],
        4: ["STT", "Tên sản phẩm\nOCOP ", "Chủ thể", "Xã/phường", "Quận/Huyện", "Số sao", "Ngày QĐ", "Điểm"],
        5: [1, "Mứt chuối", "HTX Tân Qui", "Xã An Thành", "Huyện Bình Sơn", 3, ("date", 45023), 64.5],
        6: [2, "Chuối sấy ", "HTX Tân Qui", "Xã An Thành", "Huyện Bình Sơn", "4 sao", "24/02/2023", "84,5"],
        8: [3, "Trà lá sen", "Hộ kinh doanh Bảy Sen", "P. 07", "TX. An Sơn", 3.0, 45023, None],
        9: [None, "Tổng cộng", None, None, None, 3],
        12: [None, None, " "],
    })
    book.write("plain.xlsx")


def sheets():
    book = Workbook()
    book.add("HTX", {1: ["DANH SÁCH HỢP TÁC XÃ"], 2: ["STT", "Chủ thể", "Địa chỉ"], 3: [1, "HTX NN Rạch Mới", "Khu vực 3"]})
    book.add("SP OCOP", {
        1: ["SẢN PHẨM OCOP PHƯỜNG"],
        2: ["STT", "Chủ thể", "Người đại diện", "Địa chỉ", "Tên Sản phẩm OCOP", "Xếp hạng", "Số thành \nviên"],
        3: [1, "HTX NN Rạch Mới", "Nguyễn Văn Mẫu", "Khu vực 3", "Chả cá Rạch Mới", "3 sao"],
        4: [None, None, None, None, "Khô cá Rạch Mới", "3 sao"],
        5: [2, "Hộ kinh doanh Bảy Sen", None, "Khu vực 5", "Trà lá sen", "4 sao"],
        6: [None, "-nt-", None, "như trên", ("formula", "Tim sen"), "-nt-"],
    })
    book.add("Nháp", {1: ["Tên sản phẩm", "Chủ thể"], **{r: [f"Sản phẩm thử {r}", "HTX Thử"] for r in range(2, 12)}},
             state="hidden")
    book.add("Sheet4", {})
    book.write("sheets.xlsx")


def totals():
    book = Workbook()
    book.add("Tổng hợp", {1: ["Quận/Huyện", "1 sao", "2 sao", "3 sao", "4 sao", "5 sao"],
                          2: ["Huyện Bình Sơn", 0, 1, 12, 3, 0]})
    book.write("totals.xlsx")


plain()
sheets()
totals()
