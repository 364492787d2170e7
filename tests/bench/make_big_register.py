#!/usr/bin/env python3
"""Writes big registers for the benchmarks: the same bytes each time.

    make_big_register.py FOLDER [--rows 1000000] [--xlsx-rows 100000] [--crosswalk FILE]

FOLDER/big_register.csv and FOLDER/big_register.xlsx (openpyxl: Debian's python3-openpyxl; 0 rows leave a file out). Products,
producers, addresses, ratings and dates are put together as offices write them: abbreviations, capitals, missing districts, bare
years, decision numbers in prose. The communes are the old ones of a crosswalk, the demo's unless another is given.
"""

import argparse
import csv
import os
import random

DEMO = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "binhduong", "crosswalk_2024_2025.csv")
SEED = 20231231

GOODS = {
    "Thực phẩm": ["Bưởi da xanh", "Cam sành", "Chuối già", "Dưa lưới", "Măng cụt", "Gạo lứt", "Mật ong", "Nấm bào ngư", "Tiêu đen", "Nem chua",
                  "Chả lụa", "Bánh tráng", "Muối tôm", "Hạt điều rang muối", "Khô bò", "Xúc xích gà", "Trứng gà thảo mộc", "Yến sào chưng"],
    "Đồ uống": ["Rượu nếp", "Trà lá sen", "Nước ép cam", "Cà phê rang xay", "Trà bưởi mật ong"],
    "Dược liệu và sản phẩm từ dược liệu": ["Tinh dầu sả", "Cao đinh lăng", "Đông trùng hạ thảo", "Tinh bột nghệ"],
    "Hàng thủ công mỹ nghệ": ["Tranh sơn mài", "Bình gốm men lam", "Giỏ mây tre"],
    "Sinh vật cảnh": ["Lan rừng", "Bonsai khế"],
    "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch": ["Điểm du lịch vườn trái cây"],
}
KINDS = ["sấy dẻo", "hữu cơ", "loại 1", "truyền thống", "đóng hộp", "nguyên chất", "đặc biệt", "VietGAP", "hút chân không", "vị cay"]
FORMS = [("Công ty TNHH", "Doanh nghiệp"), ("Công ty TNHH MTV SX&TM", "Doanh nghiệp"), ("Công ty CP", "Doanh nghiệp"), ("HTX", "Hợp tác xã"),
         ("HTX dịch vụ nông nghiệp", "Hợp tác xã"), ("Hợp tác xã", "Hợp tác xã"), ("Tổ hợp tác", "Tổ hợp tác"), ("Hộ kinh doanh", "Hộ kinh doanh"),
         ("Cơ sở sản xuất", "Hộ kinh doanh"), ("Hộ SXKD", "Hộ kinh doanh"), ("Trang trại", "Trang trại")]
WORDS = ["Lúa Vàng", "Ánh Dương", "Bình Minh", "Cát Tường", "Đại Phát", "Gia Hưng", "Hạnh Phúc", "Hương Quê", "Khang Thịnh", "Minh Long",
         "Nắng Mới", "Ngọc Lan", "Phú Quý", "Sông Xanh", "Tâm An", "Thành Công", "Thuận Thiên", "Việt Xanh", "Vườn Nhà", "Xuân Mai"]
SHORT = [("Phường ", "P. "), ("Xã ", "X. "), ("Thị trấn ", "TT. "), ("Thành phố ", "TP. "), ("Thị xã ", "TX. "), ("Huyện ", "H. "), ("Quận ", "Q. ")]
HAMLETS = ["", "", "ấp 3, ", "khu phố 2, ", "tổ 24, khu phố 5, ", "số 258-260 đường Lê Lợi, ", "thôn Trung, ", "40/1, Trần Phú, "]
STARS = ["3 sao", "3 sao", "3 sao", "3", "4 sao", "4", "ba (03) sao", "***", "hạng 3 sao", "OCOP 4 sao", "5 sao", "Ba sao"]
HEADER = ["STT", "Tên sản phẩm", "Chủ thể", "Loại hình", "Địa chỉ", "Nhóm sản phẩm", "Xếp hạng", "Ngày quyết định", "Ghi chú"]


def old_communes(path):
    with open(path, encoding="utf-8-sig") as file:
        rows = {row["old_code"]: row for row in csv.DictReader(file)}
    return [(row["old_name"], row["old_district"], row.get("old_province", "")) for row in rows.values()]


def shortened(name):
    for long, short in SHORT:
        if name.startswith(long):
            return short + name[len(long):]
    return name


class Producers:
    """Each makes three products on average and keeps its name and its address."""

    def __init__(self, rng, communes):
        self.rng = rng
        self.communes = communes
        self.number = 0

    def next(self):
        rng = self.rng
        self.number += 1
        form, kind = rng.choice(FORMS)
        name = f"{form} {rng.choice(WORDS)} {rng.choice(WORDS)} {self.number}"
        return name, kind, self._address(*rng.choice(self.communes))

    def _address(self, commune, district, province):
        rng = self.rng
        parts = [commune, district] + ([province] if province and rng.random() < 0.3 else [])
        way = rng.random()
        if way < 0.35:
            parts = [shortened(part) for part in parts]
        elif way < 0.45:
            parts = [part.upper() for part in parts]
        elif way < 0.5:
            parts = parts[:1]
        return rng.choice(HAMLETS) + ", ".join(parts)


def date(rng):
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2019, 2025)
    return rng.choice([f"{day:02}/{month:02}/{year}", f"{day:02}/{month:02}/{year}", f"{day}/{month}/{year}", f"Năm {year}", str(year),
                       f"QĐ số {rng.randint(1, 3000)}/QĐ-UBND ngày {day:02}/{month:02}/{year}"])


def rows(count, communes):
    rng = random.Random(SEED)
    producers = Producers(rng, communes)
    groups = list(GOODS)
    weights = [60, 18, 12, 6, 2, 2]
    left = 0
    for number in range(1, count + 1):
        if left == 0:
            name, kind, address = producers.next()
            left = rng.randint(1, 5)
        left -= 1
        group = rng.choices(groups, weights)[0]
        product = f"{rng.choice(GOODS[group])} {rng.choice(KINDS)} {left + 1}"
        yield [number, product, name, kind, address, group, rng.choice(STARS), date(rng), "đánh giá lại" if rng.random() < 0.1 else ""]


def sheet(count, communes):
    yield ["DANH SÁCH SẢN PHẨM OCOP"]
    yield ["(Kèm theo báo cáo số 12/BC-VPĐP)"]
    yield HEADER
    yield from rows(count, communes)


def write_csv(path, count, communes):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(sheet(count, communes))


def write_xlsx(path, count, communes):
    import openpyxl
    workbook = openpyxl.Workbook(write_only=True)
    page = workbook.create_sheet("Danh sách")
    for row in sheet(count, communes):
        page.append([None if cell == "" else cell for cell in row])
    workbook.save(path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--xlsx-rows", type=int, default=100_000)
    parser.add_argument("--crosswalk", default=DEMO)
    arguments = parser.parse_args()
    communes = old_communes(arguments.crosswalk)
    os.makedirs(arguments.folder, exist_ok=True)
    if arguments.rows > 0:
        write_csv(os.path.join(arguments.folder, "big_register.csv"), arguments.rows, communes)
    if arguments.xlsx_rows > 0:
        write_xlsx(os.path.join(arguments.folder, "big_register.xlsx"), arguments.xlsx_rows, communes)


if __name__ == "__main__":
    main()
