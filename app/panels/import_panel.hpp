#pragma once

#include "look/widgets.hpp"
#include "panels/import_desk.hpp"

namespace ocop {

enum class ImportAnswer : std::uint8_t { none, open, cancel };

/// What is known beside the preview.
struct ImportAround {
  bool is_reading = false;         ///< another preview is under way
  std::string size;                ///< of the file, in words
  bool comes_with_others = false;  ///< files that are opened with it, boundaries perhaps
  std::size_t further = 0;         ///< registers that wait behind this one
};

/// The sheet's first rows with the found header and what each column is taken for; answers change `desk.options`, and
/// the caller makes another preview.
ImportAnswer draw_import(Ui& ui, const Rect& window, const ImportAround& around, ImportDesk& desk);

}  // namespace ocop
