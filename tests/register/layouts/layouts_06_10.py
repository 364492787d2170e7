"""The layouts 6 to 10."""

from answers import NOWHERE, entry, ignored, old
from fixture import Fixture, convert, write_csv, write_xlsx


def layout_06():
    """Numbered lines: product - producer, address."""
    fixture = Fixture("l06_danh_muc", {"l06_danh_muc.xlsx": write_xlsx})
    sheet = fixture.sheet()
    sheet.title("DANH MỤC SẢN PHẨM OCOP 5 SAO CẤP QUỐC GIA")
    sheet.header(["Tên sản phẩm OCOP"])
    sheet.row(["1. Mật hoa dừa - Công ty TNHH Hoa Dừa, xã An Linh, huyện Phú Giáo, tỉnh Bình Dương."],
              entry("Mật hoa dừa", "Công ty TNHH Hoa Dừa", old("25861"), type="enterprise"))
    sheet.row(["2 Yến chưng hạt sen - Công ty CP Yến Việt, phường Lái Thiêu, thành phố Thuận An, tỉnh Bình Dương"],
              entry("Yến chưng hạt sen", "Công ty CP Yến Việt", old("25966"), type="enterprise"))
    sheet.row(["3. Bưởi da xanh - HTX Bưởi Ngọt, thị trấn Dầu Tiếng, huyện Dầu Tiếng, tỉnh Bình Dương."],
              entry("Bưởi da xanh", "HTX Bưởi Ngọt", old("25777"), type="cooperative"))
    yield fixture


def layout_07():
    """Sub-headings by stars; the numbers start again under each."""
    fixture = Fixture("l07_theo_hang", {"l07_theo_hang.xlsx": write_xlsx, "l07_theo_hang.xls": convert("xls")})
    sheet = fixture.sheet("Phụ lục")
    sheet.title("DANH SÁCH SẢN PHẨM OCOP ĐỢT 1, NĂM 2021")
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ"])
    sheet.row(["I", "Hạng 4 sao (02 sản phẩm)"], ignored("subheading"))
    yen = {"producer": "Công ty TNHH SX và TM Yến Xanh", "place": NOWHERE, "type": "enterprise", "stars": 4}
    sheet.row([1, "Tổ yến sào; Tổ yến chưng", "Công ty TNHH SX và TM Yến Xanh", "huyện Phú Giáo"],
              entry("Tổ yến sào", **yen), entry("Tổ yến chưng", **yen))
    sheet.row(["II", "Hạng 3 sao (03 sản phẩm)"], ignored("subheading"))
    sheet.row([1, "Miến gạo", "Hộ SXKD Miến gạo Thuận Phát", "TX. Bến Cát"],
              entry("Miến gạo", "Hộ SXKD Miến gạo Thuận Phát", NOWHERE, type="household", stars=3))
    sheet.row([2, "Bánh tráng", "HTX Lúa Vàng", "xã Minh Hòa, huyện Dầu Tiếng"],
              entry("Bánh tráng", "HTX Lúa Vàng", old("25780"), type="cooperative", stars=3))
    sheet.row([3, "Rượu nếp", "Cơ sở Ba Nếp", "xã Thanh An, huyện Dầu Tiếng"],
              entry("Rượu nếp", "Cơ sở Ba Nếp", old("25807"), type="household", stars=3))
    fixture.check_stats([], products=5, by_stars={"3": 3, "4": 2, "5": 0, "unknown": 0})
    yield fixture

    text = Fixture("l07_cau_van", {"l07_cau_van.csv": write_csv()}, vintages=("2024",))
    sheet = text.sheet()
    sheet.title("QUYẾT ĐỊNH Về việc công nhận sản phẩm OCOP đợt 2, năm 2021")
    sheet.header(["TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ"])
    sheet.row(["1. Công nhận sản phẩm đạt hạng 4 sao, gồm 01 sản phẩm"], ignored("subheading"))
    sheet.row([1, "Gạo lứt", "HTX Lúa Vàng", "xã Minh Hòa, huyện Dầu Tiếng"],
              entry("Gạo lứt", "HTX Lúa Vàng", old("25780"), type="cooperative", stars=4))
    sheet.row(["2. Công nhận sản phẩm đạt hạng 3 sao, gồm 02 sản phẩm"], ignored("subheading"))
    sheet.row([1, "Gạo tấm", "HTX Lúa Vàng", "xã Minh Hòa, huyện Dầu Tiếng"],
              entry("Gạo tấm", "HTX Lúa Vàng", old("25780"), type="cooperative", stars=3))
    sheet.row([2, "Cám gạo", "HTX Lúa Vàng", "xã Minh Hòa, huyện Dầu Tiếng"],
              entry("Cám gạo", "HTX Lúa Vàng", old("25780"), type="cooperative", stars=3))
    yield text


def layout_08():
    by_district = Fixture("l08_theo_huyen", {"l08_theo_huyen.xlsx": write_xlsx, "l08_theo_huyen.ods": convert("ods")})
    sheet = by_district.sheet()
    sheet.title("TỔNG HỢP SẢN PHẨM OCOP")
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Xếp hạng"])
    heading = sheet.row(["A. HUYỆN PHÚ GIÁO"], ignored("subheading"))
    sheet.merge(f"A{heading}:E{heading}")
    sheet.row([1, "Cam sành", "HTX An Bình", "Xã An Bình", "3 sao"],
              entry("Cam sành", "HTX An Bình", old("25870"), type="cooperative", stars=3))
    sheet.row([2, "Tiêu đen", "Trang trại Tiêu Xanh", "Tân Hiệp", "4 sao"],
              entry("Tiêu đen", "Trang trại Tiêu Xanh", old("25873"), type="farm", stars=4))
    sheet.row([None, "Cộng: 02 sản phẩm"], ignored("total"))
    heading = sheet.row(["B. THÀNH PHỐ TÂN UYÊN"], ignored("subheading"))
    sheet.merge(f"A{heading}:E{heading}")
    sheet.row([1, "Bưởi đường lá cam", "HTX Bưởi Bạch Đằng", "Bạch Đằng", "3 sao"],
              entry("Bưởi đường lá cam", "HTX Bưởi Bạch Đằng", old("25930"), type="cooperative", stars=3))
    sheet.row([2, "Gốm men", "DNTN Gốm Nung", "Tân Hiệp", "3 sao"],
              entry("Gốm men", "DNTN Gốm Nung", old("25920"), type="enterprise", stars=3))
    sheet.row([3, "Bánh bèo", "Hộ kinh doanh Bì Chả", "Phường Vĩnh Tân", "3 sao"],
              entry("Bánh bèo", "Hộ kinh doanh Bì Chả", old("25912"), type="household", stars=3))
    sheet.row([None, "Cộng: 3 sản phẩm"], ignored("total"))
    sheet.row([None, "Tổng cộng", None, None, 5], ignored("total"))
    by_district.check_stats([], products=5, rows={"read": 5, "placed": 5, "ambiguous": 0, "unplaced": 0, "invalid": 0})
    yield by_district

    by_group = Fixture("l08_theo_nhom", {"l08_theo_nhom.xlsx": write_xlsx}, vintages=("2024",))
    sheet = by_group.sheet()
    sheet.title("SẢN PHẨM OCOP THEO BỘ TIÊU CHÍ")
    sheet.header(["TT", "Tên sản phẩm", "Bộ chủ trì quản lý", "Chủ thể", "Địa chỉ", "Xếp hạng"])
    address = "xã Long Hoà, huyện Dầu Tiếng"

    def product(number, name, group):
        sheet.row([number, name, None, "HTX Long Hoà", address, 3],
                  entry(name, "HTX Long Hoà", old("25792"), type="cooperative", stars=3, group=group))

    sheet.row(["I", "NHÓM THỰC PHẨM"], ignored("subheading"))
    sheet.row(["1", "Thực phẩm tươi sống", "Bộ Nông nghiệp và PTNT"], ignored("subheading"))
    sheet.row(["a", "Rau, củ, quả, hạt tươi"], ignored("subheading"))
    product(1, "Măng cụt", "food")
    product(2, "Sầu riêng", "food")
    sheet.row(["II", "NHÓM ĐỒ UỐNG", "Bộ Công Thương"], ignored("subheading"))
    product(1, "Nước ép bưởi", "beverage")
    sheet.row(["III", "NHÓM DƯỢC LIỆU VÀ SẢN PHẨM TỪ DƯỢC LIỆU"], ignored("subheading"))
    product(1, "Tinh dầu sả", "herbal")
    sheet.row(["IV", "NHÓM HÀNG THỦ CÔNG MỸ NGHỆ"], ignored("subheading"))
    product(1, "Sơn mài", "handicraft")
    by_group.check_stats([], products=5, by_group={"food": 2, "beverage": 1, "herbal": 1, "handicraft": 1, "ornamental": 0,
                                                   "tourism": 0, "other": 0, "unknown": 0})
    yield by_group


def layout_09():
    """A cross-table is refused with a sentence that names the file."""
    fixture = Fixture("l09_bang_tong_hop", {"l09_bang_tong_hop.xlsx": write_xlsx, "l09_bang_tong_hop.csv": write_csv()},
                      vintages=("2024",), refused=3)
    sheet = fixture.sheet("Báo cáo")
    sheet.row(["BÁO CÁO KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG"])
    sheet.row(["Quận/Huyện", "1 sao", "2 sao", "3 sao", "4 sao", "5 sao"])
    sheet.row(["Huyện Phú Giáo", 0, 2, 19, 1, 0])
    sheet.row(["Huyện Dầu Tiếng", 1, 0, 14, 2, 0])
    sheet.row(["Thành phố Tân Uyên", 0, 0, 7, 3, 0])
    sheet.row(["Tổng cộng", 1, 2, 40, 6, 0])
    yield fixture


def layout_10():
    export = Fixture("l10_ma_san_pham", {"l10_ma_san_pham.xlsx": write_xlsx})
    sheet = export.sheet("Sản phẩm")
    sheet.header(["Mã sản phẩm", "Tên sản phẩm", "Nhóm sản phẩm", "Năm đánh giá", "Ghi chú"])
    sheet.row(["74-722-25861-3-2022", "CHUỐI SẤY DẺO", "Thực phẩm", 2022, None],
              entry("CHUỐI SẤY DẺO", place=old("25861"), group="food", date="2022", evidence="product_id"))
    sheet.row(["74-726-25897-12-2021", "RƯỢU BƯỞI", "Đồ uống", "2021", None],
              entry("RƯỢU BƯỞI", place=old("25897"), group="beverage", date="2021", evidence="product_id"))
    # 25867 is a code of both vintages; the district of the id says that it is the old one.
    sheet.row(["74-722-25867-1-2023", "TINH DẦU TRÀM", "Thảo dược", 2023, "đánh giá lần đầu"],
              entry("TINH DẦU TRÀM", place=old("25867"), group="herbal", date="2023", evidence="product_id"))
    sheet.row(["74-718-25741-7-2023", "TRANH SƠN MÀI", "Lưu niệm - nội thất - trang trí", 2023, None],
              entry("TRANH SƠN MÀI", place=old("25741"), group="handicraft", date="2023"))
    money = export.sheet("Doanh thu")
    money.row(["Năm", "Doanh thu", "Chi phí"])
    for year, income, cost in ((2020, 120, 80), (2021, 150, 95), (2022, 210, 130)):
        money.row([year, income, cost])
    yield export

    scores = Fixture("l10_phieu_cham", {"l10_phieu_cham.xlsx": write_xlsx}, vintages=("2024",))
    sheet = scores.sheet()
    sheet.title("TỔNG HỢP ĐIỂM CỦA HỘI ĐỒNG")
    first = ["STT", "Tên sản phẩm", "Nhóm", "Ngành", "Bộ chủ trì quản lý", "Chủ thể sản xuất", "Địa chỉ", "Điểm", None, None, None, "Xếp hạng"]
    sheet.header(first)
    sheet.header([None] * 7 + ["Phần A", "Phần B", "Phần C", "Tổng điểm", None])
    for column in "ABCDEFGL":
        sheet.merge(f"{column}2:{column}3")
    sheet.merge("H2:K2")
    sheet.row([1, "Cam xoàn", "Thực phẩm", "Thực phẩm tươi sống", "Bộ Nông nghiệp", "HTX Cam Lạc An", "Xã Lạc An, H. Bắc Tân Uyên",
               "30,5", "18,2", "25", "73,7", "4 sao"],
              entry("Cam xoàn", "HTX Cam Lạc An", old("25909"), type="cooperative", group="food", stars=4))
    sheet.row([2, "Trà bưởi", "Đồ uống", "Trà", "Bộ Công Thương", "Hộ sản xuất Trà Xanh", "Xã Bình Mỹ, H. Bắc Tân Uyên",
               "33", "22,5", "31", "86,5", "3 sao"],
              entry("Trà bưởi", "Hộ sản xuất Trà Xanh", old("25897"), type="household", group="beverage", stars=3,
                    problems=["stars_against_score"]))
    yield scores


def fixtures():
    for layout in (layout_06, layout_07, layout_08, layout_09, layout_10):
        yield from layout()
