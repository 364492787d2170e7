#include "window/drawer_desk.hpp"

#include <algorithm>
#include <utility>

namespace ocop {
namespace {

/// So many are sorted within a frame.
constexpr std::size_t kAtOnce = 1500;
constexpr std::size_t kMostBars = 14;

/// By bar, how many of the selected communes it holds.
std::vector<int> count_in_bars(const Picture& picture, const Histogram& histogram,
                               const std::vector<CommuneId>& selected) {
  std::vector<int> counts(histogram.bars.size());
  for (const CommuneId id : selected) {
    const auto& value = picture.values->communes[id].value;
    if (!picture.mask->is_inside[id] || !value || *value <= 0) continue;
    for (std::size_t i = 0; i < histogram.bars.size(); ++i) {
      const HistogramBar& bar = histogram.bars[i];
      const bool is_last = i + 1 == histogram.bars.size();
      const bool is_in = *value >= bar.from && (histogram.is_whole || is_last ? *value <= bar.to : *value < bar.to);
      if (!is_in) continue;
      ++counts[i];
      break;
    }
  }
  return counts;
}

}  // namespace

void DrawerDesk::toggle(DrawerTab tab) {
  const bool is_shown = state_.is_open && state_.tab == tab;
  state_.is_open = !is_shown;
  state_.tab = tab;
}

bool DrawerDesk::take_results() {
  auto sorted = sorter_.take();
  if (!sorted || !*sorted) return false;
  sorted_ = **std::move(sorted);
  shown_rows_.clear();
  return true;
}

const DrawerContent& DrawerDesk::prepare(const std::shared_ptr<const Picture>& picture, const Focus& focus) {
  content_ = {};
  content_.picture = picture.get();
  content_.focus = &focus;
  if (ranked_ != picture) {
    ranks_ = ranks(*picture);
    ranked_ = picture;
  }
  content_.ranks = &ranks_;
  if (state_.tab == DrawerTab::table) {
    prepare_rows(picture, focus);
  } else {
    prepare_charts(picture, focus);
  }
  return content_;
}

void DrawerDesk::prepare_rows(const std::shared_ptr<const Picture>& picture, const Focus& focus) {
  const RowOrder& order = state_.table.order();
  const bool is_current = sorted_ && sorted_->picture == picture && sorted_->order == order;
  if (!is_current && asked_ != std::pair{picture, order}) {
    asked_ = {picture, order};
    const auto sort = [picture, order](Progress&) { return Sorted{picture, order, order_rows(*picture, order)}; };
    const std::size_t count = order.listing == Listing::communes    ? picture->values->communes.size()
                              : order.listing == Listing::producers ? picture->placement->producers.size()
                                                                    : picture->placement->products.size();
    if (count <= kAtOnce) {
      Progress progress;
      sorter_.cancel();
      sorted_ = sort(progress);
      shown_rows_.clear();
    } else {
      sorter_.start(sort);
    }
  }
  // Rows of the picture before are shown until the new ones are there, unless their ids mean nothing now.
  const bool fits = sorted_ && sorted_->order.listing == order.listing &&
                    sorted_->picture->placement == picture->placement && sorted_->picture->vintage == picture->vintage;
  if (!fits) return;
  const bool is_first = state_.table.is_selected_first && !focus.selected.empty();
  const bool is_stale = shown_rows_.size() != sorted_->rows.size() || shown_is_selected_first_ != is_first ||
                        (is_first && shown_selection_ != focus.selected);
  if (is_stale) {
    shown_rows_ = is_first ? selected_first(*picture, order.listing, sorted_->rows, focus.selected) : sorted_->rows;
    shown_is_selected_first_ = is_first;
    shown_selection_ = focus.selected;
  }
  content_.rows = &shown_rows_;
}

void DrawerDesk::prepare_charts(const std::shared_ptr<const Picture>& picture, const Focus& focus) {
  std::pair axes{state_.scatter.across, state_.scatter.up};
  const bool is_other = charted_ != picture;
  // Without people there is still land to compare with.
  const auto& communes = picture->atlas->vintages[picture->vintage].set.communes;
  const auto has_people = [](const Commune& commune) { return commune.population.has_value(); };
  if (is_other && axes.first == Measure::population && std::ranges::none_of(communes, has_people)) {
    axes.first = state_.scatter.across = Measure::area_km2;
  }
  const bool has_other_selection = is_other || charted_selection_ != focus.selected;
  if (is_other) charts_.histogram = make_histogram(*picture, kMostBars);
  if (has_other_selection) {
    charts_.parts = break_down(*picture, focus.selected);
    charts_.picked_in_bars = count_in_bars(*picture, charts_.histogram, focus.selected);
  }
  if (is_other || charted_axes_ != axes) {
    charts_.across = measure(*picture, axes.first);
    charts_.up = measure(*picture, axes.second);
  }
  charted_ = picture;
  charted_selection_ = focus.selected;
  charted_axes_ = axes;
  content_.charts = &charts_;
}

}  // namespace ocop
