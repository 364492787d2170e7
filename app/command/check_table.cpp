#include "command/check_table.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "command/register_rows.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

using Line = std::array<std::string, 5>;

/// Columns on a terminal: letters of NFC text are one wide, what continues a letter is none.
std::size_t columns_of(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t columns) {
  return text + std::string(columns - std::min(columns, columns_of(text)), ' ');
}

struct TableRow {
  Line cells;
  std::string sentence;  ///< empty where nothing has to be done
};

struct Table {
  std::string heading;
  std::vector<TableRow> rows;
};

std::string heading_of(const Register& table) { return table.sheet ? table.file + " · " + *table.sheet : table.file; }

std::string place_cell(const EntryPlace& place, const BoundarySet& set) {
  if (!place.commune) return {};
  const Commune& commune = set.communes.at(*place.commune);
  return fmt::format("{} ({})", commune.name, commune.code.text());
}

std::vector<Table> tables_of(Language language, const Picture& picture) {
  const BoundarySet& set = shown_set(picture);
  std::vector<Table> tables;
  const Register* current = nullptr;
  for_each_row(picture, [&](const Register& table, const Entry& entry, const EntryPlace& place) {
    if (&table != current) tables.push_back({heading_of(table), {}});
    current = &table;
    const bool is_fine = place.fate == Fate::placed && place.problems.empty();
    tables.back().rows.push_back({{std::to_string(entry.row), name_of(language, place.fate), entry.product,
                                   entry.producer, place_cell(place, set)},
                                  is_fine ? std::string() : sentence(language, entry, place, set)});
  });
  return tables;
}

void print_table(std::ostream& out, const Line& head, const Table& table) {
  std::array<std::size_t, 5> widths{};
  const auto widen = [&](const Line& line) {
    for (std::size_t i = 0; i < line.size(); ++i) widths.at(i) = std::max(widths.at(i), columns_of(line.at(i)));
  };
  widen(head);
  for (const TableRow& row : table.rows) widen(row.cells);
  const auto print = [&](const Line& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) text += padded(line.at(i), widths.at(i)) + "  ";
    out << text.erase(text.find_last_not_of(' ') + 1) << '\n';
  };
  out << table.heading << '\n';
  print(head);
  for (const TableRow& row : table.rows) {
    print(row.cells);
    if (!row.sentence.empty()) out << "  " << row.sentence << '\n';
  }
  out << '\n';
}

std::string sums(Language language, const Picture& picture) {
  const std::array<int, 4>& rows = picture.totals->rows;
  int read = 0;
  for (const int count : rows) read += count;
  std::string text = fmt::format(fmt::runtime(trn(language, "{n} row read", "{n} rows read", read)),
                                 fmt::arg("n", whole(language, read)));
  for (std::size_t f = 0; f < rows.size(); ++f) {
    text += fmt::format("{} {} {}", f == 0 ? ":" : ",", whole(language, rows.at(f)),
                        name_of(language, static_cast<Fate>(f)));
  }
  return text + ".";
}

}  // namespace

void print_check(std::ostream& out, Language language, const Picture& picture) {
  const Line head = {tr(language, "Row"), tr(language, "Result"), tr(language, "Product"), tr(language, "Producer"),
                     tr(language, "Commune")};
  for (const Table& table : tables_of(language, picture)) print_table(out, head, table);
  for (const auto* findings : {&picture.atlas->findings, &picture.placement->findings}) {
    for (const Finding& finding : *findings) out << sentence(language, finding) << '\n';
  }
  out << sums(language, picture) << '\n';
}

}  // namespace ocop
