#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "panels/drawer.hpp"
#include "window/job.hpp"

namespace ocop {

/// The drawer under the map with what it shows: rows in order and numbers of the charts, each made once for what it
/// depends on; long listings are sorted in the background.
class DrawerDesk {
 public:
  DrawerState& state() { return state_; }
  const DrawerState& state() const { return state_; }

  bool is_open() const { return state_.is_open; }
  /// Opens on a tab; closes when that is what is shown.
  void toggle(DrawerTab tab);
  void close() { state_.is_open = false; }
  bool shows(DrawerTab tab) const { return state_.is_open && state_.tab == tab; }
  std::optional<DrawerTab> shown_tab() const { return state_.is_open ? std::optional(state_.tab) : std::nullopt; }
  /// Logical pixels; 0 while it is closed.
  double wanted_height() const { return state_.is_open ? drawer_height(state_) : 0; }
  /// See listing_as_text.
  std::string as_text(Language language, const std::shared_ptr<const Picture>& picture, const Focus& focus) {
    return listing_as_text(language, prepare(picture, focus), state_.table);
  }

  /// Once a frame before it is drawn; the content holds until the next call.
  const DrawerContent& prepare(const std::shared_ptr<const Picture>& picture, const Focus& focus);
  /// Rows are being sorted.
  bool is_busy() const { return sorter_.is_busy(); }
  /// True when rows arrived that the next frame shows.
  bool take_results();

 private:
  struct Sorted {
    std::shared_ptr<const Picture> picture;
    RowOrder order;
    std::vector<std::uint32_t> rows;
  };
  void prepare_rows(const std::shared_ptr<const Picture>& picture, const Focus& focus);
  void prepare_charts(const std::shared_ptr<const Picture>& picture, const Focus& focus);

  DrawerState state_;
  DrawerContent content_;

  Job<Sorted> sorter_;
  std::pair<std::shared_ptr<const Picture>, RowOrder> asked_;
  std::optional<Sorted> sorted_;
  std::vector<std::uint32_t> shown_rows_;  ///< with the selection in front
  std::vector<CommuneId> shown_selection_;
  bool shown_is_selected_first_ = false;
  std::shared_ptr<const Picture> ranked_;
  std::vector<std::optional<int>> ranks_;

  ChartNumbers charts_;
  std::shared_ptr<const Picture> charted_;
  std::vector<CommuneId> charted_selection_;
  std::pair<Measure, Measure> charted_axes_{};
};

}  // namespace ocop
