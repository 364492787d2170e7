#pragma once

#include "panels/import_panel.hpp"

namespace ocop {

/// Parts of the import preview, each in a file of its name.
void draw_import_sheets(Ui& ui, const Rect& rect, const ImportAround& around, ImportDesk& desk);
void draw_import_columns(Ui& ui, const Rect& rect, ImportDesk& desk);
void draw_import_notes(Ui& ui, const Rect& rect, const ImportAround& around, ImportDesk& desk);

}  // namespace ocop
