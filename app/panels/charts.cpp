#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

#include "panels/chart_parts.hpp"
#include "panels/drawer_parts.hpp"
#include "picture/ramp.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kRow = 24;
constexpr double kHead = 28;
constexpr double kBetween = 16;
constexpr double kStanding = 104;

/// What the blocks of the charts share.
struct Chart {
  Ui& ui;
  const DrawerContent& content;
  Requests& requests;

  bool has_selection() const { return !content.focus->selected.empty(); }
  const Breakdown& parts() const { return content.charts->parts; }
  void pick(BarKey bar) const { requests.select = picked(ui, *content.focus, communes_of(*content.picture, bar)); }
};

template <std::size_t N>
int largest_of(const std::array<Part, N>& parts) {
  int largest = 1;
  for (const Part& part : parts) largest = std::max(largest, part.all);
  return largest;
}

/// A bar for each value of a closed list; "other" and "unknown" only where they hold something.
template <class E, std::size_t N>
void draw_kinds(const Chart& chart, Column& column, const std::string& id, BarKey::Of of, const std::array<E, N>& kinds,
                const std::array<Part, N>& parts) {
  for (const E kind : kinds) {
    const Part& part = parts.at(static_cast<std::size_t>(kind));
    if (part.all == 0 && (kind == E::other || kind == E::unknown)) continue;
    ChartBar bar{id + "." + std::string(key_of(kind)), name_of(chart.ui.language(), kind), {}, 0, part};
    if constexpr (std::is_same_v<E, ProducerType>) bar.mark = kind;
    if (lying_bar(chart.ui, column.take(kRow), bar, largest_of(parts), chart.has_selection())) {
      chart.pick({of, static_cast<int>(kind)});
    }
  }
}

void draw_types(const Chart& chart, Column& column) {
  chart_head(chart.ui, column.take(kHead), "charts.types", chart.ui.t("Producer type"),
             trn(chart.ui.language(), "producer", "producers", 2));
  draw_kinds(chart, column, "charts.types", BarKey::Of::producer_type, kProducerTypes, chart.parts().producer_types);
}

void draw_stars(const Chart& chart, Column& column) {
  Ui& ui = chart.ui;
  chart_head(ui, column.take(kHead), "charts.stars", ui.t("Stars"), trn(ui.language(), "product", "products", 2));
  const auto& parts = chart.parts().stars;
  for (const Stars stars : {Stars::five, Stars::four, Stars::three, Stars::unknown}) {
    const Part& part = parts.at(static_cast<std::size_t>(stars));
    if (part.all == 0 && stars == Stars::unknown) continue;
    ChartBar bar{"charts.stars." + std::string(key_of(stars)), ui.t("Stars unknown"), {}, 0, part};
    if (stars != Stars::unknown) {
      bar.star_count = static_cast<int>(stars) + 3;
      bar.label = std::string(key_of(stars));
    }
    if (lying_bar(ui, column.take(kRow), bar, largest_of(parts), chart.has_selection())) {
      chart.pick({BarKey::Of::stars, static_cast<int>(stars)});
    }
  }
}

void draw_groups(const Chart& chart, Column& column) {
  chart_head(chart.ui, column.take(kHead), "charts.groups", chart.ui.t("Product group"),
             trn(chart.ui.language(), "product", "products", 2));
  draw_kinds(chart, column, "charts.groups", BarKey::Of::group, kGroups, chart.parts().groups);
}

void draw_key(const Chart& chart, Column& column) {
  Ui& ui = chart.ui;
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  column.skip(8);
  if (chart.has_selection()) {
    Row row(column.take(20, 4));
    const auto entry = [&](Colour colour, const std::string& text) {
      const Rect sign = row.take(16, 6);
      fill(ui, {sign.x, sign.y + 6, 16, 8}, colour, 2);
      ui.text({}, row.take(ui.text_width(text, small) + 1, 16), text, small);
    };
    entry(ui.theme().accent, ui.t("selected"));
    entry(bar_colour(ui.theme()), ui.t("all"));
  }
  const std::string hint = ui.t("Draw a frame in the chart of points; press a bar to select its communes.");
  column.skip(ui.wrapped("charts.hint", column.take(0), hint, small, 3));
}

void draw_years(const Chart& chart, Column& column, double height) {
  Ui& ui = chart.ui;
  chart_head(ui, column.take(kHead), "charts.years", ui.t("Year recognised"),
             trn(ui.language(), "product", "products", 2));
  std::vector<StandingBar> bars;
  for (const YearPart& part : chart.parts().years) {
    const std::string year = part.year ? std::to_string(*part.year) : std::string();
    bars.push_back({"charts.years." + (part.year ? year : "unknown"),
                    part.year ? year : trc(ui.language(), "year", "unknown"),
                    part.products,
                    {},
                    false});
  }
  if (const auto clicked = standing_bars(ui, column.take(height), bars, chart.has_selection())) {
    chart.pick({BarKey::Of::year, chart.parts().years[*clicked].year.value_or(0)});
  }
}

/// The bar of the histogram that holds a value; as make_histogram counts.
bool is_in(const HistogramBar& bar, double value, bool is_whole, bool is_last) {
  return value >= bar.from && (is_whole || is_last ? value <= bar.to : value < bar.to);
}

std::vector<CommuneId> communes_in(const Picture& picture, const Histogram& histogram, std::size_t index) {
  std::vector<CommuneId> communes;
  const auto& values = picture.values->communes;
  for (CommuneId id = 0; id < values.size(); ++id) {
    const auto& value = values[id].value;
    if (!picture.mask->is_inside[id] || !value || *value <= 0) continue;
    if (is_in(histogram.bars[index], *value, histogram.is_whole, index + 1 == histogram.bars.size())) {
      communes.push_back(id);
    }
  }
  return communes;
}

/// The indicator's value of the commune that is pointed at; 0 when there is none.
double hovered_value(const DrawerContent& content) {
  const auto hovered = content.focus->hovered;
  if (!hovered || !content.picture->mask->is_inside[*hovered]) return 0;
  return content.picture->values->communes[*hovered].value.value_or(0);
}

void draw_communes(const Chart& chart, Column& column, double height) {
  Ui& ui = chart.ui;
  const Picture& picture = *chart.content.picture;
  const Histogram& histogram = chart.content.charts->histogram;
  const std::string zero =
      fmt::format(fmt::runtime(ui.t("{} with none")), whole(ui.language(), histogram.communes_zero));
  const std::string title =
      picture.choices.indicator == Indicator::products
          ? ui.t("Communes by number of products")
          : fmt::format(fmt::runtime(ui.t("Communes by: {}")), name_of(ui.language(), picture.choices.indicator));
  chart_head(ui, column.take(kHead), "charts.communes", title, zero);
  const auto colours = ramp_colours(picture.choices, std::max(1, picture.classes->count), ui.theme().ground);
  const double hovered = hovered_value(chart.content);
  std::vector<StandingBar> bars;
  for (std::size_t i = 0; i < histogram.bars.size(); ++i) {
    const HistogramBar& bar = histogram.bars[i];
    bars.push_back({"charts.communes." + std::to_string(i),
                    histogram.is_whole ? whole(ui.language(), static_cast<std::int64_t>(bar.from))
                                       : decimal(ui.language(), bar.from, bar.to < 10 ? 1 : 0),
                    {chart.content.charts->picked_in_bars[i], bar.communes},
                    colours[static_cast<std::size_t>(std::max(0, bar.class_index))],
                    hovered > 0 && is_in(bar, hovered, histogram.is_whole, i + 1 == histogram.bars.size())});
  }
  if (const auto clicked = standing_bars(ui, column.take(height), bars, chart.has_selection())) {
    chart.requests.select = picked(ui, *chart.content.focus, communes_in(picture, histogram, *clicked));
  }
}

/// Columns of the charts in the room there is: four, two or one.
std::vector<Rect> chart_columns(const Rect& rect) {
  constexpr std::array kWidths = {264.0, 256.0, 288.0, 360.0};
  std::vector<Rect> columns;
  const Rect inner = inset(rect, kPadding, 0);
  Row row(inner);
  if (inner.width >= 1100) {
    const double spare = inner.width - 264 - 256 - 288 - 360 - 3 * kBetween;
    for (std::size_t i = 0; i < kWidths.size(); ++i) {
      const double share = i == 3 ? 0.4 : 0.2;
      columns.push_back(i == 3 ? row.rest : row.take(kWidths.at(i) + spare * share, kBetween));
    }
    return columns;
  }
  const std::size_t count = inner.width >= 520 ? 2 : 1;
  const double width = (inner.width - kBetween * static_cast<double>(count - 1)) / static_cast<double>(count);
  for (std::size_t i = 0; i < count; ++i) columns.push_back(row.take(width, kBetween));
  return columns;
}

}  // namespace

void draw_charts(Ui& ui, const Rect& rect, const DrawerContent& content, ScatterState& state, Requests& requests) {
  if (content.charts == nullptr) return;
  const Chart chart{ui, content, requests};
  const Column top = begin_scroll(ui, "charts.scroll", rect);
  const std::vector<Rect> places = chart_columns({top.x, top.y, top.width, rect.height});
  const double room = rect.height - 8;
  double end = top.y;
  Column first(places[0]);
  draw_types(chart, first);
  first.skip(8);
  draw_stars(chart, first);
  if (places.size() == 1) first.skip(kBetween);
  Column second = places.size() == 4 ? Column(places[1]) : places.size() == 2 ? Column(places[1]) : first;
  draw_groups(chart, second);
  draw_key(chart, second);
  end = std::max(first.y, second.y);
  const bool is_wide = places.size() == 4;
  Column third = is_wide ? Column(places[2]) : Column({places[0].x, end + kBetween, places[0].width, 0});
  const double standing = is_wide ? std::max(kStanding, (room - 2 * kHead - 8) / 2) : kStanding;
  draw_years(chart, third, standing);
  third.skip(8);
  draw_communes(chart, third, standing);
  Column fourth = is_wide              ? Column(places[3])
                  : places.size() == 2 ? Column({places[1].x, end + kBetween, places[1].width, 0})
                                       : Column({places[0].x, third.y + kBetween, places[0].width, 0});
  draw_scatter(ui, fourth.take(is_wide ? std::max(240.0, room) : 2 * (kStanding + kHead) + 8), content, state,
               requests);
  end = std::max({end, third.y, fourth.y});
  end_scroll(ui, end + 8);
}

}  // namespace ocop
