"""Addresses as they are written, and positions."""

import json
import unicodedata

from answers import NOWHERE, Unsure, entry, new, old, places
from fixture import Fixture, write_csv, write_xlsx

SPELLINGS = [
    # the commune alone, where its type or name is enough
    ("Xã An Linh", old("25861")), ("xã An Linh, huyện Phú Giáo", old("25861")), ("Xã Tân Hiệp", old("25873")),
    ("Phường An Bình", old("25960")), ("Xã An Bình", old("25870")), ("Xã Tân Định", old("25894")), ("thị trấn Tân Bình", old("25900")),
    # the same bare name as ward and commune: the district tells, else both are asked
    ("Tân Định, TX. Bến Cát", old("25852")), ("Tân Định, Bắc Tân Uyên", old("25894")), ("Tân Hiệp, huyện Phú Giáo", old("25873")),
    ("Tân Hiệp, TP. Tân Uyên", old("25920")), ("Tân Bình, TP. Dĩ An", old("25945")), ("An Bình", old("25870", "25960")),
    ("Tân Bình", old("25900", "25945")),
    # the district only
    ("huyện Phú Giáo", NOWHERE), ("TX. Tân Uyên", NOWHERE), ("Phú Giáo", Unsure()),
    # abbreviations, with and without a blank
    ("P. Uyên Hưng, TX. Tân Uyên", old("25888")), ("X. Long Nguyên, H. Bàu Bàng", old("25828")), ("TT. Lai Uyên, H.Bàu Bàng", old("25822")),
    ("P.Phú Cường, TP.Thủ Dầu Một", old("25747")), ("phường Phú Hòa, Tp.Thủ Dầu Một", old("25750")), ("Ph. Lái Thiêu, TP. Thuận An", old("25966")),
    ("X.Thanh An,H.Dầu Tiếng", old("25807")), ("TT.Dầu Tiếng, H.Dầu Tiếng, T.Bình Dương", old("25777")),
    # a type that changed without a merger
    ("xã An Tây, TX.Bến Cát", old("25843")), ("Xã An Điền, Thị xã Bến Cát", old("25840")), ("phường An Tây, TP. Bến Cát", old("25843")),
    ("An Tây, Bến Cát", old("25843")), ("Phường Hội Nghĩa, thị xã Tân Uyên", old("25915")),
    # hamlets, quarters, streets, alleys
    ("ấp 3, xã Minh Hòa, huyện Dầu Tiếng", old("25780")), ("khu phố 2, phường Mỹ Phước, TX. Bến Cát", old("25813")),
    ("KP. 5, P. Hiệp An, TP. Thủ Dầu Một", old("25768")), ("tổ 24, khu phố 5, phường Định Hòa, TP. Thủ Dầu Một", old("25759")),
    ("tổ dân phố 5, phường Bình Thắng, TP. Dĩ An", old("25954")), ("số 258-260 đường Lê Lợi, phường Phú Cường, TP. Thủ Dầu Một", old("25747")),
    ("K12/H5/4 Lê Lợi, phường Chánh Nghĩa, TP. Thủ Dầu Một", old("25756")), ("40/1, Trần Phú, khóm 2, phường Dĩ An, TP. Dĩ An", old("25942")),
    ("Bản Hô Tra, xã An Thái, huyện Phú Giáo", old("25865")), ("xóm Mít, xã Phước Sang, Phú Giáo", old("25864")),
    ("thôn Trung, xã Lai Hưng, Bàu Bàng", old("25834")),
    # a street or hamlet that is called like a commune
    ("đường Phú Lợi, phường Phú Hòa, TP. Thủ Dầu Một", old("25750")), ("ấp Tân Lập, xã Tân Mỹ, huyện Bắc Tân Uyên", old("25918")),
    ("khu phố Bình Hòa, phường Lái Thiêu, TP. Thuận An", old("25966")),
    # plus codes, blanks before commas, the country
    ("3VVM+38H, Ấp 1, Tân Định, Bắc Tân Uyên, Bình Dương, Việt Nam", old("25894")), ("An Thạnh ,Thuận An ,Bình Dương", old("25963")),
    ("Vĩnh Hòa , Phú Giáo , Bình Dương", old("25882")),
    # numerals
    ("Xã Cây Trường II, huyện Bàu Bàng", old("25819")), ("xã Cây Trường 2, H. Bàu Bàng", old("25819")), ("Cây Trường 2", old("25819")),
    # letters
    ("XÃ AN LINH, HUYỆN PHÚ GIÁO", old("25861")), ("xa An Linh, huyen Phu Giao", old("25861")), ("phuong Dinh Hoa, TP. Thu Dau Mot", old("25759")),
    (unicodedata.normalize("NFD", "Xã Vĩnh Hòa, huyện Phú Giáo"), old("25882")), ("Xã\u00a0An  Linh,\u00a0huyện Phú Giáo", old("25861")),
    ("Xã Bình Mĩ, huyện Bắc Tân Uyên", old("25897")), ("Phường Định Hòa, TP. Thủ Dầu Một", old("25759")),
    ("Phường Định Hoà, TP. Thủ Dầu Một", old("25759")), ("xã Phước Hoà, huyện Phú Giáo", old("25885")),
    # outside the province
    ("phường Thạnh Lộc, quận 12, TP. HCM", NOWHERE), ("xã Phú Hòa Đông, huyện Củ Chi", NOWHERE), ("", NOWHERE),
    # units of today
    ("xã Thường Tân, TPHCM", new("25909")), ("xã Bàu Bàng, TP. Hồ Chí Minh", new("25822")), ("phường Bình Cơ, Thành phố Hồ Chí Minh", new("25915")),
    ("xã Hiếu Liêm, huyện Bắc Tân Uyên", old("25908")), ("Phường Thới Hòa, TP. HCM", new("25846")),
]


def spellings():
    fixture = Fixture("s_dia_chi", {"s_dia_chi.csv": write_csv(";"), "s_dia_chi.xlsx": write_xlsx})
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ"])
    for number, (address, place) in enumerate(SPELLINGS, 1):
        sheet.row([number, f"Sản phẩm {number}", f"HTX số {number}", address],
                  entry(f"Sản phẩm {number}", f"HTX số {number}", place, type="cooperative"))
    yield fixture


def columns():
    """Commune and district in columns of their own."""
    fixture = Fixture("s_xa_huyen", {"s_xa_huyen.csv": write_csv("\t")})
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Xã/phường/thị trấn", "Quận/Huyện"])
    rows = [("An Bình", "Dĩ An", old("25960")), ("An Bình", "Phú Giáo", old("25870")), ("Xã An Tây", "Thị xã Bến Cát", old("25843")),
            ("Tân Bình", "Bắc Tân Uyên", old("25900")), ("Cây Trường 2", "H. Bàu Bàng", old("25819")), ("", "Phú Giáo", NOWHERE),
            ("P. Hiệp Thành", "TP. Thủ Dầu Một", old("25741")), ("Tân Định", "Bến Cát", old("25852"))]
    for number, (commune, district, place) in enumerate(rows, 1):
        sheet.row([number, f"Sản phẩm {number}", f"HTX số {number}", commune, district],
                  entry(f"Sản phẩm {number}", f"HTX số {number}", place))
    yield fixture


def brands():
    """A place inside the name of a product or producer is no evidence."""
    fixture = Fixture("s_dia_danh_trong_ten", {"s_dia_danh_trong_ten.csv": write_csv()})
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ"])
    sheet.row([1, "Dưa lưới Phước Sang", "HTX Nông nghiệp Xanh", ""], entry("Dưa lưới Phước Sang", place=NOWHERE))
    sheet.row([2, "Chả lụa Phú Mỹ", "Cơ sở Phú Mỹ", ""], entry("Chả lụa Phú Mỹ", place=NOWHERE))
    sheet.row([3, "Chả lụa Phú Mỹ", "HTX xã An Linh", "Xã An Bình, huyện Phú Giáo"], entry("Chả lụa Phú Mỹ", place=old("25870")))
    yield fixture


# code, name, district, western edge
WARDS = [("32005", "Phường 1", "Thành phố Cà Mau", 105.0), ("32020", "Phường 7", "Thành phố Cà Mau", 105.1),
         ("27232", "Phường 10", "Quận 11", 105.2), ("27238", "Phường 7", "Quận 11", 105.3),
         ("25819", "Xã Cây Trường II", "Huyện Bàu Bàng", 105.4)]


def write_wards(path):
    features = []
    for code, name, district, west in WARDS:
        east = round(west + 0.1, 1)
        ring = [[west, 9], [east, 9], [east, 9.1], [west, 9.1], [west, 9]]
        features.append({"type": "Feature", "properties": {"code": code, "name": name, "district": district},
                         "geometry": {"type": "Polygon", "coordinates": [ring]}})
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file, ensure_ascii=False)


def numbers():
    fixture = Fixture("s_phuong_so", {"s_phuong_so.csv": write_csv(";")}, vintages=("own",), boundaries="s_phuong_so.geojson")
    fixture.beside = {"s_phuong_so.geojson": lambda _fixture, path: write_wards(path)}
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ"])
    city = "TP. Cà Mau"
    rows = [(f"phường 7, {city}", "32020"), (f"Phường 07, {city}", "32020"), (f"P. 7, {city}", "32020"), (f"P.7, {city}", "32020"),
            (f"Phường VII, {city}", "32020"), (f"Phường 1, {city}", "32005"), (f"Phường 01, {city}", "32005"), (f"Phường I, {city}", "32005"),
            ("phường 10, Quận 11", "27232"), ("P10, Q11", "27232"), ("P. 7, Q. 11", "27238"), ("phường 7, quận 11", "27238"),
            ("xã Cây Trường 2, huyện Bàu Bàng", "25819"), (f"40/1, Trần Phú, khóm 2, phường 7, {city}", "32020"),
            (f"khóm 7, phường 1, {city}", "32005")]
    for number, (address, code) in enumerate(rows, 1):
        sheet.row([number, f"Sản phẩm {number}", f"HTX số {number}", address],
                  entry(f"Sản phẩm {number}", f"HTX số {number}", places(other=[code])))
    sheet.row([90, "Sản phẩm 90", "HTX số 90", "phường 7"], entry("Sản phẩm 90", "HTX số 90", places(other=["32020", "27238"])))
    sheet.row([91, "Sản phẩm 91", "HTX số 91", f"phường 8, {city}"], entry("Sản phẩm 91", "HTX số 91", places(other=[])))
    yield fixture


def positions():
    """An Linh's inner point is 106.72 E, 11.3427 N; 9210: 605682.96, 1254536.94; UTM 48 (3405): 687509.18, 1254538.09."""
    fixture = Fixture("s_toa_do", {"s_toa_do.csv": write_csv(";"), "s_toa_do.xlsx": write_xlsx}, vintages=("2024",))
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Vĩ độ", "Kinh độ"])
    here = "Xã An Linh, huyện Phú Giáo"
    rows = [("", "11.3427", "106.72", old("25861"), {"evidence": "point"}), ("", "11,3427", "106,72", old("25861"), {"evidence": "point"}),
            ("", "106.72", "11.3427", old("25861"), {"problems": ["swapped_axes"]}), (here, "11.3427", "106.72", old("25861"), {}),
            # 955 m outside, in Tân Long
            (here, "11.2967", "106.72", old("25861"), {"problems": ["point_elsewhere"]}),
            # 4,934 m outside, in Tân Long
            (here, "11.2607", "106.72", old("25861", "25879"), {"problems": ["point_elsewhere"]}),
            # in the sea
            ("", "9.5", "110.5", NOWHERE, {}), ("", "", "", NOWHERE, {})]
    for number, (address, lat, lon, place, fields) in enumerate(rows, 1):
        sheet.row([number, f"Sản phẩm {number}", f"HTX số {number}", address, lat, lon],
                  entry(f"Sản phẩm {number}", f"HTX số {number}", place, **fields))
    yield fixture
    metres = Fixture("s_vn2000", {"s_vn2000.csv": write_csv(";")}, vintages=("2024",))
    sheet = metres.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "X", "Y"])
    for number, (x, y, place) in enumerate([("1254536.94", "605682.96", old("25861")), ("1254536,94", "605682,96", old("25861")),
                                            ("1253866.54", "616427.33", old("25870"))], 1):
        sheet.row([number, f"Sản phẩm {number}", f"HTX số {number}", x, y],
                  entry(f"Sản phẩm {number}", f"HTX số {number}", place, evidence="point"))
    yield metres
    both = Fixture("s_gps", {"s_gps.csv": write_csv(";")}, vintages=("2024",))
    sheet = both.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Tọa độ"])
    for number, text in enumerate(["11.3427, 106.72", "11,3427; 106,72", "11.3427,106.72"], 1):
        sheet.row([number, f"Sản phẩm {number}", f"HTX số {number}", text],
                  entry(f"Sản phẩm {number}", f"HTX số {number}", old("25861"), evidence="point"))
    yield both


def fixtures():
    for table in (spellings, columns, brands, numbers, positions):
        yield from table()
