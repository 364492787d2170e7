#include "panels/status_bar.hpp"

#include <fmt/format.h>

#include <cmath>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// Parts of the bar, parted by hairlines.
class Parts {
 public:
  Parts(Ui& ui, const Rect& rect) : ui_(ui), row_(inset(rect, kPadding, 0)) {}

  void left(const std::string& id, const std::string& text, std::optional<Colour> dot = {}) {
    const double own = ui_.text_width(text, kStyle) + 1 + (dot ? 14 : 0);
    if (own + 17 > row_.rest.width) return;
    separate_left();
    if (dot) {
      const Rect place = row_.take(14);
      disc(ui_, {place.x + 4, place.y + place.height / 2}, 3.5, *dot);
    }
    ui_.text(id, row_.take(ui_.text_width(text, kStyle) + 1, 8), text, styled());
  }
  /// True when clicked.
  bool link(const std::string& id, const std::string& text) {
    const ButtonLook look{.kind = ButtonKind::link, .key_hint = {}, .size = TextSize::small};
    const double width = button_width(ui_, text, look);
    if (width + 17 > row_.rest.width) return false;
    const Rect place = row_.take(width, 8);
    return button(ui_, id, {place.x, place.y + 2, place.width, place.height - 4}, text, look);
  }
  void right(const std::string& id, const std::string& text, double width = 0) {
    const double own = std::max(width, ui_.text_width(text, kStyle) + 1);
    if (own + 17 > row_.rest.width) return;
    if (!is_first_right_) {
      const Rect gap = row_.take_right(9, 8);
      rule_down(ui_, gap.x + 4, gap.y + 7, 14);
    }
    is_first_right_ = false;
    TextStyle style = styled();
    style.align = Align::right;
    ui_.text(id, row_.take_right(own, 8), text, style);
  }

 private:
  static constexpr TextStyle kStyle{.size = TextSize::small};
  TextStyle styled() const { return {.size = TextSize::small, .colour = ui_.theme().text2}; }
  void separate_left() {
    if (!is_first_left_) {
      const Rect gap = row_.take(9, 8);
      rule_down(ui_, gap.x + 4, gap.y + 7, 14);
    }
    is_first_left_ = false;
  }

  Ui& ui_;
  Row row_;
  bool is_first_left_ = true;
  bool is_first_right_ = true;
};

std::string projection_sentence(Ui& ui, const MapProjection& projection) {
  const double meridian = projection.central_meridian();
  const int degree = static_cast<int>(std::floor(meridian));
  const int minute = static_cast<int>(std::lround((meridian - degree) * 60));
  return fmt::format(fmt::runtime(ui.t("Transverse Mercator, meridian {}°{:02}′")), degree, minute);
}

}  // namespace

void draw_status_bar(Ui& ui, const Rect& rect, const StatusContent& content, Requests& requests) {
  panel(ui, "status", rect);
  rule_across(ui, rect.x, rect.y, rect.width);
  Parts parts(ui, rect);
  const Language language = ui.language();
  parts.right("status.size", fmt::format("{}%", std::lround(content.interface_scale * 100)), 36);
  if (content.picture == nullptr) return;
  const Picture& picture = *content.picture;
  if (content.pointer) parts.right("status.place", degrees(language, content.pointer->lon, content.pointer->lat), 168);
  if (const auto& projection = picture.atlas->projection) {
    parts.right("status.projection", projection_sentence(ui, *projection));
  }
  const auto& registers = picture.atlas->registers;
  const auto& rows = picture.totals->rows;
  if (registers.empty()) {
    parts.left("status.file", ui.t("No register yet: drop an Excel or CSV file on the window"));
    return;
  }
  parts.left("status.file", registers.size() == 1 ? registers.front().file
                                                  : fmt::format(fmt::runtime(ui.t("{} registers")), registers.size()));
  const int read = rows[0] + rows[1] + rows[2] + rows[3];
  const auto count = [&](const char* id, const char* counted, int n, std::optional<Colour> dot) {
    parts.left(std::string("status.") + id, fmt::format(fmt::runtime(counted), whole(language, n)), dot);
  };
  const auto fate = [&](Fate what) { return rows[static_cast<std::size_t>(what)]; };
  const Theme& theme = ui.theme();
  count("read", trn(language, "{} row read", "{} rows read", read), read, {});
  count("placed", trn(language, "{} placed", "{} placed", fate(Fate::placed)), fate(Fate::placed), theme.ok);
  count("ambiguous", trn(language, "{} ambiguous", "{} ambiguous", fate(Fate::ambiguous)), fate(Fate::ambiguous),
        theme.warn);
  count("unplaced", trn(language, "{} unplaced", "{} unplaced", fate(Fate::unplaced)), fate(Fate::unplaced), theme.bad);
  count("invalid", trn(language, "{} invalid", "{} invalid", fate(Fate::invalid)), fate(Fate::invalid), theme.text3);
  if (rows[0] < read && parts.link("status.review", ui.t("Review the rows"))) requests.ask(Action::review);
}

}  // namespace ocop
