#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cstring>
#include <memory>

#include "base/atomic_file.hpp"
#include "output/table_formats.hpp"
#include "words/language.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

/// A sheet has 1,048,576 rows, a cell 32,767 characters.
constexpr std::size_t kMostRows = 1'000'000;
constexpr std::size_t kMostBytes = 32'000;

struct Formats {
  explicit Formats(lxw_workbook* book)
      : heading(workbook_add_format(book)), whole(workbook_add_format(book)), day(workbook_add_format(book)) {
    format_set_bold(heading);
    format_set_text_wrap(heading);
    format_set_align(heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(heading, LXW_BORDER_THIN);
    format_set_num_format(whole, "#,##0");
    format_set_num_format(day, "dd/mm/yyyy");
    for (int places = 1; places <= 2; ++places) {
      number[places] = workbook_add_format(book);
      format_set_num_format(number[places], places == 1 ? "#,##0.0" : "#,##0.00");
    }
    number[0] = whole;
  }
  lxw_format* heading;
  lxw_format* whole;
  lxw_format* day;
  lxw_format* number[3];
};

lxw_datetime excel_day(Day day) {
  const std::chrono::year_month_day date(day);
  lxw_datetime moment{};
  moment.year = static_cast<int>(date.year());
  moment.month = static_cast<int>(static_cast<unsigned>(date.month()));
  moment.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return moment;
}

/// What Excel can hold, cut between letters.
std::string cut(const std::string& text) {
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

/// Writes one cell as what it is.
struct CellWriter {
  lxw_worksheet* sheet;
  const Formats& formats;
  Language language;
  lxw_row_t row;
  lxw_col_t column;
  const TableField& kind;

  lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
  lxw_error operator()(const std::string& text) const {
    // A text cell stays text, whatever it begins with.
    return worksheet_write_string(sheet, row, column, cut(text).c_str(), nullptr);
  }
  lxw_error operator()(std::int64_t n) const {
    return worksheet_write_number(sheet, row, column, static_cast<double>(n), formats.whole);
  }
  lxw_error operator()(double x) const {
    return worksheet_write_number(sheet, row, column, x, formats.number[std::min(kind.places, 2)]);
  }
  lxw_error operator()(Day day) const {
    // Excel's calendar begins in 1900.
    if (day < make_day(1900, 1, 1)) return (*this)(date(language, day));
    lxw_datetime moment = excel_day(day);
    return worksheet_write_datetime(sheet, row, column, &moment, formats.day);
  }
  lxw_error operator()(const WrittenDate& when) const {
    return when.day ? (*this)(first_day(when)) : (*this)(date(language, when));
  }
  lxw_error operator()(bool yes) const {
    return (*this)(std::string(tr(language, yes ? OCOP_N("yes") : OCOP_N("no"))));
  }
};

lxw_worksheet* begin_sheet(lxw_workbook* book, const Table& table, const Formats& formats) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_set_row(sheet, 0, 32, nullptr);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  lxw_col_t column = 0;
  for (const TableField& kind : table.columns) {
    worksheet_set_column(sheet, column, column, kind.width, nullptr);
    worksheet_write_string(sheet, 0, column++, kind.heading.c_str(), formats.heading);
  }
  return sheet;
}

void end_sheet(lxw_worksheet* sheet, std::size_t rows, std::size_t columns) {
  if (rows == 0 || columns == 0) return;
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1));
}

void name_document(lxw_workbook* book, const Table& table) {
  lxw_doc_properties properties{};
  std::string title = table.title;
  std::string author = "OCOP Atlas";
  properties.title = title.data();
  properties.author = author.data();
  properties.created = std::chrono::system_clock::to_time_t(day_of_making());
  workbook_set_properties(book, &properties);
}

lxw_error write_rows(lxw_workbook* book, const Table& table, Language language, Progress& progress) {
  const Formats formats(book);
  lxw_error error = LXW_NO_ERROR;
  lxw_worksheet* sheet = begin_sheet(book, table, formats);
  std::size_t row = 0;
  for (const std::vector<Cell>& cells : table.rows) {
    if (progress.is_cancelled()) return LXW_NO_ERROR;
    if (row == kMostRows) {
      end_sheet(sheet, row, table.columns.size());
      sheet = begin_sheet(book, table, formats);
      row = 0;
    }
    ++row;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const CellWriter writer{
          sheet, formats, language, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(c), table.columns.at(c)};
      if (const lxw_error wrong = std::visit(writer, cells[c]); wrong != LXW_NO_ERROR) error = wrong;
    }
    progress.advance();
  }
  end_sheet(sheet, row, table.columns.size());
  return error;
}

/// A file without a disk, under a name that a library can open.
class NamelessFile {
 public:
  NamelessFile() : file_(::memfd_create("table.xlsx", MFD_CLOEXEC)) {}
  ~NamelessFile() {
    if (file_ >= 0) ::close(file_);
  }
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;

  std::string name() const { return "/proc/self/fd/" + std::to_string(file_); }

 private:
  int file_;
};

}  // namespace

Result<std::string> xlsx_of(const Table& table, Language language, Progress& progress) {
  const NamelessFile file;
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  lxw_workbook* book = workbook_new_opt(file.name().c_str(), &options);
  if (book == nullptr) return failed(FindingKind::output_unwritable, {}, {"no memory"});
  name_document(book, table);
  const lxw_error filled = write_rows(book, table, language, progress);
  const lxw_error closed = workbook_close(book);
  if (progress.is_cancelled()) return failed(FindingKind::cancelled, {});
  const lxw_error error = filled != LXW_NO_ERROR ? filled : closed;
  if (error != LXW_NO_ERROR) return failed(FindingKind::output_unwritable, {}, {lxw_strerror(error)});
  return read_file(file.name());
}

}  // namespace ocop
