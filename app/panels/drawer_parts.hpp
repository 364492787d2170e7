#pragma once

#include <span>

#include "panels/drawer.hpp"

namespace ocop {

/// Pieces of the drawer, each in a file of its own.

void draw_table(Ui& ui, const Rect& rect, const DrawerContent& content, TableState& state, Requests& requests);
void draw_charts(Ui& ui, const Rect& rect, const DrawerContent& content, ScatterState& state, Requests& requests);
void draw_scatter(Ui& ui, const Rect& rect, const DrawerContent& content, ScatterState& state, Requests& requests);

/// What a click on something that stands for communes makes of the selection: they alone, or with Ctrl they as well,
/// or without them where all of them were in it.
std::vector<CommuneId> picked(const Ui& ui, const Focus& focus, std::span<const CommuneId> communes);

bool is_selected(const Focus& focus, std::optional<CommuneId> commune);

}  // namespace ocop
