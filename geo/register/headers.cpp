#include "register/headers.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "register/spelling.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

struct Spelling {
  std::string_view folded;
  Field field;
  int rank = 0;
};

// A rank of 2 is a word that means the field only when no better column is there.
constexpr auto kSpellings = std::to_array<Spelling>({
    {"stt", Field::number},
    {"tt", Field::number},
    {"so tt", Field::number},
    {"so thu tu", Field::number},
    {"id", Field::number},
    {"no", Field::number},

    {"ten san pham", Field::product},
    {"ten san pham ocop", Field::product},
    {"ten sp", Field::product},
    {"ten sp ocop", Field::product},
    {"san pham", Field::product, 1},
    {"san pham ocop", Field::product, 1},
    {"sp ocop", Field::product, 1},
    {"product", Field::product},
    {"product name", Field::product},
    {"post title", Field::product, 1},
    {"ten", Field::product, 2},
    {"name", Field::product, 2},

    {"chu the", Field::producer},
    {"ten chu the", Field::producer},
    {"ten chu the san xuat", Field::producer},
    {"chu the san xuat", Field::producer},
    {"chu the ocop", Field::producer},
    {"ten co so", Field::producer},
    {"ten co so san xuat", Field::producer},
    {"co so san xuat", Field::producer},
    {"ten mo hinh", Field::producer, 1},
    {"nha san xuat", Field::producer},
    {"ten htx", Field::producer, 1},
    {"ten hop tac xa", Field::producer, 1},
    {"ten doanh nghiep", Field::producer, 1},
    {"ten cong ty", Field::producer, 1},
    {"don vi", Field::producer, 1},
    {"don vi san xuat", Field::producer},
    {"ten don vi", Field::producer},
    {"producer", Field::producer},
    {"producer name", Field::producer},

    {"loai hinh", Field::producer_type},
    {"loai chu the", Field::producer_type},
    {"loai hinh chu the", Field::producer_type},
    {"loai hinh to chuc", Field::producer_type},
    {"producer type", Field::producer_type},
    {"organization type", Field::producer_type},
    {"type", Field::producer_type, 1},

    {"dia chi", Field::address},
    {"dia chi san xuat", Field::address},
    {"dia chi chu the", Field::address},
    {"noi san xuat", Field::address, 1},
    {"dia ban", Field::address, 1},
    {"dia diem", Field::address, 1},
    {"dia diem san xuat", Field::address, 1},
    {"address", Field::address},

    {"xa", Field::commune},
    {"phuong", Field::commune},
    {"xa phuong", Field::commune},
    {"phuong xa", Field::commune},
    {"xa phuong thi tran", Field::commune},
    {"phuong xa thi tran", Field::commune},
    {"xa thi tran", Field::commune},
    {"xa phuong dac khu", Field::commune},
    {"ten xa", Field::commune},
    {"ten xa phuong", Field::commune},
    {"commune", Field::commune},
    {"commune name", Field::commune},
    {"ward", Field::commune},
    {"ward name", Field::commune},
    {"commune ward", Field::commune},

    {"huyen", Field::district},
    {"quan", Field::district},
    {"quan huyen", Field::district},
    {"huyen quan", Field::district},
    {"huyen thi xa thanh pho", Field::district},
    {"huyen thi thanh pho", Field::district},
    {"huyen thi xa", Field::district},
    {"quan huyen thi xa", Field::district},
    {"quan huyen thi xa thanh pho", Field::district},
    {"huyen thanh pho", Field::district},
    {"huyen tp", Field::district},
    {"ten huyen", Field::district},
    {"district", Field::district},
    {"district name", Field::district},

    {"tinh", Field::province},
    {"tinh thanh", Field::province},
    {"tinh thanh pho", Field::province},
    {"tinh tp", Field::province},
    {"province", Field::province},

    {"ma xa", Field::commune_code},
    {"ma phuong xa", Field::commune_code},
    {"ma xa phuong", Field::commune_code},
    {"ma xa phuong thi tran", Field::commune_code},
    {"ma dvhc", Field::commune_code},
    {"ma don vi hanh chinh", Field::commune_code},
    {"commune code", Field::commune_code},
    {"ward code", Field::commune_code},

    {"ma", Field::code},
    {"ma so", Field::code},
    {"code", Field::code},
    {"ma san pham", Field::product_id},
    {"ma sp", Field::product_id},
    {"cert code", Field::product_id, 1},
    {"product id", Field::product_id},
    {"product code", Field::product_id},

    {"nhom san pham", Field::group},
    {"nhom", Field::group},
    {"nhom nganh", Field::group},
    {"nganh nhom", Field::group},
    {"nganh nhom san pham", Field::group},
    {"nganh", Field::group, 1},
    {"nganh hang", Field::group, 1},
    {"phan loai san pham", Field::group},
    {"bo san pham", Field::group, 1},
    {"phan nhom", Field::group, 2},
    {"group", Field::group},
    {"product group", Field::group},
    {"category", Field::group, 1},

    {"xep hang", Field::stars},
    {"hang sao", Field::stars},
    {"so sao", Field::stars},
    {"phan hang", Field::stars},
    {"hang", Field::stars, 1},
    {"sao", Field::stars},
    {"dat hang", Field::stars},
    {"dat sao", Field::stars},
    {"dat hang sao", Field::stars},
    {"hang san pham", Field::stars},
    {"xep hang sao", Field::stars},
    {"ket qua phan hang", Field::stars},
    {"ket qua xep hang", Field::stars},
    {"ket qua", Field::stars, 2},
    {"ket qua danh gia", Field::stars, 1},
    {"ket qua danh gia lai", Field::stars},
    {"xep loai", Field::stars, 1},
    {"hang sao cu", Field::earlier_stars},
    {"so sao cu", Field::earlier_stars},
    {"hang sao truoc day", Field::earlier_stars},
    {"xep hang truoc", Field::earlier_stars},
    {"xep hang cu", Field::earlier_stars},
    {"hang cu", Field::earlier_stars},
    {"hang sao lan dau", Field::earlier_stars},
    {"stars", Field::stars},
    {"star", Field::stars},
    {"rating", Field::stars, 1},
    {"ocop star", Field::stars},
    {"ocop stars", Field::stars},

    {"diem", Field::score, 1},
    {"tong diem", Field::score},
    {"diem tb", Field::score},
    {"diem trung binh", Field::score},
    {"so diem", Field::score},
    {"score", Field::score},

    {"ngay qd", Field::date},
    {"ngay quyet dinh", Field::date},
    {"ngay cong nhan", Field::date},
    {"ngay cap", Field::date},
    {"ngay ky", Field::date, 1},
    {"ngay ban hanh", Field::date, 1},
    {"ngay thang", Field::date, 2},
    {"ngay", Field::date, 2},
    {"thoi gian cong nhan", Field::date},
    {"date", Field::date},
    {"decision date", Field::date},
    {"cert date", Field::date},
    {"date or year", Field::date},

    {"nam cong nhan cu", Field::earlier_date},
    {"nam cong nhan lan dau", Field::earlier_date},
    {"nam danh gia lan dau", Field::earlier_date},
    {"ngay thu hoi", Field::withdrawn_date},
    {"ngay quyet dinh thu hoi", Field::withdrawn_date},
    {"ngay qd thu hoi", Field::withdrawn_date},
    {"ly do thu hoi", Field::withdrawal},
    {"thu hoi", Field::withdrawal},
    {"quyet dinh thu hoi", Field::withdrawal},
    {"qd thu hoi", Field::withdrawal},
    {"so qd thu hoi", Field::withdrawal},
    {"tinh trang", Field::state},
    {"trang thai", Field::state},
    {"hien trang", Field::state},
    {"status", Field::state},
    {"nam", Field::year, 1},
    {"nam danh gia", Field::year, 1},
    {"nam cong nhan", Field::year},
    {"nam dat", Field::year},
    {"nam xep hang", Field::year},
    {"nam phan hang", Field::year},
    {"dot", Field::year, 2},
    {"year", Field::year},
    {"cert year", Field::year},

    {"hieu luc den", Field::end_date},
    {"hieu luc den ngay", Field::end_date},
    {"co hieu luc den", Field::end_date},
    {"co gia tri den", Field::end_date},
    {"ngay het han", Field::end_date},
    {"ngay het hieu luc", Field::end_date},
    {"thoi han", Field::end_date, 1},
    {"valid until", Field::end_date},
    {"expiry", Field::end_date},
    {"expiry date", Field::end_date},
    {"ocop cert expiry", Field::end_date},

    {"so qd", Field::decision},
    {"so quyet dinh", Field::decision},
    {"quyet dinh", Field::decision},
    {"quyet dinh so", Field::decision},
    {"quyet dinh cong nhan", Field::decision},
    {"qd cong nhan", Field::decision},
    {"so qd cong nhan", Field::decision},
    {"so ngay qd", Field::decision},
    {"so ngay quyet dinh", Field::decision},
    {"decision", Field::decision},
    {"decision number", Field::decision},

    {"nguon", Field::source},
    {"source", Field::source},

    {"vi do", Field::latitude},
    {"lat", Field::latitude},
    {"latitude", Field::latitude},
    {"kinh do", Field::longitude},
    {"lon", Field::longitude},
    {"lng", Field::longitude},
    {"long", Field::longitude},
    {"longitude", Field::longitude},
    {"gps", Field::position},
    {"toa do", Field::position},
    {"toa do gps", Field::position},
    {"coordinates", Field::position},
    {"vi tri", Field::position, 1},
    {"lat lng", Field::position},
    {"lat long", Field::position},
    {"x", Field::x},
    {"y", Field::y},
    {"toa do x", Field::x},
    {"toa do y", Field::y},
    {"x m", Field::x},
    {"y m", Field::y},
    {"x vn2000", Field::x},
    {"y vn2000", Field::y},
    {"x vn 2000", Field::x},
    {"y vn 2000", Field::y},
    {"toa do x m", Field::x},
    {"toa do y m", Field::y},

    {"phan a", Field::ignored},
    {"phan b", Field::ignored},
    {"phan c", Field::ignored},
    {"co quan cong nhan", Field::ignored},
    {"cap cong nhan", Field::ignored},
    {"co quan cap", Field::ignored},
    {"bo chu tri quan ly", Field::ignored},
    {"authority", Field::ignored},
    {"ghi chu", Field::ignored},
    {"note", Field::ignored},
    {"notes", Field::ignored},
    {"tinh trang hd", Field::ignored},
    {"province code", Field::ignored},
    {"district code", Field::ignored},

    {"nguoi dai dien", Field::personal},
    {"dai dien", Field::personal},
    {"ho ten", Field::personal},
    {"ho va ten", Field::personal},
    {"chu co so", Field::personal},
    {"nguoi lien he", Field::personal},
    {"so dien thoai", Field::personal},
    {"dien thoai", Field::personal},
    {"sdt", Field::personal},
    {"so dt", Field::personal},
    {"dt", Field::personal},
    {"email", Field::personal},
    {"phone", Field::personal},
    {"legal representative", Field::personal},
    {"representative", Field::personal},
    {"tax code", Field::personal},
    {"ma so thue", Field::personal},
    {"mst", Field::personal},
    {"cccd", Field::personal},
    {"cmnd", Field::personal},
    {"so cccd", Field::personal},
    {"so cmnd", Field::personal},
});

/// Beginnings that leave no doubt, whatever goes on behind them: "Tên sản phẩm tham gia đánh giá".
constexpr auto kBeginnings = std::to_array<Spelling>({
    {"ten san pham ", Field::product, 1},
    {"ten chu the ", Field::producer, 1},
    {"ten co so ", Field::producer, 1},
    {"dia chi ", Field::address, 1},
    {"so dien thoai ", Field::personal},
    {"nguoi dai dien ", Field::personal},
    {"ho va ten ", Field::personal},
    {"ma so thue ", Field::personal},
});

std::string without_brackets(std::string_view cell) {
  const std::size_t open = cell.find('(');
  return search_key(open == std::string_view::npos || open == 0 ? cell : cell.substr(0, open));
}

std::optional<HeaderMatch> exact_match(std::string_view key) {
  const auto found = std::ranges::find(kSpellings, key, &Spelling::folded);
  if (found == kSpellings.end()) return std::nullopt;
  return HeaderMatch{found->field, found->rank};
}

}  // namespace

std::optional<HeaderMatch> match_header(std::string_view cell) {
  // No header is longer; a cell of prose is not worth folding.
  constexpr std::size_t kLongest = 200;
  if (cell.empty() || cell.size() > kLongest) return std::nullopt;
  const std::string key = search_key(cell);
  if (const auto whole = exact_match(key)) return whole;
  const std::string short_key = without_brackets(cell);
  if (const auto before_brackets = exact_match(short_key)) return before_brackets;
  const auto begins = std::ranges::find_if(kBeginnings, [&](const Spelling& s) { return key.starts_with(s.folded); });
  if (begins == kBeginnings.end()) return std::nullopt;
  return HeaderMatch{begins->field, begins->rank};
}

std::optional<int> counted_stars(std::string_view cell) {
  const Words words(cell);
  const std::size_t size = words.list.size();
  if (size < 2 || (words.list[size - 1] != "sao" && words.list[size - 1] != "stars")) return std::nullopt;
  const auto stars = whole_number(words.list[size - 2]);
  if (!stars || *stars < 1 || *stars > 5) return std::nullopt;
  constexpr std::array<std::string_view, 7> kCounting = {"so", "sp", "san", "pham", "luong", "hang", "ocop"};
  const bool counts = std::all_of(words.list.begin(), words.list.end() - 2, [&](std::string_view word) {
    return std::ranges::find(kCounting, word) != kCounting.end();
  });
  return counts ? stars : std::nullopt;
}

}  // namespace ocop
