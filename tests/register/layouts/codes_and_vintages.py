"""Codes, and lists that mix communes of before and after July 2025."""

import json

from answers import NOWHERE, entry, new, old, places
from fixture import Fixture, write_csv, write_xlsx


def _codes(name, rows, **more):
    """rows: (code, commune, district, place, fields)"""
    fixture = Fixture(name, {name + ".csv": write_csv(";"), name + ".xlsx": write_xlsx}, **more)
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Mã xã", "Xã", "Huyện"])
    for number, (code, commune, district, place, fields) in enumerate(rows, 1):
        sheet.row([number, f"Sản phẩm {number}", f"HTX số {number}", code, commune, district],
                  entry(f"Sản phẩm {number}", f"HTX số {number}", place, **fields))
    return fixture


def codes():
    """A code of both vintages counts with a name or district of one of them; alone it follows the other rows of its file."""
    yield _codes("c_ma_xa_cu", [
        ("25861", "", "", old("25861"), {"evidence": "code"}),
        ("25861", "Xã An Linh", "Phú Giáo", old("25861"), {"evidence": "code"}),
        ("25865", "", "", old("25865"), {"evidence": "code"}),
        ("25897", "", "", old("25897"), {"evidence": "code"}),
        ("25876", "", "", old("25876"), {}),
        ("25747", "Phường Phú Cường", "TP. Thủ Dầu Một", old("25747"), {}),
        ("25768", "", "TP. Thủ Dầu Một", old("25768"), {}),
        ("25858", "", "", old("25858"), {}),
        ("25858", "Thị trấn Phước Vĩnh", "", old("25858"), {}),
        ("99999", "", "", NOWHERE, {})])
    yield _codes("c_ma_xa_moi", [
        ("25747", "Phường Thủ Dầu Một", "", new("25747"), {}),
        ("25771", "Phường Chánh Hiệp", "", new("25771"), {}),
        ("25864", "Xã Phước Thành", "", new("25864"), {}),
        ("25915", "Phường Bình Cơ", "", new("25915"), {}),
        ("25768", "", "", new("25768"), {}),
        ("25846", "Phường Thới Hòa", "", new("25846"), {})])
    # Nothing in the file tells the vintage of these.
    yield _codes("c_ma_xa_khong_ro", [
        ("25858", "", "", places({"25858", "25870", "25876"}, {"25858"}), {}),
        ("25768", "", "", places({"25768", "25765", "25855"}, {"25768", "25771"}), {}),
        ("25846", "", "", places({"25846"}, {"25846"}), {})])


NORTH = [("00167", "Xã Minh Phú", 105.0), ("00169", "Xã Hòa Xá", 105.1), ("01234", "Phường Tân Lập", 105.2)]


def write_north(path):
    features = []
    for code, name, west in NORTH:
        east = round(west + 0.1, 1)
        ring = [[west, 21], [east, 21], [east, 21.1], [west, 21.1], [west, 21]]
        features.append({"type": "Feature", "properties": {"code": code, "name": name},
                         "geometry": {"type": "Polygon", "coordinates": [ring]}})
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file, ensure_ascii=False)


def lost_zeros():
    fixture = Fixture("c_mat_so_khong", {"c_mat_so_khong.csv": write_csv(";"), "c_mat_so_khong.xlsx": write_xlsx}, vintages=("own",),
                      boundaries="c_mat_so_khong.geojson")
    fixture.beside = {"c_mat_so_khong.geojson": lambda _fixture, path: write_north(path)}
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Mã xã"])
    for number, (cell, code) in enumerate([(167, "00167"), ("00167", "00167"), ("167", "00167"), (1234, "01234"), ("01234", "01234"), (169, "00169")], 1):
        sheet.row([number, f"Sản phẩm {number}", f"HTX số {number}", cell],
                  entry(f"Sản phẩm {number}", f"HTX số {number}", places(other=[code]), evidence="code"))
    yield fixture


MIXED = [
    ("xã Hiếu Liêm, huyện Bắc Tân Uyên", old("25908")), ("xã Phước Thành", new("25864")), ("phường Chánh Hiệp", new("25771")),
    ("phường Định Hòa, TP. Thủ Dầu Một", old("25759")), ("Phường Phú Lợi, TP. Thủ Dầu Một", old("25744")),
    ("Phường Phú Lợi, TP. Hồ Chí Minh", new("25750")), ("Phường Thuận Giao, TP. Thuận An", old("25972")),
    ("Phường Thuận Giao, Thành phố Hồ Chí Minh", new("25969")), ("Phường Bình Dương, TP. HCM", new("25760")),
    ("Phường Dĩ An, TP. Hồ Chí Minh", new("25942")), ("phường Dĩ An, TP. Dĩ An", old("25942")), ("phường Tân Uyên, TP.HCM", new("25888")),
    ("xã Dầu Tiếng, TP. Hồ Chí Minh", new("25777")), ("thị trấn Dầu Tiếng, huyện Dầu Tiếng", old("25777")),
    ("xã Phước Hòa, TP. Hồ Chí Minh", new("25882")), ("xã Phước Hòa, huyện Phú Giáo", old("25885")),
    ("Phường Tân Hiệp, TP. Tân Uyên, tỉnh Bình Dương", old("25920")), ("Phường Tân Hiệp, Thành phố Hồ Chí Minh", new("25920")),
    ("Phường Hòa Lợi, TP. Bến Cát", old("25849")), ("Phường Hòa Lợi, TP. Hồ Chí Minh", new("25849")),
    ("Phường Long Nguyên, TP. Hồ Chí Minh", new("25840")), ("Xã Long Nguyên, huyện Bàu Bàng", old("25828")),
]


def mixed_rows():
    """The communes are old and new row by row; the date of a decision does not tell which."""
    fixture = Fixture("v_cu_moi_lan_lon", {"v_cu_moi_lan_lon.csv": write_csv(";")})
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Ngày QĐ"])
    for number, (address, place) in enumerate(MIXED, 1):
        date, written = (("24/02/2021", "2021-02-24"), ("15/10/2025", "2025-10-15"))[number % 2]
        sheet.row([number, f"Sản phẩm {number}", f"HTX số {number}", address, date],
                  entry(f"Sản phẩm {number}", f"HTX số {number}", place, date=written))
    yield fixture


def split_with_point():
    """A split commune is asked, unless coordinates decide."""
    fixture = Fixture("v_xa_bi_chia", {"v_xa_bi_chia.csv": write_csv(";")})
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Vĩ độ", "Kinh độ"])
    address = "Xã Tam Lập, huyện Phú Giáo"
    sheet.row([1, "Ổi lê", "HTX số 1", address, "", ""], entry("Ổi lê", "HTX số 1", old("25876")))
    # In the old Tam Lập and in today's Phú Giáo.
    sheet.row([2, "Ổi ruby", "HTX số 2", address, "11.3071", "106.861"], entry("Ổi ruby", "HTX số 2", places({"25876"}, {"25858"})))
    sheet.row([3, "Mít", "HTX số 3", "Phường Hiệp Thành, TP. Thủ Dầu Một", "", ""], entry("Mít", "HTX số 3", old("25741")))
    yield fixture


def rounds():
    """The same product in the registers of two rounds is one product with two certificates."""
    header = ["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Xếp hạng", "Ngày QĐ"]
    rows = {"2020": [("Cam sành", "HTX An Bình", "Xã An Bình, huyện Phú Giáo", "3 sao", "10/05/2020", "2020-05-10", 3),
                     ("Quýt đường", "HTX An Bình", "Xã An Bình, huyện Phú Giáo", "3 sao", "10/05/2020", "2020-05-10", 3)],
            "2023": [("CAM SÀNH", "HTX An  Bình", "x. An Bình, H. Phú Giáo", "4 sao", "12/06/2023", "2023-06-12", 4)]}
    joined = ["r_dot_2020.csv", "r_dot_2023.csv"]
    for year, products in rows.items():
        fixture = Fixture("r_dot_" + year, {f"r_dot_{year}.csv": write_csv()}, vintages=("2024",), joined=joined, told=f"r_dot_{year}.csv")
        sheet = fixture.sheet()
        sheet.header(header)
        for number, (product, producer, address, stars, day, date, granted) in enumerate(products, 1):
            sheet.row([number, product, producer, address, stars, day],
                      entry(product, producer.replace("  ", " "), old("25870"), stars=granted, date=date))
        fixture.check_stats(["--as-of", "2022-12-31"], products=2, producers=1, **{"by_stars.3": 2, "by_status.expiring": 2})
        fixture.check_stats(["--as-of", "2023-12-31"], products=2, producers=1, products_in_force=1,
                            **{"by_stars.3": 1, "by_stars.4": 1, "by_status.expired": 1, "by_status.valid": 1})
        yield fixture


def fixtures():
    for group in (codes, lost_zeros, mixed_rows, split_with_point, rounds):
        yield from group()
