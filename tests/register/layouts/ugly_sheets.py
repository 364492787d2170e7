"""What else Excel files bring: pages printed one below the other, notes, hidden rows, two sheets, numbers as text."""

from answers import NOWHERE, ANY, entry, ignored, invalid, old
from fixture import Fixture, convert, write_csv, write_xlsx


def pages():
    fixture = Fixture("u_trang_in", {"u_trang_in.xlsx": write_xlsx}, vintages=("2024",))
    sheet = fixture.sheet("Trang in")
    sheet.title("DANH SÁCH SẢN PHẨM OCOP")
    sheet.merge("A1:G1")
    sheet.header(["STT", "Tên sản\nphẩm ", "Chủ thể", "Địa chỉ", None, "Xếp\u00a0hạng", "Ngày\nQĐ"])
    sheet.header([None, None, None, "Xã/phường", "Huyện", None, None])
    for column in "ABCFG":
        sheet.merge(f"{column}2:{column}3")
    sheet.merge("D2:E2")
    at = old("25870")
    sheet.row(["1", "Cam\nsành", "HTX  An\u00a0Bình ", "Xã An Bình", "Phú Giáo", "3 sao", "07/04/2023"],
              entry("Cam sành", "HTX An Bình", at, type="cooperative", stars=3, date="2023-04-07"))
    sheet.row(["2", "Quýt đường", "như trên", "như trên", "như trên", "4 sao", "-nt-"],
              entry("Quýt đường", ANY, at, type="cooperative", stars=4, date="2023-04-07"))
    sheet.blank()
    sheet.row(["STT", "Tên sản phẩm", "Chủ thể", "Xã/phường", "Huyện", "Xếp hạng", "Ngày QĐ"], ignored("repeated_header"))
    hidden = sheet.row(["1", "Bưởi", "HTX An Bình", "Xã An Bình", "Phú Giáo", "3 sao", "07/04/2023"],
                       entry("Bưởi", "HTX An Bình", at, type="cooperative", stars=3, date="2023-04-07"))
    sheet.hide(hidden)
    sheet.row(["2", None, "HTX An Bình", "Xã An Bình", "Phú Giáo", "3 sao", None], invalid(problems=["no_product"], type="cooperative"))
    sheet.row(["3", "Cam\nsành", "HTX An Bình", "Xã An Bình", "Phú Giáo", "3 sao", "07/04/2023"],
              entry("Cam sành", "HTX An Bình", at, type="cooperative", stars=3, date="2023-04-07", problems=["duplicate_row"]))
    sheet.row([None, "Tổng số: 03 sản phẩm"], ignored("total"))
    sheet.row(["Ghi chú: số liệu đến ngày 31/12/2023"], ignored("note"))
    fixture.check_stats([], products=3, producers=1, rows={"read": 5, "placed": 4, "ambiguous": 0, "unplaced": 0, "invalid": 1})
    yield fixture


def two_sheets():
    """The sheet with most entries is read; a hidden one only when it is asked for."""
    for name, option, read in (("u_nhieu_trang", None, 1), ("u_trang_dau", "Đợt 1", 0), ("u_trang_an", "Nháp", 2)):
        more = {"sheet": option} if option else {}
        fixture = Fixture(name, {"u_nhieu_trang.xlsx": write_xlsx}, vintages=("2024",), read=read, **more)
        for sheet_name, hidden, products in (("Đợt 1", False, ["Cam sành"]), ("Đợt 2", False, ["Quýt đường", "Bưởi"]),
                                             ("Nháp", True, ["Ổi", "Mít", "Xoài", "Mận"])):
            sheet = fixture.sheet(sheet_name, hidden)
            sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ"])
            for number, product in enumerate(products, 1):
                sheet.row([number, product, "HTX An Bình", "Xã An Bình, huyện Phú Giáo"],
                          entry(product, "HTX An Bình", old("25870"), type="cooperative"))
        yield fixture


def several_in_one_cell():
    """Several products in one cell, as lines, numbers or after semicolons; a comma alone belongs to the name."""
    fixture = Fixture("u_nhieu_san_pham", {"u_nhieu_san_pham.xlsx": write_xlsx, "u_nhieu_san_pham.csv": write_csv()}, vintages=("2024",))
    sheet = fixture.sheet()
    sheet.header(["STT", "Chủ thể", "Tên sản phẩm", "Địa chỉ", "Xếp hạng"])
    htx = {"producer": "HTX An Bình", "type": "cooperative", "place": old("25870")}
    address = "Xã An Bình, huyện Phú Giáo"
    sheet.row([1, "HTX An Bình", "Cam sành; Quýt đường; Bưởi", address, "3 sao"],
              entry("Cam sành", stars=3, **htx), entry("Quýt đường", stars=3, **htx), entry("Bưởi", stars=3, **htx))
    sheet.row([2, "HTX An Bình", "1. Mứt cam\n2. Mứt bưởi", address, "4 sao"],
              entry("Mứt cam", stars=4, **htx), entry("Mứt bưởi", stars=4, **htx))
    sheet.row([3, "HTX An Bình", "Nước cam\nNước bưởi", address, "3 sao\n4 sao"],
              entry("Nước cam", stars=3, **htx), entry("Nước bưởi", stars=4, **htx))
    sheet.row([4, "HTX An Bình", "Muối sả, ớt", address, "3 sao"], entry("Muối sả, ớt", stars=3, **htx))
    fixture.check_stats([], products=8, producers=1)
    yield fixture


def certificates():
    """A product in two rounds is one product with two certificates."""
    fixture = Fixture("u_hai_dot", {"u_hai_dot.csv": write_csv()}, vintages=("2024",))
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Xếp hạng", "Ngày QĐ"])
    at = old("25870")
    sheet.row([1, "Cam sành", "HTX An Bình", "Xã An Bình, huyện Phú Giáo", "3 sao", "10/05/2020"],
              entry("Cam sành", "HTX An Bình", at, stars=3, date="2020-05-10"))
    sheet.row([2, "Cam sành", "HTX An Bình", "Xã An Bình, huyện Phú Giáo", "4 sao", "12/06/2023"],
              entry("Cam sành", "HTX An Bình", at, stars=4, date="2023-06-12"))
    sheet.row([3, "Tiêu đen", "Hợp tác xã An Bình", "Xã An Bình, huyện Phú Giáo", "3 sao", "2022"],
              entry("Tiêu đen", "Hợp tác xã An Bình", at, stars=3, date="2022"))
    fixture.check_stats(["--as-of", "2019-12-31"], products=0)
    fixture.check_stats(["--as-of", "2021-01-01"], products=1, by_stars={"3": 1, "4": 0, "5": 0, "unknown": 0},
                        by_status={"valid": 1, "expiring": 0, "expired": 0, "withdrawn": 0, "unknown": 0})
    fixture.check_stats(["--as-of", "2022-12-31"], products=2, **{"by_status.expiring": 1, "by_status.valid": 1})
    # 10 May 2023 is the last day of the first certificate.
    fixture.check_stats(["--as-of", "2023-05-10"], **{"by_status.expiring": 1, "by_status.valid": 1})
    fixture.check_stats(["--as-of", "2023-05-11"], **{"by_status.expired": 1, "by_status.valid": 1})
    fixture.check_stats(["--as-of", "2023-06-12"], **{"by_stars.4": 1, "by_status.valid": 2})
    # The bare year: valid before 1 January 2025, then unknown to the end of 2026.
    fixture.check_stats(["--as-of", "2025-01-01"], **{"by_status.valid": 1, "by_status.unknown": 1})
    fixture.check_stats(["--as-of", "2027-01-01"], **{"by_status.expired": 2})
    yield fixture


def fixtures():
    for group in (pages, two_sheets, several_in_one_cell, certificates):
        yield from group()
