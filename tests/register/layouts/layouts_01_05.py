"""The layouts 1 to 5 of real registers. All products and producers are invented; communes are those of the demo."""

from answers import NOWHERE, Unsure, entry, ignored, new, old
from fixture import Fixture, convert, write_csv, write_xlsx


def all_formats(base):
    return {base + ".xlsx": write_xlsx, base + ".xls": convert("xls"), base + ".ods": convert("ods")}


def _copied_sheets(fixture):
    """The other sheets of the ward's workbook; headers are copied and partly wrong."""
    htx = fixture.sheet("HTX")
    htx.row(["DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN"])
    htx.row(["STT", "Tên HTX", "Người đại diện", "Địa chỉ", "Số thành \nviên", "Chi phí/năm\n (triệu đồng)", "Chi phí/năm "])
    htx.row([1, "HTX NN Rạch Bắp", "Nguyễn Văn Mẫu", "Khu vực 3", 24, 120, 110])
    pumps = fixture.sheet("Thủy Lợi")
    pumps.row(["DANH SÁCH TRẠM BƠM"])
    pumps.row(["STT", "Tên trạm bơm", "Địa chỉ", "Công suất"])
    pumps.row([1, "Trạm bơm số 1", "Khu vực 2", 500])
    areas = fixture.sheet("Vùng sản xuất")
    areas.row(["DANH SÁCH VÙNG SẢN XUẤT"])
    areas.row(["STT", "Tên trạm bơm", "Địa chỉ", "Diện tích (ha)"])
    areas.row([1, "Vùng bưởi Bến Sắn", "Khu vực 1", 12])


def _producer_blocks(name, addresses):
    """Layout 1: a producer's cells are merged over its products."""
    fixture = Fixture(name, all_formats(name), read=3, absent=["Nguyễn Văn Mẫu", "Trần Thị Thử", "0900000001", "0900000002"])
    _copied_sheets(fixture)
    sheet = fixture.sheet("SP OCOP")
    sheet.title("DANH SÁCH SẢN PHẨM OCOP")
    sheet.header(["STT", "Chủ thể", "Người đại diện", "Địa chỉ", "Số điện thoại", "Tên Sản phẩm OCOP", "Xếp hạng",
                  "Ngành nghề sản\nxuất/kinh doanh ", "Diện tích (ha)", "Tình trạng HĐ"])
    (one, at_one), (two, at_two), (three, at_three) = addresses
    htx = {"producer": "HTX NN Rạch Bắp", "type": "cooperative", "place": at_one}
    sheet.row([1, "HTX NN Rạch Bắp", "Nguyễn Văn Mẫu", one, "0900000001", "Chả cá Rạch Bắp", "3 sao", "Chế biến", None, "Đang hoạt động"],
              entry("Chả cá Rạch Bắp", stars=3, **htx))
    sheet.row([None, None, None, None, None, "Khô cá Rạch Bắp", "3 sao"], entry("Khô cá Rạch Bắp", stars=3, **htx))
    sheet.row([2, "Hộ kinh doanh Bảy Sen", None, two, None, "Trà lá sen", "4 sao", "Chế biến", None, "Theo vụ"],
              entry("Trà lá sen", "Hộ kinh doanh Bảy Sen", at_two, type="household", stars=4))
    group = {"producer": "Tổ hợp tác Bưởi Bến Sắn", "type": "cooperative_group", "place": at_three}
    sheet.row([3, "Tổ hợp tác Bưởi Bến Sắn", "Trần Thị Thử", three, "0900000002", "Bưởi ", "3 sao", "Trồng trọt", 12.5, "Đang hoạt động"],
              entry("Bưởi", stars=3, **group))
    sheet.row([None, None, None, None, None, "Mứt vỏ bưởi", "4 sao"], entry("Mứt vỏ bưởi", stars=4, **group))
    sheet.row([None, None, None, None, None, "Tinh dầu\nvỏ bưởi", "3 sao"], entry("Tinh dầu vỏ bưởi", stars=3, **group))
    for column in "ABCDE":
        sheet.merge(f"{column}3:{column}4")
        sheet.merge(f"{column}6:{column}8")
    sheet.merge("J3:J4")
    sheet.merge("J6:J8")
    fixture.check_stats([], products=6, producers=3)
    return fixture


def layout_01():
    yield _producer_blocks("l01_khoi_chu_the", [("Khu vực 3", NOWHERE), ("Khu vực 5", NOWHERE), ("Khu vực 1", NOWHERE)])
    yield _producer_blocks("l01_du_dia_chi", [("Khu phố 3, phường Thới Hòa, TX. Bến Cát", old("25846")),
                                              ("Xã Long Nguyên, huyện Bàu Bàng", old("25828")),
                                              ("KP.1, P.Tân Phước Khánh, TX.Tân Uyên", old("25891"))])


def layout_02():
    """Products without addresses under eleven or nineteen rows of titles: the header is looked for in the first twenty."""
    for name, titles in (("l02_khong_dia_chi", 11), ("l02_dau_de_o_dong_20", 19)):
        fixture = Fixture(name, {name + ".xlsx": write_xlsx}, vintages=("2024",))
        sheet = fixture.sheet()
        sheet.title("ỦY BAN NHÂN DÂN TỈNH", "VĂN PHÒNG ĐIỀU PHỐI NÔNG THÔN MỚI")
        sheet.blank()
        sheet.title("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
        sheet.blank()
        sheet.title("DANH SÁCH SẢN PHẨM OCOP", "Chương trình Mỗi xã một sản phẩm")
        while len(sheet.rows) < titles:
            sheet.title(f"Căn cứ văn bản thứ {len(sheet.rows) - 7} của Sở Nông nghiệp")
        sheet.header(["Tên sản phẩm", "Tên cơ sở sản xuất", "Hạng sao"])
        sheet.row(["Mứt chuối", "HTX Tân Quy", 3], entry("Mứt chuối", "HTX Tân Quy", NOWHERE, type="cooperative", stars=3))
        sheet.row(["Nem nướng", "Cơ sở Bà Năm", "4 sao"], entry("Nem nướng", "Cơ sở Bà Năm", NOWHERE, type="household", stars=4))
        sheet.row(["Yến sào", "Công ty TNHH Yến Mới", "3"],
                  entry("Yến sào", "Công ty TNHH Yến Mới", NOWHERE, type="enterprise", stars=3))
        fixture.check_stats([], products=3, products_not_on_map=3)
        yield fixture


def _two_lists(fixture):
    """Layout 3: producers with addresses, products with stars, joined by the producer's name alone."""
    producers = fixture.sheet("OCOP")
    producers.row(["chu_the", "address"])
    producers.row(["HTX Cây Ăn Quả  Sông Bé", "Xã An Bình, huyện Phú Giáo"])
    producers.row(["Hộ kinh doanh Lúa Mới", "Phường Uyên Hưng, TX. Tân Uyên"])
    producers.row(["Công ty TNHH Hai Nơi", "Xã An Linh, huyện Phú Giáo"])
    producers.row(["Công ty TNHH Hai Nơi", "Xã Tân Long, huyện Phú Giáo"])
    products = fixture.sheet("Sản phẩm OCOP")
    products.header(["Tên cơ sở", "Tên sản phẩm", "Xếp hạng"])
    products.row(["HTX cây ăn quả Sông Bé", "Cam sành", "3 sao"], entry("Cam sành", place=old("25870"), type="cooperative", stars=3))
    products.row(["HTX cây ăn quả Sông Bé", "Bưởi da xanh", "4 sao"],
                 entry("Bưởi da xanh", place=old("25870"), type="cooperative", stars=4))
    products.row(["Hộ kinh doanh Lúa Mới", "Bánh tráng", "3 sao"], entry("Bánh tráng", place=old("25888"), type="household", stars=3))
    products.row(["Công ty TNHH Hai Nơi", "Nước mắm chay", "3 sao"],
                 entry("Nước mắm chay", "Công ty TNHH Hai Nơi", Unsure(), type="enterprise", stars=3))
    products.row(["Cơ sở Chưa Có", "Chao môn", "3 sao"], entry("Chao môn", "Cơ sở Chưa Có", NOWHERE, type="household", stars=3))


def layout_03():
    workbook = Fixture("l03_hai_trang", {"l03_hai_trang.xlsx": write_xlsx}, read=1)
    _two_lists(workbook)
    workbook.check_stats([], products=5)
    yield workbook
    files = Fixture("l03_hai_tep", {"l03_san_pham_ocop.csv": write_csv(sheet=1)}, read=1,
                    joined=["l03_ocop.csv", "l03_san_pham_ocop.csv"])
    _two_lists(files)
    files.beside = {"l03_ocop.csv": write_csv(sheet=0)}
    files.check_stats([], products=5)
    yield files


def layout_04():
    fixture = Fixture("l04_theo_xa", {"l04_theo_xa.xlsx": write_xlsx, "l04_theo_xa.ods": convert("ods")})
    sheet = fixture.sheet("Danh sách")
    sheet.title("DANH SÁCH SẢN PHẨM OCOP TRÊN ĐỊA BÀN HUYỆN")
    sheet.blank()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Số sao"])
    sheet.row([1, "Mứt chuối", "HTX Tân Qui, xã An Linh", "Xã An Linh", 3],
              entry("Mứt chuối", "HTX Tân Qui, xã An Linh", old("25861"), type="cooperative", stars=3))
    sheet.row([2, "Chuối sấy Tân Quy ", "HTXNN An Linh", "Xã An Linh", 0],
              entry("Chuối sấy Tân Quy", "HTXNN An Linh", old("25861"), type="cooperative", problems=["not_recognised"]))
    sheet.row([3, "Cam sành", "Hộ kinh doanh Ba Lúa, xã Phước Sang", "Xã Phước Sang", 4],
              entry("Cam sành", "Hộ kinh doanh Ba Lúa, xã Phước Sang", old("25864"), type="household", stars=4))
    for number in range(4, 15):  # one producer fills eleven rows
        sheet.row([number, f"Cao thảo mộc số {number - 3} ", "Công ty TNHH SX và TM Nắng Mới", "Xã Tân Long", 3],
                  entry(f"Cao thảo mộc số {number - 3}", "Công ty TNHH SX và TM Nắng Mới", old("25879"), type="enterprise", stars=3))
    sheet.row([15, "Tiêu đen ", "Cơ sở Hai Nhánh", "Thị trấn Phước Vĩnh", 3],
              entry("Tiêu đen", "Cơ sở Hai Nhánh", old("25858"), type="household", stars=3))
    sheet.row([16, "Mật ong ", "Tổ hợp tác Ong Rừng", "Xã Tân Hiệp", 3],
              entry("Mật ong", "Tổ hợp tác Ong Rừng", old("25873"), type="cooperative_group", stars=3))
    sheet.row([17, "Ổi lê", "HTX NN Tam Lập", "Xã Tam Lập", 3],
              entry("Ổi lê", "HTX NN Tam Lập", old("25876"), type="cooperative", stars=3))
    fixture.check_stats([], products=16, producers=6, by_stars={"3": 15, "4": 1, "5": 0, "unknown": 0})
    yield fixture


def layout_05():
    """Everything in one cell; the communes are new ones beside decisions of 2021 and 2023."""
    for name, header in (("l05_mot_o", "Tên cơ sở"), ("l05_mot_o_san_pham", "Tên sản phẩm OCOP")):
        fixture = Fixture(name, {name + ".xlsx": write_xlsx, name + ".csv": write_csv(";")})
        sheet = fixture.sheet("OCOP xã")
        sheet.title("CÁC CƠ SỞ CÓ SẢN PHẨM OCOP")
        sheet.header(["STT", header, "Địa chỉ", "Vĩ độ", "Kinh độ"])
        _cells_with_everything(sheet)
        yield fixture


def _cells_with_everything(sheet):
    htx = {"producer": "HTX dịch vụ nông nghiệp Rạch Rạt", "type": "cooperative", "date": "2023-04-07"}
    # The point lies in the old Xã An Bình (25870), which went into Xã Phú Giáo.
    sheet.row([1, ". HTX dịch vụ nông nghiệp Rạch Rạt; địa chỉ ấp Rạch Rạt, xã Phú Giáo; tên sản phẩm OCOP: Tương nếp, Dưa muối, "
                  "Miến dong theo QĐ số 2008/QĐ/UBND ngày 07/04/2023.",
               "3VVM+38H, Ấp Rạch Rạt, Phú Giáo, Hồ Chí Minh, Việt Nam", 11.3363, 106.8184],
              entry("Tương nếp", place=old("25870"), **htx), entry("Dưa muối", place=old("25870"), **htx),
              entry("Miến dong", place=old("25870"), **htx))
    # In the old Xã Lạc An (25909), which went into Xã Thường Tân.
    sheet.row([2, "Công ty TNHH Gạo Sạch; địa chỉ: ấp 2, xã Thường Tân; tên sản phẩm OCOP: Gạo thơm theo QĐ số 752/QĐ-UBND ngày 24/02/2021",
               "4WQF+2X, Ấp 2, Thường Tân, Hồ Chí Minh, Việt Nam", 11.0838, 106.9238],
              entry("Gạo thơm", "Công ty TNHH Gạo Sạch", old("25909"), type="enterprise", date="2021-02-24"))
    sheet.row([3, "Hộ kinh doanh Sáu Miền; địa chỉ ấp 5, xã Bắc Tân Uyên; tên sản phẩm OCOP: Bánh tráng"],
              entry("Bánh tráng", "Hộ kinh doanh Sáu Miền", new("25906"), type="household", date=None))


def fixtures():
    for layout in (layout_01, layout_02, layout_03, layout_04, layout_05):
        yield from layout()
