#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "look/widgets.hpp"
#include "panels/arrangement.hpp"
#include "panels/histogram.hpp"
#include "panels/requests.hpp"
#include "picture/breakdown.hpp"
#include "picture/focus.hpp"
#include "picture/table_order.hpp"

namespace ocop {

enum class DrawerTab : std::uint8_t { table, charts };

/// How each listing is sorted, and where the keyboard is in it.
struct TableState {
  Listing listing = Listing::communes;
  std::array<RowOrder, 3> orders = {RowOrder{Listing::communes, ListColumn::products, true},
                                    RowOrder{Listing::producers, ListColumn::name, false},
                                    RowOrder{Listing::products, ListColumn::name, false}};
  bool is_selected_first = false;
  std::optional<std::uint32_t> cursor;  ///< the row that takes the keys
  std::optional<std::uint32_t> anchor;  ///< where Shift began
  std::vector<CommuneId> selected;      ///< that the rows were last brought into view for

  const RowOrder& order() const { return orders.at(static_cast<std::size_t>(listing)); }
};

struct ScatterState {
  Measure across = Measure::population;
  Measure up = Measure::products;
  std::optional<Point> pressed;      ///< where the hand went down
  std::optional<CommuneId> stepped;  ///< by the arrow keys
};

/// What stays of the drawer between frames; neither saved with the workspace nor undone.
struct DrawerState {
  bool is_open = false;
  DrawerTab tab = DrawerTab::table;
  double height = 0;  ///< as the hand left it; 0: as the tab likes it
  TableState table;
  ScatterState scatter;
};

/// What the charts show, made once for a picture and a selection.
struct ChartNumbers {
  Breakdown parts;
  Histogram histogram;
  std::vector<int> picked_in_bars;  ///< communes of the selection, by bar of the histogram
  std::vector<std::optional<double>> across;
  std::vector<std::optional<double>> up;
};

/// What the drawer shows.
struct DrawerContent {
  const Picture* picture = nullptr;
  const Focus* focus = nullptr;
  const std::vector<std::uint32_t>* rows = nullptr;  ///< of the listing, in order; none while they are being sorted
  const std::vector<std::optional<int>>* ranks = nullptr;
  const ChartNumbers* charts = nullptr;  ///< none while the table is shown
};

/// Table or charts under the map, with the edge that is dragged.
void draw_drawer(Ui& ui, const Rect& rect, const DrawerContent& content, DrawerState& state, Requests& requests);

/// The height it asks for; `arrange` cuts it to what the window allows.
double drawer_height(const DrawerState& state);

/// The listing as it stands, tab-separated with its headings, to paste into a sheet: the rows of the selection when
/// there is one, else all.
std::string listing_as_text(Language language, const DrawerContent& content, const TableState& state);

}  // namespace ocop
