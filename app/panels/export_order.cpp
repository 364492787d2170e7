#include "panels/export_order.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "words/language.hpp"

namespace ocop {
namespace {

constexpr double kInch_mm = 25.4;
constexpr double kLeastType_pt = 7;
constexpr int kVectorDots = 150;
constexpr int kSlideDots = 144;
constexpr double kPreviewLongSide_px = 1754;
constexpr int kFewerClasses = 5;

struct PaperRow {
  double width_mm;
  double height_mm;
  double type_scale;  ///< type grows less than the paper
};
// ISO 216 across; the slide is 13.33 x 7.5 inches.
constexpr std::array kPapers = {PaperRow{297, 210, 1}, PaperRow{420, 297, 0.84}, PaperRow{841, 594, 0.595},
                                PaperRow{40 * kInch_mm / 3, 7.5 * kInch_mm, 1}};

const PaperRow& row_of(Paper paper) { return kPapers.at(static_cast<std::size_t>(paper)); }

/// "communes (file)" is "communes" in English: what stands behind only tells equal words apart.
std::string without_note(std::string text) {
  if (const std::size_t at = text.find(" (file)"); at != std::string::npos) text.erase(at);
  return text;
}

/// What a file is behind its name; null where the name says it.
const char* what_of(const ExportOrder& order) {
  // In the order of kTableKinds.
  constexpr std::array kTables = {OCOP_N("communes (file)"), OCOP_N("products (file)"), OCOP_N("gaps (file)"),
                                  OCOP_N("lapsing (file)"),  OCOP_N("upgrades (file)"), OCOP_N("changes (file)"),
                                  OCOP_N("conflicts (file)")};
  switch (order.kind) {
    case ExportKind::atlas:
      return OCOP_N("a page a commune (file)");
    case ExportKind::deck:
      return OCOP_N("scenes (file)");
    case ExportKind::table:
      return kTables.at(order.table);
    case ExportKind::sheet:
    case ExportKind::page:
      break;
  }
  return nullptr;
}

/// Equal steps found in the data, few of them: none is empty and none too like another.
void take_classes(Choices& choices, int count) {
  choices.classing.method = Method::jenks;
  choices.classing.classes = count;
  choices.classing.breaks.clear();
}

}  // namespace

std::string ExportOrder::ending() const {
  switch (kind) {
    case ExportKind::sheet:
      return sheet_ending;
    case ExportKind::atlas:
      return ".pdf";
    case ExportKind::deck:
      return deck_is_folder ? std::string() : ".pdf";
    case ExportKind::table:
      return table_ending;
    case ExportKind::page:
      return ".html";
  }
  return {};
}

std::string ExportOrder::file_name() const {
  const char* what = what_of(*this);
  const std::string behind = is_named_so || what == nullptr ? std::string() : " – " + without_note(tr(language, what));
  return name + behind + ending();
}

std::string ExportOrder::path() const { return (std::filesystem::path(folder) / file_name()).string(); }

PaperSize size_of(const ExportOrder& order) {
  const PaperRow& paper = row_of(order.paper);
  const bool is_upright = order.is_portrait && order.paper != Paper::slide;
  return is_upright ? PaperSize{paper.height_mm, paper.width_mm} : PaperSize{paper.width_mm, paper.height_mm};
}

SheetOptions sheet_options(const ExportOrder& order) {
  const PaperSize size = size_of(order);
  const bool has_pixels = order.sheet_ending == ".png";
  const double dots = has_pixels ? order.dpi : order.paper == Paper::slide ? kSlideDots : kVectorDots;
  SheetOptions options;
  options.width_px = static_cast<int>(std::lround(size.width_mm / kInch_mm * dots));
  options.height_px = static_cast<int>(std::lround(size.height_mm / kInch_mm * dots));
  options.scale = row_of(order.paper).type_scale * order.type_scale;
  options.dots_per_inch = dots;
  options.language = order.language;
  options.title = order.title;
  options.sentence = order.sentence;
  return options;
}

ExportOrder cover_of(const ExportOrder& order) {
  ExportOrder cover = order;
  cover.paper = Paper::a4;
  cover.is_portrait = true;
  cover.type_scale = 1;
  cover.sentence.clear();
  return cover;
}

SheetOptions preview_options(const ExportOrder& order) {
  SheetOptions options = sheet_options(order);
  const double by = kPreviewLongSide_px / std::max(options.width_px, options.height_px);
  options.width_px = static_cast<int>(std::lround(options.width_px * by));
  options.height_px = static_cast<int>(std::lround(options.height_px * by));
  options.dots_per_inch *= by;
  return options;
}

bool mend(const MapFlaw& flaw, const Picture& picture, Choices& choices, ExportOrder& order) {
  switch (flaw.kind) {
    case MapFlawKind::raw_counts: {
      const BoundarySet& set = picture.atlas->vintages[picture.vintage].set;
      const bool has_people =
          std::ranges::all_of(set.communes, [](const Commune& commune) { return commune.population.has_value(); });
      choices.indicator = has_people ? Indicator::products_per_10k_people : Indicator::products_per_100km2;
      choices.classing = default_classing(choices.indicator);
      return true;
    }
    case MapFlawKind::too_many_classes:
    case MapFlawKind::empty_classes:
      take_classes(choices, std::min(kFewerClasses, std::max(1, picture.classes->count)));
      return true;
    case MapFlawKind::lapsed_counted:
      choices.filter.statuses = KeySet<Status, 5>::none();
      choices.filter.statuses.set(Status::valid, true);
      choices.filter.statuses.set(Status::expiring, true);
      return true;
    case MapFlawKind::filtered:
      choices.filter = {};
      return true;
    case MapFlawKind::old_vintage: {
      std::string newest;
      for (const Vintage& vintage : picture.atlas->vintages) newest = std::max(newest, vintage.set.vintage);
      if (newest == picture.atlas->vintages[picture.vintage].set.vintage) return false;
      choices.vintage = newest;
      return true;
    }
    case MapFlawKind::colours_alike:
    case MapFlawKind::greys_alike:
      take_classes(choices, std::max(2, picture.classes->count - 1));
      return true;
    case MapFlawKind::tiny_text:
      order.type_scale *= kLeastType_pt / (flaw.tenths / 10.0);
      return true;
    case MapFlawKind::all_lapsed:
    case MapFlawKind::not_on_map:
      return false;
  }
  return false;
}

bool concerns(const ExportOrder& order, const MapFlaw& flaw) {
  if (order.kind != ExportKind::table) return true;
  switch (flaw.kind) {
    case MapFlawKind::raw_counts:
    case MapFlawKind::too_many_classes:
    case MapFlawKind::empty_classes:
    case MapFlawKind::colours_alike:
    case MapFlawKind::greys_alike:
    case MapFlawKind::tiny_text:
      return false;
    case MapFlawKind::lapsed_counted:
    case MapFlawKind::all_lapsed:
    case MapFlawKind::not_on_map:
    case MapFlawKind::filtered:
    case MapFlawKind::old_vintage:
      return true;
  }
  return true;
}

std::string proposed_export_name(const std::string& title, Day as_of) {
  std::string name = title.empty() ? "OCOP" : title;
  name += " " + iso(as_of);
  for (char& c : name) {
    if (static_cast<unsigned char>(c) < 0x20 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos) {
      c = '-';
    }
  }
  return name;
}

}  // namespace ocop
