#include "panels/target_strip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "plate/label_texts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kHeadHeight = 36;
constexpr int kYearsOffered = 12;
constexpr double kYearWidth = 62;

TextStyle small_text(const Ui& ui) { return {.size = TextSize::small, .colour = ui.theme().text2}; }

class TargetStrip {
 public:
  TargetStrip(Ui& ui, const Picture& picture, const Focus& focus, Choices& draft, GapPanelState& state)
      : ui_(ui), picture_(picture), facts_(*picture.target), focus_(focus), draft_(draft), state_(state) {}

  void draw(const Rect& rect) {
    panel(ui_, "target", rect);
    rule_across(ui_, rect.x, rect.y, rect.width);
    Column column(inset(rect, kPadding, 12));
    draw_head(column.take(kHeadHeight, 8));
    Rect body{column.x, column.y, column.width, rect.y + rect.height - column.y - 8};
    const double years = std::min<double>(8, static_cast<double>(facts_.needed_now.size()));
    const double years_width = std::max(200.0, years * kYearWidth);
    if (body.width > 720) {
      Row row(body);
      draw_needed(row.take_right(years_width, 28));
      body = row.rest;
    }
    Row row(body);
    draw_coverage(row.take(std::min(332.0, body.width * 0.42), 28));
    draw_tries(row.rest);
  }

 private:
  std::string number(std::int64_t n) const { return whole(ui_.language(), n); }

  void draw_head(const Rect& rect) {
    Row row(rect);
    const auto words = [&](const std::string& text, Weight weight) {
      const TextStyle style{.weight = weight,
                            .colour = weight == Weight::regular ? ui_.theme().text2 : ui_.theme().text};
      ui_.text("", row.take(ui_.text_width(text, style) + 1, 12), text, style);
    };
    words(ui_.t("Target"), Weight::semibold);
    words(ui_.t("each commune at least"), Weight::regular);
    draw_stepper(row.take(96, 12));
    words(ui_.t("products by"), Weight::regular);
    draw_year(row.take(84, 12));
    const Rect then = row.rest;
    const std::string after =
        facts_.tried.empty() ? std::string()
                             : fmt::format(fmt::runtime(ui_.t(" → {} communes")), number(facts_.then.still_short()));
    const TextStyle strong{.weight = Weight::semibold, .colour = ui_.theme().accent, .align = Align::right};
    const double after_width = after.empty() ? 0 : ui_.text_width(after, strong) + 1;
    ui_.text("target.short.then", then, after, strong);
    const std::string now = fmt::format(fmt::runtime(trn(ui_.language(), "Still short: {} commune",
                                                         "Still short: {} communes", facts_.now.still_short())),
                                        number(facts_.now.still_short()));
    const TextStyle now_style{.weight = Weight::semibold, .colour = ui_.theme().gap_text, .align = Align::right};
    // Where there is no room for words the number stands alone.
    const bool has_room = ui_.text_width(now, now_style) < then.width - after_width;
    ui_.text("target.short.now", {then.x, then.y, then.width - after_width, then.height},
             has_room ? now : number(facts_.now.still_short()), now_style);
  }

  void draw_stepper(const Rect& rect) {
    const Rect box = centred(rect, rect.width, 32);
    outline(ui_, box, ui_.theme().ctrl, 6);
    const auto step = [&](const char* id, const Rect& place, Icon icon, int by, const std::string& tip) {
      const int least = draft_.target.least + by;
      const bool is_possible = least >= 1 && least <= kMostLeast;
      if (icon_button(ui_, id, place, icon, {.tooltip = tip, .is_enabled = is_possible, .icon_size = 12})) {
        draft_.target.least = least;
      }
    };
    step("target.less", {box.x + 2, box.y + 2, 28, 28}, Icon::minus, -1, ui_.t("One product less"));
    step("target.more", {box.x + box.width - 30, box.y + 2, 28, 28}, Icon::plus, 1, ui_.t("One product more"));
    ui_.text("target.least", box, number(draft_.target.least), {.weight = Weight::medium, .align = Align::center});
  }

  void draw_year(const Rect& rect) {
    std::vector<std::string> years;
    const int chosen = last_year(draft_.target, draft_.as_of);
    const int last = std::max(facts_.first_year + kYearsOffered - 1, chosen);
    for (int year = facts_.first_year; year <= last; ++year) years.push_back(std::to_string(year));
    auto index = static_cast<std::size_t>(std::max(0, chosen - facts_.first_year));
    if (index >= years.size()) index = 0;
    if (dropdown(ui_, "target.year", centred(rect, rect.width, 32), years, index)) {
      draft_.target.year = facts_.first_year + static_cast<int>(index);
    }
  }

  std::string communes_of(const TargetSums& sums) const {
    const double share = sums.communes > 0 ? static_cast<double>(sums.met) / sums.communes : 0;
    return number(sums.met) + " " + trn(ui_.language(), "commune", "communes", sums.met) + " (" +
           percent(ui_.language(), share, 1) + ")";
  }

  void draw_coverage(const Rect& rect) {
    Column column(rect);
    const Rect head = column.take(20, 4);
    ui_.text("target.coverage", head, ui_.t("Reached"), small_text(ui_));
    TextStyle right = small_text(ui_);
    right.align = Align::right;
    ui_.text("target.goal", head, fmt::format(fmt::runtime(ui_.t("goal: {} communes")), number(facts_.now.communes)),
             right);
    const Rect bar = column.take(12, 6);
    fill(ui_, bar, ui_.theme().track, 3);
    const auto part = [&](int communes) {
      return facts_.now.communes > 0 ? bar.width * communes / facts_.now.communes : 0.0;
    };
    if (facts_.then.met > 0) fill(ui_, left_part(bar, std::max(2.0, part(facts_.then.met))), ui_.theme().accent, 3);
    if (facts_.now.met > 0) fill(ui_, left_part(bar, std::max(2.0, part(facts_.now.met))), ui_.theme().covered, 3);
    Row row(column.take(18));
    const std::string now = fmt::format(fmt::runtime(ui_.t("{} now")), communes_of(facts_.now));
    const TextStyle style{.size = TextSize::small, .weight = Weight::medium};
    ui_.text("target.met.now", row.take(ui_.text_width(now, style) + 1, 16), now, style);
    if (facts_.tried.empty()) return;
    const std::string then = fmt::format(fmt::runtime(ui_.t("{} with these")), communes_of(facts_.then));
    ui_.text("target.met.then", row.rest, then,
             {.size = TextSize::small, .weight = Weight::medium, .colour = ui_.theme().accent});
  }

  const Commune& commune(CommuneId id) const { return picture_.atlas->vintages[picture_.vintage].set.communes[id]; }

  void try_in(CommuneId id, int products) {
    try_products(draft_.target, picture_.atlas->vintages[picture_.vintage].set.vintage, commune(id).code, products);
  }

  void draw_tries(const Rect& rect) {
    Column column(rect);
    draw_try_buttons(column.take(28, 4));
    if (facts_.tried.empty()) {
      ui_.wrapped("target.hint", column.take(48),
                  ui_.t("Imagine products: select communes on the map or in the list and add one to each, or take the "
                        "smallest set of communes that reaches a share."),
                  small_text(ui_), 3);
      return;
    }
    draw_chips({column.x, column.y, column.width, rect.y + rect.height - column.y});
  }

  void draw_try_buttons(const Rect& rect) {
    Row row(rect);
    const ButtonLook link{.kind = ButtonKind::link, .size = TextSize::small};
    const auto place = [&](const std::string& label, const ButtonLook& look) {
      return row.take(button_width(ui_, label, look), 4);
    };
    if (!focus_.selected.empty()) {
      const auto count = static_cast<std::int64_t>(focus_.selected.size());
      const std::string label = fmt::format(
          fmt::runtime(trn(ui_.language(), "+1 in the selected commune", "+1 in {} selected communes", count)),
          number(count));
      const ButtonLook look{.size = TextSize::small};
      if (button(ui_, "target.try_selected", place(label, look), label, look)) {
        for (const CommuneId id : focus_.selected) {
          if (picture_.mask->is_inside[id]) try_in(id, 1);
        }
      }
    }
    const std::string on_map = ui_.t("Try on the map");
    const std::string tip = ui_.t("While this is on, a click on a commune adds a product there");
    const ButtonLook look{.kind = state_.is_trying ? ButtonKind::primary : ButtonKind::quiet,
                          .icon = Icon::pointer,
                          .tooltip = tip,
                          .size = TextSize::small};
    if (button(ui_, "target.try", place(on_map, look), on_map, look)) state_.is_trying = !state_.is_trying;
    if (!facts_.goals.empty()) draw_goals(row);
    if (facts_.tried.empty()) return;
    const std::string all =
        fmt::format(fmt::runtime(ui_.t("Take back all {}")), number(static_cast<std::int64_t>(facts_.tried.size())));
    if (button(ui_, "target.clear", row.take_right(button_width(ui_, all, link)), all, link)) {
      draft_.target.tried.clear();
    }
  }

  std::string goal_label(const TargetFacts::Goal& goal) const {
    int products = 0;
    for (const Shortfall& each : goal.set) products += each.missing;
    const char* msgid = goal.goal == TargetGoal::communes
                            ? OCOP_N("{share} of the communes: {communes} more, {products} products")
                            : OCOP_N("{share} of the people: {communes} more, {products} products");
    return fmt::format(fmt::runtime(ui_.t(msgid)), fmt::arg("share", percent(ui_.language(), goal.share, 0)),
                       fmt::arg("communes", number(static_cast<std::int64_t>(goal.set.size()))),
                       fmt::arg("products", number(products)));
  }

  void draw_goals(Row& row) {
    const std::string label = ui_.t("Smallest set");
    const std::string tip = ui_.t(
        "Of the communes: those that lack least, so that the fewest products are needed; of equals the most "
        "urgent. Of the people: the most populous first, so that the fewest communes are needed.");
    const ButtonLook look{.kind = ButtonKind::quiet, .icon = Icon::target, .tooltip = tip, .size = TextSize::small};
    const Rect place = row.take(button_width(ui_, label, look), 4);
    if (button(ui_, "target.goals", place, label, look)) ui_.open_popup("target.goals.menu");
    if (!ui_.popup_is_open("target.goals.menu")) return;
    std::vector<MenuEntry> entries;
    std::vector<std::string> keys;
    entries.reserve(facts_.goals.size());
    keys.reserve(facts_.goals.size());
    for (const TargetFacts::Goal& goal : facts_.goals) {
      keys.push_back(fmt::format("{}{}", goal.goal == TargetGoal::communes ? "communes" : "people",
                                 std::lround(goal.share * 100)));
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
      entries.push_back({.key = keys[i], .label = goal_label(facts_.goals[i])});
    }
    if (const auto picked = menu(ui_, "target.goals.menu", place, entries)) {
      draft_.target.tried.clear();
      for (const Shortfall& each : facts_.goals[*picked].set) try_in(each.commune, each.missing);
    }
  }

  void draw_chips(const Rect& rect) {
    constexpr double kGap = 8;
    double x = rect.x;
    double y = rect.y;
    for (std::size_t i = 0; i < facts_.tried.size(); ++i) {
      const TargetFacts::Tried& tried = facts_.tried[i];
      const std::string label = fmt::format("+{} {}", tried.products, short_name(commune(tried.commune)));
      const std::string tip = ui_.t("Take this one back");
      const ChipLook look{.remove_tooltip = tip};
      const double width = chip_width(ui_, label, look);
      const std::string rest = fmt::format("+{}", facts_.tried.size() - i);
      const bool is_last_row = y + 2 * kChipHeight + kGap > rect.y + rect.height;
      const double room = rect.x + rect.width - (is_last_row && i + 1 < facts_.tried.size() ? 48 : 0);
      if (x > rect.x && x + width > room) {
        if (is_last_row) {
          ui_.text("target.tried.more", {x, y, 44, kChipHeight}, rest, {.weight = Weight::medium});
          return;
        }
        x = rect.x;
        y += kChipHeight + kGap;
      }
      const std::string id = "target.tried." + commune(tried.commune).code.text();
      const ChipAction action = chip(ui_, id, {x, y, width, kChipHeight}, label, look);
      if (action == ChipAction::removed) try_in(tried.commune, -tried.products);
      if (action == ChipAction::clicked) try_in(tried.commune, 1);
      x += width + kGap;
    }
  }

  void draw_needed(const Rect& rect) {
    Column column(rect);
    Row head(column.take(20, 2));
    const std::string title = ui_.t("Needed each year");
    ui_.text("target.needed", head.take(ui_.text_width(title, small_text(ui_)) + 1, 12), title, small_text(ui_));
    const std::array<Colour, 2> colours = {ui_.theme().bar, ui_.theme().accent};
    const bool has_tries = !facts_.tried.empty();
    if (has_tries) {
      const std::array<std::string, 2> names = {ui_.t("now"), ui_.t("with these")};
      for (std::size_t i = 0; i < names.size(); ++i) {
        const Rect dot = head.take(12);
        fill(ui_, {dot.x, dot.y + 6, 8, 8}, colours.at(i), 2);
        ui_.text("", head.take(ui_.text_width(names.at(i), small_text(ui_)) + 1, 10), names.at(i), small_text(ui_));
      }
    }
    const double base = rect.y + rect.height - 18;
    const double highest = base - column.y - 16;
    const int most = std::max(1, facts_.needed_now.empty() ? 1 : facts_.needed_now.front());
    const auto count = std::min<std::size_t>(facts_.needed_now.size(), static_cast<std::size_t>(rect.width / 40));
    const double pitch = std::min(kYearWidth, rect.width / static_cast<double>(std::max<std::size_t>(1, count)));
    for (std::size_t i = 0; i < count; ++i) {
      const double x = rect.x + static_cast<double>(i) * pitch;
      const auto bar = [&](double left, int value, Colour colour) {
        const double height = std::max(1.0, highest * value / most);
        fill(ui_, {left, base - height, 18, height}, colour, 2);
        TextStyle style = small_text(ui_);
        style.align = Align::center;
        ui_.text("", {left - 8, base - height - 16, 34, 16}, number(value), style);
      };
      bar(x + (has_tries ? 4 : 15), facts_.needed_now[i], colours[0]);
      if (has_tries) bar(x + 26, facts_.needed_then[i], colours[1]);
      TextStyle year = small_text(ui_);
      year.align = Align::center;
      ui_.text("target.year." + std::to_string(facts_.first_year + static_cast<int>(i)), {x, base + 2, 48, 16},
               std::to_string(facts_.first_year + static_cast<int>(i)), year);
    }
  }

  Ui& ui_;
  const Picture& picture_;
  const TargetFacts& facts_;
  const Focus& focus_;
  Choices& draft_;
  GapPanelState& state_;
};

}  // namespace

void draw_target_strip(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, Choices& draft,
                       GapPanelState& state) {
  if (picture.target == nullptr) return;
  TargetStrip(ui, picture, focus, draft, state).draw(rect);
}

}  // namespace ocop
