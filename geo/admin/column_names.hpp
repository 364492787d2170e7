#pragma once

#include <array>
#include <string_view>

/// Names that columns of communes have, as column_key gives them; the surest first. From the tables
/// of the General Statistics Office, land offices, GADM, OCHA (COD-AB) and the published data sets.
namespace ocop::column_names {

using std::string_view_literals::operator""sv;

inline constexpr std::array kCode = {"maxa"sv,        "maxaphuong"sv,
                                     "maphuongxa"sv,  "mapx"sv,
                                     "maxp"sv,        "maxaphuongthitran"sv,
                                     "maxatt"sv,      "macapxa"sv,
                                     "communecode"sv, "wardcode"sv,
                                     "xacode"sv,      "adm3pcode"sv,
                                     "adm3code"sv,    "communeid"sv,
                                     "wardid"sv,      "xaid"sv,
                                     "maphuong"sv,    "madvhc"sv,
                                     "madvhccapxa"sv, "madonvihanhchinh"sv,
                                     "mahanhchinh"sv, "mahc"sv,
                                     "code"sv,        "cc3"sv,
                                     "ma"sv,          "maso"sv,
                                     "id"sv};

inline constexpr std::array kName = {"tenxa"sv,
                                     "tenxaphuong"sv,
                                     "tenphuongxa"sv,
                                     "tenpx"sv,
                                     "tenxp"sv,
                                     "tenxaphuongthitran"sv,
                                     "tenxatt"sv,
                                     "tencapxa"sv,
                                     "communename"sv,
                                     "wardname"sv,
                                     "xaname"sv,
                                     "adm3vi"sv,
                                     "adm3namevi"sv,
                                     "namevi"sv,
                                     "fullname"sv,
                                     "tendaydu"sv,
                                     "tenphuong"sv,
                                     "tendvhc"sv,
                                     "tendonvihanhchinh"sv,
                                     "tenhanhchinh"sv,
                                     "tenhc"sv,
                                     "name"sv,
                                     "ten"sv,
                                     "name3"sv,
                                     "adm3name"sv,
                                     "adm3en"sv,
                                     "xaphuongthitran"sv,
                                     "xaphuong"sv,
                                     "phuongxa"sv,
                                     "xa"sv,
                                     "commune"sv,
                                     "ward"sv};

inline constexpr std::array kType = {"type"sv,     "loai"sv,  "loaidvhc"sv, "loaidonvi"sv, "capdvhc"sv, "loaixa"sv,
                                     "unittype"sv, "type3"sv, "loaihinh"sv, "phanloai"sv,  "cap"sv,     "kieu"sv};

inline constexpr std::array kDistrict = {
    "district"sv,    "tenhuyen"sv, "tenquanhuyen"sv, "tenqh"sv,    "districtname"sv, "quanhuyen"sv,
    "huyen"sv,       "adm2vi"sv,   "adm2namevi"sv,   "adm2name"sv, "adm2en"sv,       "name2"sv,
    "tencaphuyen"sv, "qh"sv,       "quan"sv,         "huyenthi"sv, "huyenname"sv};

inline constexpr std::array kDistrictCode = {"districtcode"sv, "mahuyen"sv,   "maqh"sv,   "maquanhuyen"sv,
                                             "macaphuyen"sv,   "huyencode"sv, "maquan"sv, "adm2pcode"sv,
                                             "districtid"sv,   "huyenid"sv,   "cc2"sv};

inline constexpr std::array kProvince = {"province"sv,  "tentinh"sv, "tentinhthanh"sv, "tentinhtp"sv,  "provincename"sv,
                                         "tinhthanh"sv, "tinhtp"sv,  "tinh"sv,         "adm1vi"sv,     "adm1namevi"sv,
                                         "adm1name"sv,  "adm1en"sv,  "name1"sv,        "tencaptinh"sv, "tinhthanhpho"sv,
                                         "tentp"sv,     "tinhname"sv};

inline constexpr std::array kProvinceCode = {"provincecode"sv, "matinh"sv,   "matinhthanh"sv, "matp"sv,
                                             "macaptinh"sv,    "tinhcode"sv, "matinhtp"sv,    "adm1pcode"sv,
                                             "provinceid"sv,   "tinhid"sv,   "cc1"sv};

inline constexpr std::array kPopulation = {"population"sv,     "pop"sv,       "danso"sv, "tongdanso"sv, "dansotb"sv,
                                           "dansotrungbinh"sv, "tongsodan"sv, "sodan"sv, "tongdan"sv,   "nhankhau"sv,
                                           "tongnhankhau"sv,   "songuoi"sv};

inline constexpr std::array kVintage = {"vintage"sv, "namdulieu"sv, "nam"sv, "year"sv};

inline constexpr std::array kSchematic = {"schematic"sv, "sodo"sv, "laphacthao"sv};

}  // namespace ocop::column_names
