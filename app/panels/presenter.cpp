#include "panels/presenter.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// `mock/README.md`: outside the spotlight at most this much darker, so that the legend stays true.
constexpr double kDimmed = 0.16;
constexpr double kCardWidth = 280;

class Words {
 public:
  Words(Ui& ui, const PresenterContent& content) : ui_(ui), content_(content) {}

  void draw() {
    const Theme& theme = ui_.theme();
    ui_.text("present.kicker", logical(content_.places.kicker), content_.kicker,
             {.size = TextSize::slide_text, .colour = shown(theme.text2)});
    draw_body();
    draw_legend();
    draw_dots();
    ui_.wrapped("present.foot", logical(content_.places.foot), slide_foot(ui_.language(), content_.picture),
                {.size = TextSize::slide_small, .colour = theme.text2}, 2);
  }

 private:
  Rect logical(const Rect& device) const {
    return {ui_.logical(device.x), ui_.logical(device.y), ui_.logical(device.width), ui_.logical(device.height)};
  }
  Colour shown(Colour colour) const { return faded(colour, content_.shown); }

  void draw_body() {
    const Theme& theme = ui_.theme();
    const Rect body = logical(content_.places.body);
    const TextStyle large{.size = TextSize::slide_title, .weight = Weight::semibold, .colour = shown(theme.text)};
    const TextStyle smaller{.size = TextSize::slide_sentence, .colour = shown(theme.text)};
    const TextStyle sentence{.size = TextSize::slide_sentence, .colour = shown(theme.text2)};
    constexpr double kGap = 24;
    // Long words are set smaller before they reach the legend.
    const double needed = ui_.wrapped_height(content_.title, body.width, large) + kGap +
                          ui_.wrapped_height(content_.sentence, body.width, sentence);
    const TextStyle& title = needed > body.height ? smaller : large;
    const double height = ui_.wrapped("present.title", body, content_.title, title, 4);
    const double rest = body.height - height - kGap;
    const auto lines = static_cast<int>(rest / line_height_of(TextSize::slide_sentence));
    ui_.wrapped("present.sentence", {body.x, body.y + height + kGap, body.width, rest}, content_.sentence, sentence,
                std::max(1, lines));
  }

  void draw_legend() {
    const Theme& theme = ui_.theme();
    const Legend legend = make_legend(content_.picture, theme.ground, ui_.language());
    const Rect place = logical(content_.places.legend);
    ui_.text("present.legend", {place.x, place.y, place.width, 34}, legend.title,
             {.size = TextSize::slide_text, .weight = Weight::semibold});
    double y = place.y + kSlideLegendRow + 4;
    for (const LegendRow& row : slide_legend(legend)) {
      if (row.colour) swatch(ui_, {place.x, y, 48, 28}, Colour(*row.colour), row.is_hatched);
      const Rect line{place.x + 68, y - 3, 232, 34};
      ui_.text("", {line.x, line.y, 280, line.height}, row.label, {.size = TextSize::slide_text});
      ui_.text(std::string("present.legend.") + std::to_string(row.class_index),
               {place.x + 300, line.y, 100, line.height}, whole(ui_.language(), row.count),
               {.size = TextSize::slide_text, .weight = Weight::semibold, .align = Align::right});
      ui_.text("", {place.x + 420, line.y, 120, line.height}, row.unit,
               {.size = TextSize::slide_text, .colour = theme.text2});
      y += kSlideLegendRow;
    }
  }

  void draw_dots() {
    constexpr std::size_t kMost = 24;
    if (content_.count < 2 || content_.count > kMost) return;
    const Rect place = logical(content_.places.dots);
    double x = place.x;
    for (std::size_t i = 0; i < content_.count; ++i) {
      const double width = i == content_.number ? 28 : 8;
      fill(ui_, {x, place.y + 4, width, 8}, i == content_.number ? ui_.theme().text : ui_.theme().ctrl, 4);
      x += width + 8;
    }
    ui_.record("present.number", WidgetKind::label, place, std::to_string(content_.number + 1));
  }

  Ui& ui_;
  const PresenterContent& content_;
};

/// The side of the place where there is more room.
Rect card_place(const Rect& window, Point place, double height) {
  constexpr double kAway = kSpotlight + 14;
  constexpr double kRim = 32;
  const bool is_right = place.x + kAway + kCardWidth + kRim <= window.width;
  const double x = is_right ? place.x + kAway : place.x - kAway - kCardWidth;
  const double y = std::clamp(place.y - height / 3, kRim, window.height - height - kRim);
  return {std::round(x), std::round(y), kCardWidth, height};
}

}  // namespace

void draw_presenter_words(Ui& ui, const PresenterContent& content) { Words(ui, content).draw(); }

void draw_spotlight(Ui& ui, const Rect& area, Point at) {
  constexpr int kParts = 96;
  ui.push_clip(area);
  ImDrawList& draw = ui.draw();
  const double far = 2 * std::hypot(area.width, area.height);
  const std::uint32_t dark = packed(faded(Colour(0, 0, 0), kDimmed));
  const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
  draw.PrimReserve(6 * kParts, 2 * kParts);
  const auto first = draw._VtxCurrentIdx;
  for (int i = 0; i < kParts; ++i) {
    const double angle = 2 * std::numbers::pi * i / kParts;
    for (const double radius : {kSpotlight, far}) {
      draw.PrimWriteVtx({static_cast<float>(ui.px(at.x + radius * std::cos(angle))),
                         static_cast<float>(ui.px(at.y + radius * std::sin(angle)))},
                        uv, dark);
    }
  }
  for (unsigned i = 0; i < kParts; ++i) {
    const unsigned next = (i + 1) % kParts;
    for (const unsigned corner : {2 * i, 2 * i + 1, 2 * next + 1, 2 * i, 2 * next + 1, 2 * next}) {
      draw.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
    }
  }
  ring(ui, at, kSpotlight, Colour(255, 255, 255), 2.5);
  ui.pop_clip();
}

void draw_presenter_card(Ui& ui, const Rect& window, const Picture& picture, CommuneId id, Point place) {
  const Commune& commune = picture.atlas->vintages[picture.vintage].set.communes[id];
  const Language language = ui.language();
  const std::array<int, 4> by_stars = products_by_stars(picture, id);
  const auto starred = static_cast<double>(std::ranges::count_if(by_stars, [](int n) { return n > 0; }));
  const TextStyle name{.size = TextSize::slide_sentence, .weight = Weight::semibold};
  const double inner = kCardWidth - 48;
  const double name_height = ui.wrapped_height(commune.name, inner, name, 2);
  const std::string rank = rank_sentence(language, picture, id);
  const double rank_height = ui.wrapped_height(rank, inner, {.size = TextSize::slide_small}, 2);
  const double height = 48 + name_height + 26 + 12 + 64 + rank_height + 12 + starred * 34;
  const Rect box = card_place(window, place, height);
  const bool is_right = box.x > place.x;
  const double edge = is_right ? box.x : box.x + box.width;
  const Point end{edge, std::clamp(place.y, box.y + 24, box.y + height - 24)};
  const double away = std::max(1.0, std::hypot(end.x - place.x, end.y - place.y));
  line(ui, {place.x + (end.x - place.x) * kSpotlight / away, place.y + (end.y - place.y) * kSpotlight / away}, end,
       Colour(255, 255, 255), 2);
  shadow(ui, box, 12);
  ui.add_surface(box);
  fill_and_outline(ui, box, ui.theme().raised, ui.theme().line, 12);
  ui.record("present.card", WidgetKind::card, box);
  Column column(inset(box, 24));
  ui.wrapped("present.card.name", column.take(name_height), commune.name, name, 2);
  ui.text("present.card.district", column.take(26, 12), commune.district.empty() ? commune.province : commune.district,
          {.size = TextSize::slide_small, .colour = ui.theme().text2});
  const CommuneCount& count = picture.values->communes[id];
  const Rect big = column.take(64);
  const double width = ui.text("present.card.products", big, whole(language, count.products),
                               {.size = TextSize::slide_title, .weight = Weight::semibold, .colour = ui.theme().text});
  ui.text("", {big.x + width + 16, big.y + 8, big.width - width - 16, 48},
          trn(language, "OCOP product", "OCOP products", count.products), {.size = TextSize::slide_small});
  column.skip(ui.wrapped("present.card.rank", {column.x, column.y, column.width, rank_height}, rank,
                         {.size = TextSize::slide_small, .colour = ui.theme().text2}, 2) +
              12);
  for (std::size_t stars = by_stars.size(); stars-- > 0;) {
    if (by_stars[stars] == 0) continue;
    const Rect row = column.take(34);
    const auto which = static_cast<Stars>(stars);
    const int glyphs = which == Stars::five ? 5 : which == Stars::four ? 4 : which == Stars::three ? 3 : 0;
    if (glyphs > 0) {
      star_row(ui, {row.x, row.y + row.height / 2}, glyphs, 20);
    } else {
      ui.text("", row, ui.t("stars unknown"), {.size = TextSize::slide_small, .colour = ui.theme().text2});
    }
    ui.text("", row,
            fmt::format(fmt::runtime(trn(language, "{n} product", "{n} products", by_stars[stars])),
                        fmt::arg("n", whole(language, by_stars[stars]))),
            {.size = TextSize::slide_small, .align = Align::right});
  }
}

}  // namespace ocop
