#include "panels/open_facets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "panels/facet_rows.hpp"
#include "picture/parent_units.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// One value that can be chosen.
template <class T>
struct Value {
  T key;
  std::string id;
  std::string label;
  int count = 0;
};

template <class T>
void choose(const Ui& ui, Chosen<T>& chosen, const T& key, const std::vector<Value<T>>& values) {
  std::vector<T> all;
  all.reserve(values.size());
  for (const Value<T>& value : values) all.push_back(value.key);
  std::ranges::sort(all);
  chosen = ui.control_is_down() ? Chosen<T>(std::vector{key}) : toggled(chosen, key, all);
}

std::string number(const Ui& ui, std::size_t n) { return whole(ui.language(), static_cast<std::int64_t>(n)); }

template <class T>
std::string summary(Ui& ui, const Chosen<T>& chosen, const std::vector<Value<T>>& values) {
  if (!chosen) return ui.t("all");
  return fmt::format(fmt::runtime(ui.t("{some} of {all}")), fmt::arg("some", number(ui, chosen->size())),
                     fmt::arg("all", number(ui, values.size())));
}

class OpenFacets {
 public:
  OpenFacets(Ui& ui, Column& column, const Picture& picture, Filter& draft, OpenFacetsState& state, bool is_narrow)
      : ui_(ui), column_(column), picture_(picture), draft_(draft), state_(state), is_narrow_(is_narrow) {}

  void draw() {
    const double top = column_.y;
    const bool was_unfolded = std::exchange(state_.was_unfolded, false);
    years();
    districts();
    classes();
    text();
    if (was_unfolded) reveal(ui_, {column_.x, top, column_.width, column_.y - top});
  }

 private:
  /// One line, or the values one below the other.
  template <class T>
  void list(const std::string& id, const std::string& title, const std::string& folded,
            const std::vector<Value<T>>& values, Chosen<T>& chosen) {
    if (!chosen && !state_.unfolded.contains(id)) {
      if (folded_section(ui_, id + ".unfold", column_.take(32), title, folded)) unfold(id);
      return;
    }
    const double between = is_narrow_ ? 8 : 12;
    column_.skip(between);
    section_head(ui_, id, column_.take(24), title, trn(ui_.language(), "product", "products", 2));
    int largest = 1;
    for (const Value<T>& value : values) largest = std::max(largest, value.count);
    const Rect seen = ui_.clip();
    for (const Value<T>& value : values) {
      const Rect place = column_.take(kFacetRowHeight);
      // A country has hundreds of districts.
      if (place.y + place.height < seen.y || place.y > seen.y + seen.height) continue;
      FacetRow row{.label = value.label};
      row.bar_width = is_narrow_ ? 28 : 48;
      if (counted_facet_row(ui_, id + "." + value.id, place, row, value.count, largest, has(chosen, value.key))) {
        choose(ui_, chosen, value.key, values);
      }
    }
    column_.skip(between);
  }

  void unfold(const std::string& id) {
    state_.unfolded.insert(id);
    state_.was_unfolded = true;
  }

  /// That hold something beside the other facets, newest first.
  void years() {
    std::vector<Value<int>> values;
    const auto& counts = picture_.totals->choosing_year;
    for (auto i = counts.rbegin(); i != counts.rend(); ++i) {
      const std::string year = std::to_string(i->first);
      values.push_back(i->first == 0 ? Value<int>{0, "unknown", ui_.t("Year unknown"), i->second}
                                     : Value<int>{i->first, year, year, i->second});
    }
    std::string folded = ui_.t("all");
    const auto known = std::ranges::find_if(counts, [](const auto& count) { return count.first != 0; });
    if (known != counts.end()) {
      const int last = counts.back().first;
      folded = known->first == last ? std::to_string(last) : fmt::format("{}–{}", known->first, last);
    }
    list("filter.years", ui_.t("Year recognised"), folded, values, draft_.years);
  }

  void districts() {
    const ParentUnits& parents = *picture_.parents;
    if (!parents.has_choice() && !draft_.districts) return;
    const std::vector<int>& counts = picture_.totals->choosing_district;
    std::vector<Value<std::string>> values;
    values.reserve(parents.units.size() + 1);
    for (std::size_t i = 0; i < parents.units.size(); ++i) {
      values.push_back({parents.units[i].key, parents.units[i].key, parents.units[i].name, counts[i]});
    }
    if (counts.back() > 0 || (draft_.districts && has(draft_.districts, std::string()))) {
      values.push_back({"", "unknown", ui_.t("Not known"), counts.back()});
    }
    const bool has_own = std::ranges::any_of(picture_.atlas->vintages[picture_.vintage].set.communes,
                                             [](const Commune& commune) { return !commune.district.empty(); });
    const std::string title = parents.are_provinces ? ui_.t("Province")
                              : has_own             ? ui_.t("District")
                                                    : ui_.t("District before July 2025");
    list("filter.districts", title, summary(ui_, draft_.districts, values), values, draft_.districts);
  }

  void classes() {
    const auto& columns = picture_.atlas->vintages[picture_.vintage].classes;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const CommuneClasses& column = columns[c];
      const std::vector<int>& counts = picture_.totals->choosing_class[c];
      std::vector<Value<std::string>> values;
      values.reserve(column.values.size() + 1);
      for (std::size_t v = 0; v < column.values.size(); ++v) {
        values.push_back({column.values[v], std::to_string(v), column.values[v], counts[v]});
      }
      if (std::ranges::find(column.of_commune, CommuneClasses::kNone) != column.of_commune.end()) {
        values.push_back({"", "none", ui_.t("Not in the table"), counts.back()});
      }
      Chosen<std::string> chosen;
      const auto found = draft_.commune_classes.find(column.name);
      if (found != draft_.commune_classes.end()) chosen = found->second;
      list("filter.class." + std::to_string(c), column.name, summary(ui_, chosen, values), values, chosen);
      if (chosen) {
        draft_.commune_classes[column.name] = *chosen;
      } else {
        draft_.commune_classes.erase(column.name);
      }
    }
  }

  void text() {
    const std::string id = "filter.text";
    if (!draft_.text.empty() || state_.unfolded.contains(id)) {
      section_head(ui_, "filter.text.head", column_.take(24, 4), ui_.t("Text in the name"));
      const std::string placeholder = ui_.t("Product or producer");
      const FieldLook look{.placeholder = placeholder, .icon = Icon::search, .can_clear = true};
      text_field(ui_, id, inset(column_.take(32), kPadding, 0), draft_.text, look);
    } else if (folded_section(ui_, "filter.text.unfold", column_.take(32), ui_.t("Text in the name"), ui_.t("any"))) {
      unfold(id);
      ui_.focus(id, true);
    }
  }

  Ui& ui_;
  Column& column_;
  const Picture& picture_;
  Filter& draft_;
  OpenFacetsState& state_;
  bool is_narrow_;
};

}  // namespace

void draw_open_facets(Ui& ui, Column& column, const Picture& picture, Filter& draft, OpenFacetsState& state,
                      bool is_narrow) {
  OpenFacets(ui, column, picture, draft, state, is_narrow).draw();
}

}  // namespace ocop
