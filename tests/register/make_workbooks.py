"""Writes the workbooks of tests/register: python3 make_workbooks.py. Same bytes each time.

The cells follow the layouts of real lists; every name is invented. A cell is a text, a number, a day
("date", serial number), a number shown in five digits ("padded", number), a formula with its value
("formula", text) or None.
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

    def add(self, name, rows, state="visible", merged=(), hidden=()):
        """rows: {row number: [cell, ...]}; hidden: numbers of rows"""
        self.sheets.append((name, rows, state, merged, hidden))

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
        if isinstance(value, tuple) and value[0] == "padded":
            return f'<c r="{place}" s="2"><v>{value[1]}</v></c>'
        if isinstance(value, tuple):
            return f'<c r="{place}" t="str"><f>A1</f><v>{escape(value[1])}</v></c>'
        return f'<c r="{place}"><v>{value}</v></c>'

    def sheet_xml(self, rows, merged, hidden):
        lines = []
        for number in sorted(rows):
            cells = "".join(self.cell(number, i, v) for i, v in enumerate(rows[number]) if v is not None)
            state = ' hidden="1"' if number in hidden else ""
            lines.append(f'<row r="{number}"{state}>{cells}</row>')
        merges = "".join(f'<mergeCell ref="{m}"/>' for m in merged)
        merges = f'<mergeCells count="{len(merged)}">{merges}</mergeCells>' if merged else ""
        return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData>{merges}</worksheet>'

    def write(self, name):
        parts = {}
        entries, relations, overrides = [], [], []
        for i, (title, rows, state, merged, hidden_rows) in enumerate(self.sheets, 1):
            parts[f"xl/worksheets/sheet{i}.xml"] = self.sheet_xml(rows, merged, hidden_rows)
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
            f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
            '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
            '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>'
            '<xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>')
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


def merged():
    book = Workbook()
    book.add("Danh mục", {
        1: ["DANH MỤC SẢN PHẨM OCOP"],
        2: ["STT", "Chủ thể", "Tên sản phẩm", "Địa chỉ", None, "Mã xã", "Kết quả", None],
        3: [None, None, None, "Xã/phường", "Huyện/TP", None, "Điểm", "Hạng sao"],
        4: [1, "HTX Rạch Mới", "Chả cá", "Xã An Thành", "Huyện Bình Sơn", ("padded", 1234), 64.5, 3],
        5: [None, None, "Khô cá", None, None, None, 72, 4],
        6: [None, None, "Mắm cá", None, None, None, 55, 3],
        7: [2, "HKD Bảy Sen", "Trà lá sen", "Phường 7", "TX. An Sơn", ("padded", 25813), 81, 4],
        8: [None, None, None, None, None, None, None, None],
        9: [None, None, None, "Xã/phường", "Huyện/TP", None, "Điểm", "Hạng sao"],
        10: [3, "HTX Tân Qui", "Mứt chuối", "Xã An Thành", "Huyện Bình Sơn", ("padded", 1234), 66, 3],
    }, merged=("A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:H2", "A4:A6", "B4:B6", "D4:D6", "E4:E6",
               "F4:F6", "B7:B8"), hidden=(6, 9))
    book.write("merged.xlsx")


plain()
merged()
sheets()
totals()
