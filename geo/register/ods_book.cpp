#include "register/ods_book.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "register/merged_cells.hpp"
#include "register/spelling.hpp"
#include "register/xml_stream.hpp"

namespace ocop {
namespace {

constexpr int kMostRows = 1 << 20;
constexpr int kMostColumns = 1 << 14;

int count_of(std::string_view text, int most) {
  const auto count = whole_number(text);
  return count && *count > 0 ? std::min(*count, most) : 1;
}

/// "2023-04-07" or "2023-04-07T00:00:00" as an XLSX sheet shows it.
std::string shown_day(std::string_view text) {
  std::string day(text.substr(0, text.find('T')));
  std::ranges::replace(day, '-', '/');
  return day;
}

/// content.xml: styles first, then the tables.
class OdsContent : public XmlVisitor {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (skipped_ > 0 || name == "office:annotation" || name == "table:tracked-changes" || name == "draw:frame" ||
        name == "table:shapes") {
      ++skipped_;
      return;
    }
    if (name == "style:style") {
      style_ = attributes["style:name"];
    } else if (name == "style:table-properties") {
      if (attributes["table:display"] == "false") hidden_styles_.insert(style_);
    } else if (name == "table:table") {
      begin_table(attributes);
    } else if (name == "table:table-row") {
      begin_row(attributes);
    } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
      begin_cell(attributes, name == "table:covered-table-cell");
    } else if (name == "text:p") {
      if (is_in_cell_ && paragraphs_++ > 0) text_.push_back('\n');
      is_text_ = is_in_cell_;
    } else if (is_text_) {
      add_mark(name, attributes);
    }
  }

  void end(std::string_view name) override {
    if (skipped_ > 0) {
      --skipped_;
    } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
      end_cell();
    } else if (name == "table:table-row") {
      end_row();
    } else if (name == "table:table") {
      sheets_.back() = with_merged_filled(std::move(sheets_.back()), merged_);
      is_in_table_ = false;
    } else if (name == "text:p") {
      is_text_ = false;
    }
  }

  void text(std::string_view text) override {
    if (is_text_ && skipped_ == 0) text_ += text;
  }

  std::vector<Sheet> sheets() && { return std::move(sheets_); }

 private:
  void begin_table(const XmlAttributes& attributes) {
    Sheet sheet;
    sheet.name = attributes["table:name"];
    sheet.is_hidden = hidden_styles_.contains(std::string(attributes["table:style-name"]));
    sheets_.push_back(std::move(sheet));
    merged_.clear();
    row_ = 0;
    is_in_table_ = true;
  }

  void begin_row(const XmlAttributes& attributes) {
    ++row_;
    repeats_ = count_of(attributes["table:number-rows-repeated"], kMostRows);
    is_hidden_ = attributes["table:visibility"] == "collapse" || attributes["table:visibility"] == "filter";
    cells_.clear();
    blanks_ = 0;
  }

  void begin_cell(const XmlAttributes& attributes, bool is_covered) {
    is_in_cell_ = is_in_table_;
    text_.clear();
    paragraphs_ = 0;
    cell_repeats_ = count_of(attributes["table:number-columns-repeated"], kMostColumns);
    type_ = attributes["office:value-type"];
    value_ = type_ == "date" ? shown_day(attributes["office:date-value"]) : std::string(attributes["office:value"]);
    const int rows = count_of(attributes["table:number-rows-spanned"], kMostRows);
    const int columns = count_of(attributes["table:number-columns-spanned"], kMostColumns);
    if (rows > 1 && !is_covered) {
      const std::size_t column = cells_.size() + static_cast<std::size_t>(blanks_);
      merged_.push_back({row_, row_ + rows - 1, column, column + static_cast<std::size_t>(columns) - 1});
    }
  }

  /// Blanks, tabs and line breaks stand as elements in a paragraph.
  void add_mark(std::string_view name, const XmlAttributes& attributes) {
    if (name == "text:s") text_.append(static_cast<std::size_t>(count_of(attributes["text:c"], 1000)), ' ');
    if (name == "text:tab") text_.push_back('\t');
    if (name == "text:line-break") text_.push_back('\n');
  }

  /// Leading zeros are shown by a format and not in the value.
  std::string cell_text() const {
    const bool is_number = type_ == "float" || type_ == "currency" || type_ == "percentage";
    if (type_ == "date") return value_.empty() ? text_ : value_;
    if (!is_number || value_.empty()) return text_;
    const bool has_zeros = text_.size() > value_.size() && text_.starts_with('0') && whole_number(text_);
    return has_zeros ? text_ : value_;
  }

  void end_cell() {
    is_in_cell_ = false;
    is_text_ = false;
    const std::string text = cell_text();
    if (text.empty()) {
      blanks_ += cell_repeats_;
      return;
    }
    const std::size_t needed = cells_.size() + static_cast<std::size_t>(blanks_ + cell_repeats_);
    if (needed > static_cast<std::size_t>(kMostColumns)) return;
    cells_.resize(cells_.size() + static_cast<std::size_t>(blanks_));
    blanks_ = 0;
    cells_.insert(cells_.end(), static_cast<std::size_t>(cell_repeats_), text);
  }

  void end_row() {
    if (!is_in_table_) return;
    // A sheet ends in a million blank rows.
    const bool is_blank = cells_.empty();
    // No office repeats a row of data so often; a small file must not fill the memory.
    constexpr std::size_t kMostRepeatedCells = 4 << 20;
    if (!is_blank) {
      repeats_ = std::min(repeats_, static_cast<int>(kMostRepeatedCells / cells_.size()));
      repeats_ = std::max(repeats_, 1);
    }
    for (int i = 0; i < repeats_ && row_ + i <= kMostRows; ++i) {
      if (is_hidden_ && !is_blank) sheets_.back().hidden_rows.insert(row_ + i);
      if (is_blank) continue;
      for (const std::string& cell : cells_) sheets_.back().add_cell(cell);
      sheets_.back().end_row(row_ + i);
    }
    row_ += repeats_ - 1;
  }

  std::vector<Sheet> sheets_;
  std::set<std::string> hidden_styles_;
  std::vector<MergedRange> merged_;
  std::vector<std::string> cells_;
  std::string style_;
  std::string text_;
  std::string type_;
  std::string value_;
  int skipped_ = 0;
  int row_ = 0;
  int repeats_ = 1;
  int cell_repeats_ = 1;
  int blanks_ = 0;
  int paragraphs_ = 0;
  bool is_hidden_ = false;
  bool is_in_table_ = false;
  bool is_in_cell_ = false;
  bool is_text_ = false;
};

}  // namespace

Result<std::vector<Sheet>> read_ods_sheets(const std::string& path, Progress& progress) {
  const std::string shown = std::filesystem::path(path).filename().string();
  progress.begin(Stage::reading_register, size_of_part(path, "content.xml"));
  OdsContent content;
  switch (stream_xml(path, "content.xml", content, progress)) {
    case XmlEnd::whole:
      break;
    case XmlEnd::cancelled:
      return failed(FindingKind::cancelled, shown);
    case XmlEnd::missing:
    case XmlEnd::damaged:
      return failed(FindingKind::file_unreadable, shown, {"not a workbook"});
  }
  std::vector<Sheet> sheets = std::move(content).sheets();
  if (sheets.empty()) return failed(FindingKind::file_unreadable, shown, {"not a workbook"});
  return sheets;
}

}  // namespace ocop
