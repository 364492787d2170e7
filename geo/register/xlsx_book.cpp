#include "register/xlsx_book.hpp"

#include <charconv>
#include <filesystem>

#include "register/merged_cells.hpp"
#include "register/spelling.hpp"
#include "register/xlsx_parts.hpp"
#include "register/xlsx_styles.hpp"
#include "register/xml_stream.hpp"

namespace ocop {
namespace {

/// Names without the prefix that some writers give them ("x:row").
std::string_view local(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The texts that cells share.
class SharedTexts : public XmlVisitor {
 public:
  void begin(std::string_view name, const XmlAttributes&) override {
    const std::string_view element = local(name);
    if (element == "t") is_text_ = !is_phonetic_;
    if (element == "rPh") is_phonetic_ = true;
  }
  void end(std::string_view name) override {
    const std::string_view element = local(name);
    if (element == "t") is_text_ = false;
    if (element == "rPh") is_phonetic_ = false;
    if (element == "si") ends_.push_back(all_.size());
  }
  void text(std::string_view text) override {
    if (is_text_) all_ += text;
  }

  std::string_view operator[](std::size_t index) const {
    if (index >= ends_.size()) return {};
    const std::size_t start = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(all_).substr(start, ends_[index] - start);
  }

 private:
  std::string all_;
  std::vector<std::size_t> ends_;
  bool is_text_ = false;
  bool is_phonetic_ = false;
};

class SheetRows : public XmlVisitor {
 public:
  SheetRows(Sheet& sheet, const SharedTexts& texts, const std::vector<CellStyle>& styles, bool is_1904)
      : sheet_(sheet), texts_(texts), styles_(styles), is_1904_(is_1904) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    const std::string_view element = local(name);
    if (element == "c") {
      begin_cell(attributes);
    } else if (element == "v" || element == "t") {
      is_value_ = !is_phonetic_ && is_in_cell_;
    } else if (element == "row") {
      begin_row(attributes);
    } else if (element == "rPh") {
      is_phonetic_ = true;
    } else if (element == "mergeCell") {
      add_merged(attributes["ref"]);
    }
  }

  void end(std::string_view name) override {
    const std::string_view element = local(name);
    if (element == "c") {
      end_cell();
    } else if (element == "v" || element == "t") {
      is_value_ = false;
    } else if (element == "row") {
      sheet_.end_row(row_);
    } else if (element == "rPh") {
      is_phonetic_ = false;
    }
  }

  void text(std::string_view text) override {
    if (is_value_) value_ += text;
  }

  const std::vector<MergedRange>& merged() const { return merged_; }

 private:
  void begin_row(const XmlAttributes& attributes) {
    const auto number = whole_number(attributes["r"]);
    // Numbers ascend; a damaged one is the next.
    row_ = number && *number > row_ ? *number : row_ + 1;
    column_ = 0;
    const std::string_view hidden = attributes["hidden"];
    if (hidden == "1" || hidden == "true") sheet_.hidden_rows.insert(row_);
  }

  void begin_cell(const XmlAttributes& attributes) {
    const auto place = read_cell_place(attributes["r"]);
    const std::size_t column = place && place->column >= column_ ? place->column : column_;
    for (; column_ < column; ++column_) sheet_.add_cell({});
    const std::string_view type = attributes["t"];
    is_shared_ = type == "s";
    is_number_ = type.empty() || type == "n";
    const auto style = whole_number(attributes["s"]);
    style_ = style ? static_cast<std::size_t>(*style) : 0;
    value_.clear();
    is_in_cell_ = true;
  }

  void end_cell() {
    is_in_cell_ = false;
    ++column_;
    if (is_shared_) {
      const auto index = whole_number(value_);
      return sheet_.add_cell(index ? texts_[static_cast<std::size_t>(*index)] : std::string_view());
    }
    if (!is_number_ || value_.empty()) return sheet_.add_cell(value_);
    sheet_.add_cell(shown_number(value_, style_ < styles_.size() ? styles_[style_] : CellStyle(), is_1904_));
  }

  void add_merged(std::string_view range) {
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) return;
    const auto first = read_cell_place(range.substr(0, colon));
    const auto last = read_cell_place(range.substr(colon + 1));
    if (first && last) merged_.push_back({first->row, last->row, first->column, last->column});
  }

  Sheet& sheet_;
  const SharedTexts& texts_;
  const std::vector<CellStyle>& styles_;
  bool is_1904_;
  std::vector<MergedRange> merged_;
  int row_ = 0;
  std::size_t column_ = 0;
  std::size_t style_ = 0;
  std::string value_;
  bool is_shared_ = false;
  bool is_number_ = false;
  bool is_value_ = false;
  bool is_in_cell_ = false;
  bool is_phonetic_ = false;
};

}  // namespace

Result<std::vector<Sheet>> read_xlsx_sheets(const std::string& path, Progress& progress) {
  const std::string shown = std::filesystem::path(path).filename().string();
  const auto unreadable = [&] { return failed(FindingKind::file_unreadable, shown, {"not a workbook"}); };
  const auto cancelled = [&] { return failed(FindingKind::cancelled, shown); };
  const XlsxBook book = read_xlsx_book(path);
  if (book.sheets.empty()) return unreadable();
  long long total = size_of_part(path, "xl/sharedStrings.xml");
  for (const XlsxSheetPart& part : book.sheets) total += part.part.empty() ? 0 : size_of_part(path, part.part);
  progress.begin(Stage::reading_register, total);
  SharedTexts texts;
  const XmlEnd texts_end = stream_xml(path, "xl/sharedStrings.xml", texts, progress);
  if (texts_end == XmlEnd::cancelled) return cancelled();
  if (texts_end == XmlEnd::damaged) return unreadable();
  const std::vector<CellStyle> styles = read_xlsx_styles(path);
  std::vector<Sheet> sheets;
  for (const XlsxSheetPart& part : book.sheets) {
    Sheet sheet;
    sheet.name = part.name;
    sheet.is_hidden = part.is_hidden;
    SheetRows rows(sheet, texts, styles, book.is_1904);
    const XmlEnd end = part.part.empty() ? XmlEnd::missing : stream_xml(path, part.part, rows, progress);
    if (end == XmlEnd::cancelled) return cancelled();
    if (end == XmlEnd::damaged) return unreadable();
    sheets.push_back(with_merged_filled(std::move(sheet), rows.merged()));
  }
  return sheets;
}

}  // namespace ocop
