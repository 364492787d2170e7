"""One table in every encoding that a register comes in: the answer is the same."""

from answers import entry, old
from fixture import Fixture, csv_text, write_csv, write_xlsx
from legacy_text import mojibake, tcvn3, vni, western, windows_1258

ROWS = [
    ("Bưởi da xanh", "Hợp tác xã Bưởi Ngọt", "Hợp tác xã", "Xã Định Thành, huyện Dầu Tiếng", "Thực phẩm", "4 sao", "25795"),
    ("Mứt gừng dẻo", "Hộ kinh doanh Lúa Vàng", "Hộ kinh doanh", "phường Định Hoà, thành phố Thủ Dầu Một", "Thực phẩm", "ba sao", "25759"),
    ("Rượu nếp cẩm", "Công ty cổ phần Nước Lành", "Doanh nghiệp", "xã Đất Cuốc, huyện Bắc Tân Uyên", "Đồ uống", "3 sao", "25907"),
    ("Tinh dầu tràm gió", "Tổ hợp tác Dược liệu", "Tổ hợp tác", "thị trấn Lai Uyên, huyện Bàu Bàng", "Dược liệu và sản phẩm từ dược liệu", "3 sao",
     "25822"),
    ("Tranh sơn mài vỏ trứng", "Cơ sở Sơn mài Mỹ Thuật", "Hộ kinh doanh", "phường Hưng Định, thành phố Thuận An", "Hàng thủ công mỹ nghệ", "5 sao", "25978"),
]
TYPES = {"Hợp tác xã": "cooperative", "Hộ kinh doanh": "household", "Doanh nghiệp": "enterprise", "Tổ hợp tác": "cooperative_group"}
GROUPS = {"Thực phẩm": "food", "Đồ uống": "beverage", "Dược liệu và sản phẩm từ dược liệu": "herbal", "Hàng thủ công mỹ nghệ": "handicraft"}
STARS = {"4 sao": 4, "ba sao": 3, "3 sao": 3, "5 sao": 5}
HEADER = ["STT", "Tên sản phẩm", "Chủ thể", "Loại hình", "Địa chỉ", "Nhóm sản phẩm", "Xếp hạng"]


def _fixture(name, files, cell=lambda text, column: text, **more):
    """cell: how a text stands in a workbook, by column."""
    fixture = Fixture(name, files, vintages=("2024",), **more)
    sheet = fixture.sheet()
    sheet.header([cell(text, column) for column, text in enumerate(HEADER)])
    for number, (product, producer, type_text, address, group, stars, code) in enumerate(ROWS, 1):
        texts = [str(number), product, producer, type_text, address, group, stars]
        sheet.row([cell(text, column) for column, text in enumerate(texts)],
                  entry(product, producer, old(code), type=TYPES[type_text], group=GROUPS[group], stars=STARS[stars]))
    return fixture


CSV = [
    ("e_utf8", ",", lambda text: text.encode("utf-8"), "utf-8"),
    ("e_utf8_bom", ";", lambda text: text.encode("utf-8-sig"), "utf-8"),
    ("e_utf16_le", "\t", lambda text: text.encode("utf-16"), "utf-16"),
    ("e_utf16_be", "|", lambda text: b"\xfe\xff" + text.encode("utf-16-be"), "utf-16"),
    ("e_windows_1258", ";", windows_1258, "windows-1258"),
    ("e_tcvn3", ",", tcvn3, "tcvn3"),
    ("e_vni", ";", vni, "vni"),
    ("e_mojibake", ",", mojibake, None),
]


def fixtures():
    for name, separator, encode, key in CSV:
        files = {name + ".csv": write_csv(separator, encode)}
        yield _fixture(name, files)
        if key is not None:
            yield _fixture(name + "_noi_ro", files, encoding=key)
    yield _fixture("e_tcvn3_trang_tinh", {"e_tcvn3_trang_tinh.xlsx": write_xlsx}, cell=lambda text, _: western(tcvn3(text)))
    yield _fixture("e_vni_trang_tinh", {"e_vni_trang_tinh.xlsx": write_xlsx}, cell=lambda text, _: western(vni(text)))
    # Only two columns were typed in a font of the 1990s.
    yield _fixture("e_mot_phan", {"e_mot_phan.xlsx": write_xlsx}, cell=lambda text, column: western(tcvn3(text)) if column in (1, 4) else text)
