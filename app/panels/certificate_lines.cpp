#include "panels/certificate_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "panels/object_rows.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kCertificate = 48;
constexpr double kYears = 18;  ///< below the lines

TextStyle quiet(Ui& ui) { return {.size = TextSize::small, .colour = ui.theme().text2}; }

/// The time that the lines stand on.
struct TimeAxis {
  Day from;
  Day to;
  Rect rect;

  double x(Day day) const {
    const auto all = static_cast<double>((to - from).count());
    const auto part = static_cast<double>((std::clamp(day, from, to) - from).count());
    return rect.x + rect.width * (all > 0 ? part / all : 0);
  }
};

/// Until a withdrawal that falls into it.
std::optional<CertificateSpan> span_of(const Product& product, const Certificate& certificate) {
  auto span = certificate_span(certificate);
  if (!span || !product.withdrawn || *product.withdrawn < span->begin) return span;
  span->sure_end = std::min(span->sure_end, *product.withdrawn);
  span->latest_end = std::min(span->latest_end, *product.withdrawn);
  return span;
}

TimeAxis axis_for(const Product& product, Day as_of, const Rect& rect) {
  TimeAxis axis{as_of, as_of, rect};
  const auto hold = [&](Day day) {
    axis.from = std::min(axis.from, day);
    axis.to = std::max(axis.to, day);
  };
  for (const Certificate& certificate : product.certificates) {
    const auto span = span_of(product, certificate);
    if (!span) continue;
    hold(span->begin);
    hold(span->latest_end);
  }
  if (product.withdrawn) hold(*product.withdrawn);
  constexpr int kAirMonths = 2;
  axis.from = add_months(axis.from, -kAirMonths);
  axis.to = add_months(axis.to, kAirMonths);
  return axis;
}

void draw_years(Ui& ui, const TimeAxis& axis) {
  const int first = static_cast<int>(std::chrono::year_month_day(axis.from).year());
  const int last = static_cast<int>(std::chrono::year_month_day(axis.to).year());
  const double below = axis.rect.y + axis.rect.height - kYears;
  double free_from = axis.rect.x;
  for (int year = first; year <= last; ++year) {
    const Day day = make_day(year, 1, 1);
    if (day < axis.from || day > axis.to) continue;
    const double x = axis.x(day);
    line(ui, {x, axis.rect.y}, {x, below}, ui.theme().line, 1);
    const double width = ui.text_width(std::to_string(year), quiet(ui)) + 6;
    if (x < free_from || x + width > axis.rect.x + axis.rect.width + 12) continue;
    ui.text("", {x + 2, below + 2, width, 16}, std::to_string(year), quiet(ui));
    free_from = x + width;
  }
}

Colour colour_of(const Theme& theme, Status status) {
  switch (status) {
    case Status::valid:
      return theme.covered;
    case Status::expiring:
      return theme.warn;
    case Status::expired:
    case Status::withdrawn:
      return theme.bad;
    case Status::unknown:
      break;
  }
  return theme.ctrl;
}

/// One that is still to come says nothing yet.
Colour colour_on(const Theme& theme, const Product& product, const Certificate& certificate,
                 const CertificateSpan& span, Day as_of) {
  if (span.begin > as_of) return theme.ctrl;
  const bool is_withdrawn = product.withdrawn && *product.withdrawn >= span.begin && *product.withdrawn <= as_of;
  return colour_of(theme, is_withdrawn ? Status::withdrawn : certificate_status(certificate, as_of));
}

std::string certificate_text(Language language, const Certificate& certificate) {
  std::string text = certificate.date ? date(language, *certificate.date) : tr(language, "date unknown");
  if (!certificate.decision.empty()) text += " · " + certificate.decision;
  return text;
}

void draw_certificate(Ui& ui, const Rect& row, const TimeAxis& axis, const Product& product, std::size_t number,
                      Day as_of) {
  const Certificate& certificate = product.certificates[number];
  const Rect words = top_part(row, 20);
  double left = words.x;
  if (certificate.stars) left += star_row(ui, {words.x, words.y + 10}, *certificate.stars) + 8;
  ui.text("card.certificate." + std::to_string(number), {left, words.y, words.x + words.width - left, 20},
          certificate_text(ui.language(), certificate), quiet(ui));
  const auto span = span_of(product, certificate);
  if (!span) return;
  const Colour colour = colour_on(ui.theme(), product, certificate, *span, as_of);
  const double y = row.y + 26;
  const double begin = axis.x(span->begin);
  const double sure = axis.x(span->sure_end);
  fill(ui, {begin, y, std::max(3.0, sure - begin), 8}, colour, 4);
  // It may last until here: nobody says so.
  if (!span->is_sure()) fill(ui, {sure, y + 2, axis.x(span->latest_end) - sure, 4}, faded(colour, 0.4), 2);
}

}  // namespace

void draw_certificates(Ui& ui, Column& column, const Picture& picture, const Product& product) {
  card_section(ui, column, ui.t("Certificates"),
               whole(ui.language(), static_cast<std::int64_t>(product.certificates.size())));
  const double height = kCertificate * static_cast<double>(product.certificates.size()) + kYears;
  const Rect place = column.take(height);
  const Day as_of = picture.choices.as_of;
  const TimeAxis axis = axis_for(product, as_of, place);
  draw_years(ui, axis);
  for (std::size_t i = 0; i < product.certificates.size(); ++i) {
    draw_certificate(ui, {place.x, place.y + kCertificate * static_cast<double>(i), place.width, kCertificate}, axis,
                     product, i, as_of);
  }
  const auto upright = [&](Day day, Colour colour) {
    const double x = axis.x(day);
    line(ui, {x, place.y}, {x, place.y + height - kYears}, colour, 1.5);
  };
  const auto say = [&](const char* id, const std::string& text) {
    column.skip(ui.wrapped(id, column.take(0), text, quiet(ui), 2));
  };
  const auto with_day = [&](const char* msgid, Day day) {
    return fmt::format(fmt::runtime(tr(ui.language(), msgid)), date(ui.language(), day));
  };
  column.skip(4);
  if (product.withdrawn) {
    upright(*product.withdrawn, ui.theme().bad);
    say("card.withdrawn", with_day(OCOP_N("Withdrawn on {}, the red line."), *product.withdrawn));
  }
  upright(as_of, ui.theme().accent);
  say("card.as_of", with_day(OCOP_N("The line is {}, the day of the map."), as_of));
  const auto has_open_end = [&](const Certificate& certificate) {
    const auto span = span_of(product, certificate);
    return span && !span->is_sure();
  };
  if (std::ranges::any_of(product.certificates, has_open_end)) {
    say("card.open_end", ui.t("The day is not known: it ends somewhere in the thin part."));
  }
}

}  // namespace ocop
