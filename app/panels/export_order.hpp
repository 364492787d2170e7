#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "picture/map_flaw.hpp"
#include "sheet/sheet.hpp"

namespace ocop {

enum class ExportKind : std::uint8_t { sheet, atlas, deck, table, page };
enum class Paper : std::uint8_t { a4, a3, a1, slide };

/// What is to be written, in which form; no window in it.
struct ExportOrder {
  ExportKind kind = ExportKind::sheet;
  Language language = Language::vi;
  // the sheet
  std::string sheet_ending = ".pdf";  ///< one of sheet_endings
  Paper paper = Paper::a4;
  bool is_portrait = false;
  int dpi = 150;  ///< of a picture of pixels
  double type_scale = 1;
  std::string title;     ///< empty: the caption's
  std::string sentence;  ///< empty: the caption
  // the others
  bool deck_is_folder = false;  ///< pictures in a folder instead of one PDF
  std::size_t table = 0;        ///< of kTableKinds
  std::string table_ending = ".xlsx";
  std::string folder;
  std::string name;          ///< of the file, without its ending
  bool is_named_so = false;  ///< by the planner; else each kind of file says behind the name what it is

  /// ".pdf"; empty for a folder.
  std::string ending() const;
  /// "OCOP Bình Dương 2023-12-31 – cảnh.pdf": two kinds of file do not stand in each other's place.
  std::string file_name() const;
  std::string path() const;
};

struct PaperSize {
  double width_mm = 0;
  double height_mm = 0;
};
/// As it lies on the table.
PaperSize size_of(const ExportOrder& order);
/// The sheet as `ocop-atlas render --page` would make it.
SheetOptions sheet_options(const ExportOrder& order);
/// The atlas begins with such a sheet.
ExportOrder cover_of(const ExportOrder& order);
/// The same sheet, laid out in pixels of a size that is quickly drawn.
SheetOptions preview_options(const ExportOrder& order);

/// What one press can mend in what is shown: false where the planner has to look herself.
bool mend(const MapFlaw& flaw, const Picture& picture, Choices& choices, ExportOrder& order);

/// Whether it says something about what is ordered: a table has no colours.
bool concerns(const ExportOrder& order, const MapFlaw& flaw);

/// "OCOP Bình Dương 2023-12-31", without an ending.
std::string proposed_export_name(const std::string& title, Day as_of);

}  // namespace ocop
