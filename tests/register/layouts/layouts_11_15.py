"""The layouts 11 to 15."""

from answers import ANY, NOWHERE, entry, ignored, old
from fixture import Fixture, write_csv, write_xlsx


def layout_11():
    """Producer master data: the stars stand on the producer, the date is the one the certificate ends on."""
    fixture = Fixture("l11_chu_the", {"l11_chu_the.csv": write_csv(), "l11_chu_the.xlsx": write_xlsx},
                      absent=["0312345678", "074123456789", "3700123456-001"])
    sheet = fixture.sheet("producers")
    sheet.header(["name", "tax_code", "organization_type", "address", "province_code", "ward_code", "gps", "ocop_star", "ocop_cert_expiry"])
    sheet.row(["Sầu riêng Tam Lập", "0312345678", "Doanh nghiệp", "Ấp 3, xã An Linh, huyện Phú Giáo", "74", "25861",
               "11.3427, 106.72", "4", "07/04/2026"],
              entry("Sầu riêng Tam Lập", ANY, old("25861"), type="enterprise", stars=4, date="2023-04-07"))
    sheet.row(["Bưởi Bạch Đằng", "3700123456-001", "Hợp tác xã", "Xã Bạch Đằng, TX. Tân Uyên", "74", "25930", None, "3", "2026-12-31"],
              entry("Bưởi Bạch Đằng", ANY, old("25930"), type="cooperative", stars=3, date="2023-12-31"))
    sheet.row(["Nem Bà Tư", "074123456789", "Hộ kinh doanh", "Phường Lái Thiêu, TP. Thuận An", "74", "25966", None, "3", "29/02/2028"],
              entry("Nem Bà Tư", ANY, old("25966"), type="household", stars=3, date="2025-02-28"))
    yield fixture


def _granted(name):
    """The register that the withdrawal list takes from."""
    fixture = Fixture(name, {name + ".csv": write_csv()}, vintages=("2024",))
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Xếp hạng", "Ngày QĐ"])
    bees = {"producer": "Công ty CP Ong Rừng", "place": NOWHERE, "type": "enterprise", "stars": 3, "date": "2022-05-10"}
    for number, product in enumerate(("Mật ong gừng", "Mật ong nghệ", "Mật ong chanh"), 1):
        sheet.row([number, product, "Công ty CP Ong Rừng", "huyện Phú Giáo", "3 sao", "10/05/2022"], entry(product, **bees))
    sheet.row([4, "Nấm bào ngư", "HTX Nấm Sạch", "huyện Dầu Tiếng", "4 sao", "10/05/2022"],
              entry("Nấm bào ngư", "HTX Nấm Sạch", NOWHERE, type="cooperative", stars=4, date="2022-05-10"))
    return fixture


def layout_12():
    yield _granted("l12_da_cong_nhan")
    fixture = Fixture("l12_thu_hoi", {"l12_thu_hoi.xlsx": write_xlsx}, vintages=("2024",), joined=["l12_da_cong_nhan.csv", "l12_thu_hoi.xlsx"],
                      told="l12_thu_hoi.xlsx")
    sheet = fixture.sheet()
    sheet.title("DANH SÁCH SẢN PHẨM OCOP BỊ THU HỒI GIẤY CHỨNG NHẬN", "(Kèm theo Quyết định số 345/QĐ-UBND ngày 15/02/2025)")
    sheet.header(["STT", "Sản phẩm OCOP", "Lý do thu hồi"])
    bees = {"producer": "Công ty CP Ong Rừng", "place": NOWHERE, "type": "enterprise"}
    sheet.row([1, "- Công ty CP Ong Rừng (huyện Phú Giáo): Mật ong gừng, Mật ong nghệ.", "Không tham gia đánh giá lại"],
              entry("Mật ong gừng", **bees), entry("Mật ong nghệ", **bees))
    sheet.row([2, "- HTX Nấm Sạch (huyện Dầu Tiếng): Nấm bào ngư.", "Không đạt tiêu chí bắt buộc"],
              entry("Nấm bào ngư", "HTX Nấm Sạch", NOWHERE, type="cooperative"))
    fixture.check_stats(["--as-of", "2024-12-31"], products=4)
    fixture.check_stats(["--as-of", "2025-02-28"], products=1, **{"by_status.withdrawn": 3})
    yield fixture

    table = Fixture("l12_thu_hoi_bang", {"l12_thu_hoi_bang.csv": write_csv()}, vintages=("2024",),
                    joined=["l12_da_cong_nhan.csv", "l12_thu_hoi_bang.csv"], told="l12_thu_hoi_bang.csv")
    sheet = table.sheet()
    sheet.title("DANH SÁCH THU HỒI GIẤY CHỨNG NHẬN OCOP (Quyết định số 345/QĐ-UBND ngày 15/02/2025)")
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Lý do thu hồi"])
    sheet.row([1, "Mật ong gừng", "Công ty CP Ong Rừng", "huyện Phú Giáo", "Không tham gia đánh giá lại"],
              entry("Mật ong gừng", **bees))
    table.check_stats(["--as-of", "2024-12-31"], products=4)
    table.check_stats(["--as-of", "2025-02-28"], products=3, **{"by_status.withdrawn": 1})
    yield table


def layout_13():
    """Two ratings in one row: a product has a history of certificates."""
    fixture = Fixture("l13_danh_gia_lai", {"l13_danh_gia_lai.xlsx": write_xlsx}, vintages=("2024",))
    sheet = fixture.sheet()
    sheet.title("KẾT QUẢ ĐÁNH GIÁ LẠI SẢN PHẨM OCOP")
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Kết quả"])
    sheet.row([1, "Hạt điều rang", "Công ty TNHH Điều Vàng", "xã An Thái, huyện Phú Giáo",
               "đạt 3 sao OCOP năm 2019, đến năm 2021 đánh giá lại và được xếp hạng 4 sao"],
              entry("Hạt điều rang", "Công ty TNHH Điều Vàng", old("25865"), type="enterprise"))
    sheet.row([2, "Cao gắm", "HTX Dược liệu Xanh", "xã An Thái, huyện Phú Giáo",
               "đạt 4 sao OCOP năm 2019, đến năm 2021 đánh giá lại và được xếp hạng 3 sao"],
              entry("Cao gắm", "HTX Dược liệu Xanh", old("25865"), type="cooperative"))
    fixture.check_stats(["--as-of", "2020-06-30"], products=2, **{"per_commune.25865.products": 2})
    fixture.check_stats(["--as-of", "2020-06-30", "--producer-type", "enterprise"], by_stars={"3": 1, "4": 0, "5": 0, "unknown": 0})
    fixture.check_stats(["--as-of", "2022-06-30", "--producer-type", "enterprise"], by_stars={"3": 0, "4": 1, "5": 0, "unknown": 0})
    fixture.check_stats(["--as-of", "2020-06-30", "--producer-type", "cooperative"], by_stars={"3": 0, "4": 1, "5": 0, "unknown": 0})
    fixture.check_stats(["--as-of", "2022-06-30", "--producer-type", "cooperative"], by_stars={"3": 1, "4": 0, "5": 0, "unknown": 0})
    yield fixture


def layout_14():
    """News of a district: one bracket for several products, the address in it from short to full."""
    fixture = Fixture("l14_tin_huyen", {"l14_tin_huyen.xlsx": write_xlsx})
    sheet = fixture.sheet()
    sheet.title("SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN (theo tin huyện)")
    sheet.header(["STT", "Tên sản phẩm", "Xếp hạng"])
    foods = {"producer": "Công ty TNHH ABC FOODS", "type": "enterprise", "stars": 3, "place": old("25843")}
    sheet.row([1, "Mực viên, Xúc xích gà, Xúc xích phô mai (Công ty TNHH ABC FOODS, xã An Tây)", "3 sao"],
              entry("Mực viên", **foods), entry("Xúc xích gà", **foods), entry("Xúc xích phô mai", **foods))
    sheet.row([2, "Muối tiêu (Cơ sở Hồ tiêu Ba Kiết, xã An Điền, thị xã Bến Cát)", "3 sao"],
              entry("Muối tiêu", "Cơ sở Hồ tiêu Ba Kiết", old("25840"), type="household", stars=3))
    sheet.row([3, "Dưa lưới (HTX Dưa Xanh, ấp Khánh An, xã Trừ Văn Thố, huyện Bàu Bàng)", "4 sao"],
              entry("Dưa lưới", "HTX Dưa Xanh", old("25816"), type="cooperative", stars=4))
    sheet.row([4, "Bánh phồng (Hộ kinh doanh Sáu Phồng, khóm Long Quới C, phường Thới Hòa, TX. Bến Cát)", "3 sao"],
              entry("Bánh phồng", "Hộ kinh doanh Sáu Phồng", old("25846"), type="household", stars=3))
    sheet.row([5, "Chả bò (Hộ kinh doanh Bà Hường), Nem chua (Hộ kinh doanh Ông Tư) (cùng phường Chánh Phú Hòa, thị xã Bến Cát)", "3 sao"],
              entry("Chả bò", "Hộ kinh doanh Bà Hường", old("25837"), type="household", stars=3),
              entry("Nem chua", "Hộ kinh doanh Ông Tư", old("25837"), type="household", stars=3))
    yield fixture


def layout_15():
    """Export of a map portal: nothing is left out for want of a point, and no stars become four."""
    fixture = Fixture("l15_cong_ban_do", {"l15_cong_ban_do.csv": write_csv()}, absent=["0900000009"])
    sheet = fixture.sheet()
    sheet.header(["Post title", "Latitude", "Longitude", "Stars", "Category", "Address", "Chủ thể", "Phone"])
    sheet.row(["Khô gà lá chanh", "11.3363", "106.8184", "3", "Thực phẩm", "Xã An Bình, huyện Phú Giáo", "HTX An Bình", "0900000009"],
              entry("Khô gà lá chanh", "HTX An Bình", old("25870"), type="cooperative", group="food", stars=3))
    sheet.row(["Nước mía sâm", "", "", "4", "Đồ uống", "Phường Phú Cường, TP. Thủ Dầu Một", "Hộ kinh doanh Mía Ngọt", ""],
              entry("Nước mía sâm", "Hộ kinh doanh Mía Ngọt", old("25747"), type="household", group="beverage", stars=4))
    sheet.row(["Tinh dầu bưởi", "11.0838", "106.9238", "6", "Dược liệu", "Xã Lạc An, huyện Bắc Tân Uyên", "HTX Lạc An", ""],
              entry("Tinh dầu bưởi", "HTX Lạc An", old("25909"), type="cooperative", stars=None, problems=["stars_unread"]))
    sheet.row(["Trà lài", "", "", "2", "Đồ uống", "Xã Lạc An, huyện Bắc Tân Uyên", "HTX Lạc An", ""],
              entry("Trà lài", "HTX Lạc An", old("25909"), type="cooperative", problems=["not_recognised"]))
    sheet.row(["Bánh tét", "", "", "", "Thực phẩm", "", "Tổ hợp tác Bánh Tét", ""],
              entry("Bánh tét", "Tổ hợp tác Bánh Tét", NOWHERE, type="cooperative_group", group="food", stars=None))
    fixture.check_stats([], products=4)
    yield fixture


def fixtures():
    for layout in (layout_11, layout_12, layout_13, layout_14, layout_15):
        yield from layout()
