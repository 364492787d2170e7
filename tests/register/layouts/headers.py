"""Every header of layouts.md, seen or likely, in registers of one or two rows."""

from answers import entry, old
from fixture import Fixture, write_csv

# One register takes the n-th header of each list; shorter lists start again.
FIELDS = {
    "number": ["STT", "id", "TT", "Số TT", "stt", "So TT"],
    "product": ["Tên sản phẩm", "Tên Sản phẩm OCOP", "name", "Sản phẩm", "Sản phẩm OCOP", "Tên SP", "TÊN SẢN PHẨM", "Ten san pham", "Tên sản\nphẩm "],
    "producer": ["Chủ thể", "Tên chủ thể", "Tên chủ thể sản xuất", "Chủ thể sản xuất", "Tên cơ sở", "Tên cơ sở sản xuất", "Cơ sở sản xuất",
                 "Tên Mô hình", "Nhà sản xuất", "Đơn vị", "Đơn vị sản xuất", "Tên đơn vị", "Chu the"],
    "type": ["Loại hình", "Loại chủ thể", "Loại hình tổ chức", "organization_type"],
    "commune": ["Xã", "Xã/phường/thị trấn"],
    "district": ["Quận/Huyện", "Huyện"],
    "group": ["Nhóm sản phẩm", "Nhóm", "Ngành", "Phân loại sản phẩm", "Phân nhóm", "Ngành hàng", "Bộ sản phẩm"],
    "stars": ["Xếp hạng", "Hạng sao", "Số sao", "Phân hạng", "Hạng", "Kết quả", "Sao", "Đạt hạng", "ocop_star"],
    "score": ["Điểm", "Tổng điểm", "Điểm TB"],
    "year": ["Năm đánh giá", "cert_year", "Năm", "Năm công nhận"],
}
VALUES = {"number": "1", "product": "Mứt gừng", "producer": "Lúa Vàng", "type": "Hợp tác xã", "commune": "An Bình", "district": "Phú Giáo",
          "group": "Thực phẩm", "stars": "4", "score": "72,5", "year": "2022"}


def sets():
    for turn in range(max(len(names) for names in FIELDS.values())):
        name = f"h_dau_de_{turn + 1:02}"
        fixture = Fixture(name, {name + ".csv": write_csv(";")}, vintages=("2024",))
        sheet = fixture.sheet()
        sheet.header([names[turn % len(names)] for names in FIELDS.values()])
        sheet.row(list(VALUES.values()), entry("Mứt gừng", "Lúa Vàng", old("25870"), type="cooperative", group="food", stars=4, date="2022"))
        yield fixture


def single(name, headers, values, answer):
    fixture = Fixture(name, {name + ".csv": write_csv(";")}, vintages=("2024",))
    sheet = fixture.sheet()
    sheet.header(["Tên sản phẩm", "Chủ thể"] + headers)
    sheet.row(["Mứt gừng", "HTX Gừng"] + values, entry("Mứt gừng", "HTX Gừng", **answer))
    return fixture


def others():
    at = old("25870")
    for number, header in enumerate(["Địa chỉ", "Địa bàn", "Nơi sản xuất", "address", "Dia chi"], 1):
        yield single(f"h_dia_chi_{number}", [header], ["Xã An Bình, huyện Phú Giáo"], {"place": at})
    for number, header in enumerate(["Ngày QĐ", "Quyết định công nhận", "Số QĐ"], 1):
        yield single(f"h_ngay_{number}", ["Địa chỉ", header], ["Xã An Bình, huyện Phú Giáo", "1085/QĐ-UBND ngày 07/04/2023"],
                     {"place": at, "date": "2023-04-07"})
    for number, header in enumerate(["Hiệu lực đến", "Thời hạn", "ocop_cert_expiry"], 1):
        yield single(f"h_den_ngay_{number}", ["Địa chỉ", header], ["Xã An Bình, huyện Phú Giáo", "07/04/2026"],
                     {"place": at, "date": "2023-04-07"})
    for number, (lat, lon) in enumerate([("Vĩ độ", "Kinh độ"), ("lat", "lng"), ("lat", "lon"), ("Latitude", "Longitude"), ("Vi do", "Kinh do")], 1):
        yield single(f"h_vi_tri_{number}", [lat, lon], ["11.3363", "106.8184"], {"place": at, "evidence": "point"})
    for number, header in enumerate(["gps", "Tọa độ", "Toạ độ"], 1):
        yield single(f"h_toa_do_{number}", [header], ["11.3363, 106.8184"], {"place": at, "evidence": "point"})
    yield single("h_ma_san_pham", ["Mã sản phẩm"], ["74-722-25870-3-2022"], {"place": at, "evidence": "product_id"})
    yield single("h_khong_biet", ["Địa chỉ", "Ghi chú nội bộ", "Cơ quan công nhận"], ["Xã An Bình, huyện Phú Giáo", "xem lại", "UBND huyện Phú Giáo"],
                 {"place": at})


def personal():
    """People are not read: their names and numbers appear nowhere."""
    fixture = Fixture("h_ca_nhan", {"h_ca_nhan.csv": write_csv(";")}, vintages=("2024",),
                      absent=["Nguyễn Văn Mẫu", "0900000003", "Lê Thị Thử", "074199000001", "0900000004", "Phạm Mẫu"])
    sheet = fixture.sheet()
    sheet.header(["STT", "Tên sản phẩm", "Chủ thể", "Người đại diện", "Số điện thoại", "legal_representative", "tax_code", "SĐT", "Chủ cơ sở", "Địa chỉ"])
    sheet.row([1, "Mứt gừng", "HTX Gừng", "Nguyễn Văn Mẫu", "0900000003", "Lê Thị Thử", "074199000001", "0900000004", "Phạm Mẫu", "Xã An Bình, huyện Phú Giáo"],
              entry("Mứt gừng", "HTX Gừng", old("25870"), type="cooperative"))
    yield fixture


def fixtures():
    for table in (sets, others, personal):
        yield from table()
