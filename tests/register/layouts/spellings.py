"""The spelling tables of layouts.md: dates, stars, types, groups. One row a spelling."""

import datetime

from answers import entry, old
from fixture import Fixture, convert, write_csv, write_xlsx

AT = old("25861")
ADDRESS = "Xã An Linh, huyện Phú Giáo"


def _table(name, column, spellings, files=None, producer="Hợp tác xã {}", **field):
    """A register in which one column holds the spellings: (text, fields of the answer)."""
    fixture = Fixture(name, files or {name + ".csv": write_csv(";")}, vintages=("2024",))
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", column])
    for number, (text, fields) in enumerate(spellings, 1):
        product, maker = f"Sản phẩm {number}", producer.format(number)
        sheet.row([number, product, maker, ADDRESS, text], entry(product, maker, AT, type="cooperative", **fields))
    return fixture


def dates():
    def day(text, written):
        return text, {"date": written}

    unread = {"date": None, "problems": ["date_unread"]}
    yield _table("s_ngay_quyet_dinh", "Ngày QĐ", [
        day("07/04/2023", "2023-04-07"), day("7/4/2023", "2023-04-07"), day("ngày 24/02/2023", "2023-02-24"),
        day("ngày 03-11-2021", "2021-11-03"), day("(QĐ 114/QĐ-UBND, 15/1/2020)", "2020-01-15"),
        day("QĐ số 2008/QĐ/UBND ngày 07/04/2023", "2023-04-07"), day("1085/QĐ-UBND ngày 12/12/2022", "2022-12-12"),
        day("ngày 7 tháng 4 năm 2023", "2023-04-07"), day("2023-04-07", "2023-04-07"), day("07.04.2023", "2023-04-07"),
        day("Năm 2022", "2022"), day("2022", "2022"), day("đợt 1 năm 2022", "2022"), day("đợt 2, 3 và 4 năm 2024", "2024"),
        day("tháng 4/2023", "2023-04"), day("45023", "2023-04-07"), day(" 07/04/2023\u00a0", "2023-04-07"),
        ("31/02/2023", unread), ("13/13/2023", unread), ("chưa rõ", unread), day("", None)])
    yield _table("s_ngay_trong_so_tinh", "Ngày quyết định", [
        day(datetime.date(2023, 4, 7), "2023-04-07"), day(datetime.date(2020, 2, 29), "2020-02-29"), day(45023, "2023-04-07"),
        day("07/04/2023", "2023-04-07"), day(2022, "2022")],
        files={f"s_ngay_trong_so_tinh.{kind}": write for kind, write in
               (("xlsx", write_xlsx), ("xls", convert("xls")), ("ods", convert("ods")))})
    ends = [day("07/04/2026", "2023-04-07"), day("ngày 31/12/2025", "2022-12-31"), day("29/02/2028", "2025-02-28"),
            day("31/03/2026", "2023-03-31"), day("1/1/2024", "2021-01-01")]
    for header in ("Hiệu lực đến", "Ngày hết hạn", "ocop_cert_expiry"):
        yield _table("s_den_ngay_" + {"Hiệu lực đến": "1", "Ngày hết hạn": "2"}.get(header, "3"), header, ends)
    yield _table("s_nam_danh_gia", "Năm đánh giá", [day("2022", "2022"), day("Năm 2023", "2023"), day("đợt 1 năm 2021", "2021")])


def stars():
    def granted(text, number):
        return text, {"stars": number}

    def refused(text):
        return text, {"problems": ["not_recognised"]}

    unread = {"stars": None, "problems": ["stars_unread"]}
    yield _table("s_hang_sao", "Xếp hạng", [
        granted("3", 3), granted("4", 4), granted("5", 5), granted("3 sao", 3), granted("ba (03) sao", 3), granted("bốn (04) sao", 4),
        granted("hạng 3 sao", 3), granted("OCOP 3 sao", 3), granted("3 sao cấp huyện", 3), granted("4 sao cấp tỉnh", 4),
        granted("5 sao cấp quốc gia", 5), granted("***", 3), granted("****", 4), granted("★★★", 3), granted("★★★★★", 5), granted("3*", 3),
        granted("Ba sao", 3), granted("Năm sao", 5), granted("III", 3), granted("IV", 4), granted("03", 3), granted("4 SAO", 4),
        granted("4 sao\u00a0", 4), granted("3sao", 3),
        granted("đạt 4 sao và được đề xuất công nhận 5 sao", 4), granted("tiềm năng 5 sao", 4), granted("được đề xuất 5 sao", 4),
        ("OCOP 4 sao (QĐ 114/QĐ-UBND, 15/1/2020)", {"stars": 4, "date": "2020-01-15"}),
        refused("0"), refused("1 sao"), refused("2 sao"), refused("có số điểm đạt 4 sao"), refused("đề xuất 4 sao"),
        ("4 SP OCOP 5 sao và 7 SP OCOP 4 sao", unread), ("chưa rõ", unread), ("6 sao", unread), granted("", None)])
    yield _table("s_hang_sao_so", "Hạng sao", [granted(3, 3), granted(4, 4), granted(5, 5), granted("3", 3), refused(0), refused(2)],
                 files={f"s_hang_sao_so.{kind}": write for kind, write in (("xlsx", write_xlsx), ("xls", convert("xls")), ("ods", convert("ods")))})


PRODUCERS = {
    "enterprise": ["Công ty TNHH Lúa Vàng", "Công Ty TNHH MTV Lúa Vàng", "Công ty TNHH MTV SX&TM Lúa Vàng", "Công ty TNHH TM SX Lúa Vàng",
                   "Công ty TNHH XK Lúa Vàng", "Công ty TNHH SX và TM Lúa Vàng", "Công ty CP Lúa Vàng", "Công ty Cổ phần Lúa Vàng",
                   "Công ty trách nhiệm hữu hạn Lúa Vàng", "Doanh nghiệp giống thủy sản Lúa Vàng", "DN Lúa Vàng", "Cty Lúa Vàng",
                   "DNTN Lúa Vàng", "Doanh nghiệp tư nhân Lúa Vàng", "Chi nhánh Công ty Lúa Vàng", "CÔNG TY TNHH LÚA VÀNG",
                   "Cong ty TNHH Lua Vang", "Công ty TNHH Lúa Vàng Farm", "Công ty TNHH Trang trại Lúa Vàng",
                   "Công ty TNHH Hợp tác xã Số"],
    "cooperative": ["HTX Lúa Vàng", "HTXNN Lúa Vàng", "HTX NN Lúa Vàng", "Hợp tác xã Lúa Vàng", "HTX dịch vụ nông nghiệp Lúa Vàng",
                    "HTX DVSX&TT rau an toàn Lúa Vàng", "HTX nông nghiệp công nghệ cao Lúa Vàng",
                    "HTX Nông nghiệp - thương mại dịch vụ Lúa Vàng", "HTX làng nghề Lúa Vàng", "hop tac xa Lua Vang"],
    "cooperative_group": ["Tổ hợp tác Lúa Vàng", "THT Lúa Vàng", "Tổ hợp tác xã viên Lúa Vàng"],
    "household": ["Hộ kinh doanh Lúa Vàng", "HKD Lúa Vàng", "Hộ SXKD Lúa Vàng", "hộ sản xuất Lúa Vàng",
                  "hộ sản xuất có đăng ký kinh doanh Lúa Vàng", "Cơ sở Lúa Vàng", "Cơ sở sản xuất Lúa Vàng", "Cơ sở SXKD Lúa Vàng",
                  "Cơ sở sản xuất nem chả Lúa Vàng", "Hộ kinh doanh - Cơ sở Lúa Vàng",
                  "Hộ kinh doanh cơ sở sản xuất và kinh doanh Lúa Vàng", "Hộ kinh doanh Trại nấm Lúa Vàng",
                  "Hộ kinh doanh Trang trại Lúa Vàng"],
    "farm": ["Trang trại Lúa Vàng", "Lúa Vàng Farm", "Golden Rice Farm"],
    "unknown": ["Lúa Vàng", "Bà Tư Lúa"],
}

TYPES = {"enterprise": ["Doanh nghiệp", "Công ty TNHH", "DNTN"], "cooperative": ["Hợp tác xã", "HTX"], "cooperative_group": ["Tổ hợp tác", "THT"],
         "household": ["Hộ kinh doanh", "Cơ sở sản xuất", "Hộ sản xuất"], "farm": ["Trang trại"]}


def producer_types():
    fixture = Fixture("s_ten_chu_the", {"s_ten_chu_the.csv": write_csv(";")}, vintages=("2024",))
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Tên chủ thể sản xuất", "Địa chỉ"])
    for key, names in PRODUCERS.items():
        for name in names:
            number = len(sheet.rows)
            sheet.row([number, f"Sản phẩm {number}", name, ADDRESS], entry(f"Sản phẩm {number}", name, AT, type=key))
    yield fixture
    fixture = Fixture("s_loai_hinh", {"s_loai_hinh.csv": write_csv(";")}, vintages=("2024",))
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Loại hình", "Địa chỉ"])
    for key, texts in TYPES.items():
        for text in texts:
            number = len(sheet.rows)
            sheet.row([number, f"Sản phẩm {number}", "Lúa Vàng", text, ADDRESS], entry(f"Sản phẩm {number}", "Lúa Vàng", AT, type=key))
    yield fixture


GROUPS = {
    "food": ["Thực phẩm", "Thực phẩm tươi sống", "Rau, củ, quả, hạt tươi", "Thịt, thủy sản, trứng, sữa tươi", "Thực phẩm thô, sơ chế",
             "Gạo, ngũ cốc, hạt sơ chế khác", "Mật ong, mật khác và nông sản thực phẩm khác", "Thực phẩm chế biến", "Đồ ăn nhanh",
             "Chế biến từ gạo, ngũ cốc", "Chế biến từ rau, củ, quả, hạt", "Chế biến từ thịt, trứng, sữa, thủy sản, mật ong", "nông sản",
             "THỰC PHẨM", "Thuc pham", "Nhóm thực phẩm"],
    "beverage": ["Đồ uống", "đồ uống", "Do uong"],
    "herbal": ["Dược liệu và sản phẩm từ dược liệu", "Thảo dược"],
    "handicraft": ["Hàng thủ công mỹ nghệ", "Vải và may mặc", "Lưu niệm - nội thất - trang trí", "Thủ công mỹ nghệ, trang trí",
                   "Hàng thủ công mĩ nghệ"],
    "ornamental": ["Sinh vật cảnh"],
    "tourism": ["Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch", "Dịch vụ du lịch nông thôn, bán hàng",
                "Dịch vụ du lịch nông thôn và bán hàng"],
    "unknown": [""],
}


def groups():
    spellings = [(text, {"group": key}) for key, texts in GROUPS.items() for text in texts]
    yield _table("s_nhom", "Nhóm sản phẩm", spellings)


def fixtures():
    for table in (dates, stars, producer_types, groups):
        yield from table()
