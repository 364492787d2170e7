#include "command/options.hpp"

#include <algorithm>
#include <array>

#include "words/language.hpp"

namespace ocop {
namespace {

constexpr unsigned bit(Verb verb) { return 1U << static_cast<unsigned>(verb); }
constexpr unsigned kPictures = bit(Verb::stats) | bit(Verb::gaps) | bit(Verb::render) | bit(Verb::export_table) |
                               bit(Verb::page) | bit(Verb::atlas);
constexpr unsigned kReaders = kPictures | bit(Verb::check) | bit(Verb::deck);
constexpr unsigned kJson = bit(Verb::stats) | bit(Verb::check) | bit(Verb::gaps);
constexpr unsigned kRender = bit(Verb::render);
constexpr unsigned kTitled = bit(Verb::render) | bit(Verb::page) | bit(Verb::atlas) | bit(Verb::deck);
constexpr unsigned kWriters = kTitled | bit(Verb::gaps) | bit(Verb::export_table);
constexpr unsigned kAll = kReaders | bit(Verb::window);

constexpr std::array kVerbs = {
    VerbRow{Verb::window, "[FILE...]", OCOP_N("open the window with these files, in any order")},
    VerbRow{Verb::stats, "INPUTS [CHOICES] --json", OCOP_N("the numbers of a picture")},
    VerbRow{Verb::check, "INPUTS [--json]", OCOP_N("what became of every row of the register")},
    VerbRow{Verb::gaps, "INPUTS [CHOICES] [--kind KEY] [--json | --out FILE]",
            OCOP_N("communes without products, most urgent first")},
    VerbRow{Verb::render, "INPUTS [CHOICES] --out FILE.{png,svg,pdf}", OCOP_N("the map as a picture")},
    VerbRow{Verb::atlas, "INPUTS [CHOICES] --out FILE.pdf",
            OCOP_N("a page for every commune, in one PDF with bookmarks")},
    VerbRow{Verb::deck, "--workspace FILE --out FILE.pdf|FOLDER",
            OCOP_N("the scenes of a workspace as slides: one PDF, or a folder of PNG pictures")},
    VerbRow{Verb::page, "INPUTS [CHOICES] --out FILE.html",
            OCOP_N("one file for the browser, with map, filters and tables")},
    VerbRow{Verb::export_table, "INPUTS [CHOICES] [--table KEY] --out FILE.{csv,xlsx,geojson,gpkg}",
            OCOP_N("a table, for a spreadsheet or with outlines for a GIS")},
};

constexpr std::array kOptions = {
    OptionRow{Option::workspace, "--workspace", Takes::one, OptionPart::inputs, kReaders, "FILE",
              OCOP_N("a saved workspace, with its files and choices")},
    OptionRow{Option::boundaries, "--boundaries", Takes::many, OptionPart::inputs, kReaders, "FILE...",
              OCOP_N("boundaries of communes, one or more vintages")},
    OptionRow{Option::layer, "--layer", Takes::one, OptionPart::inputs, kReaders, "NAME",
              OCOP_N("layer of the boundary files")},
    OptionRow{Option::crs, "--crs", Takes::one, OptionPart::inputs, kReaders, "EPSG:N",
              OCOP_N("coordinate system of boundaries that do not name theirs")},
    OptionRow{Option::within, "--within", Takes::list, OptionPart::inputs, kReaders, "CODE,...",
              OCOP_N("only these communes, districts or provinces")},
    OptionRow{Option::register_files, "--register", Takes::many, OptionPart::inputs, kReaders, "FILE...",
              OCOP_N("registers of products: CSV, XLSX, XLS or ODS")},
    OptionRow{Option::sheet, "--sheet", Takes::one, OptionPart::inputs, kReaders, "NAME",
              OCOP_N("sheet of the registers")},
    OptionRow{Option::encoding, "--encoding", Takes::one, OptionPart::inputs, kReaders, "KEY",
              OCOP_N("encoding of the registers")},
    OptionRow{Option::columns, "--columns", Takes::one, OptionPart::inputs, kReaders, "FILE",
              OCOP_N("which column of the registers holds what (JSON or CSV)")},
    OptionRow{Option::corrections, "--corrections", Takes::many, OptionPart::inputs, kReaders, "FILE...",
              OCOP_N("corrections, aliases and rows set aside, as exported from a workspace (CSV)")},
    OptionRow{Option::crosswalk, "--crosswalk", Takes::many, OptionPart::inputs, kReaders, "FILE...",
              OCOP_N("which old commune went into which new one")},
    OptionRow{Option::population, "--population", Takes::one, OptionPart::inputs, kReaders, "FILE",
              OCOP_N("population by commune code")},
    OptionRow{Option::attributes, "--attributes", Takes::many, OptionPart::inputs, kReaders, "FILE...",
              OCOP_N("classes of communes by code: new-style rural communes, islands, poor communes")},
    OptionRow{Option::context, "--context", Takes::many, OptionPart::inputs, kRender, "FILE...",
              OCOP_N("roads, rivers or other lines, drawn quietly under names and marks")},
    OptionRow{Option::vintage, "--vintage", Takes::one, OptionPart::choices, kReaders, "YEAR",
              OCOP_N("which of the open boundaries are shown; the latest unless given")},
    OptionRow{Option::as_of, "--as-of", Takes::one, OptionPart::choices, kPictures, "YYYY-MM-DD",
              OCOP_N("day on which certificates are looked at; today unless given")},
    OptionRow{Option::since, "--since", Takes::one, OptionPart::choices, kPictures, "YYYY-MM-DD",
              OCOP_N("day that changes are counted from; a year before the day unless given")},
    OptionRow{Option::stars, "--stars", Takes::list, OptionPart::choices, kPictures, "3,4,5",
              OCOP_N("only products with these stars")},
    OptionRow{Option::producer_type, "--producer-type", Takes::list, OptionPart::choices, kPictures, "KEY,...",
              OCOP_N("only products of these types of producer")},
    OptionRow{Option::group, "--group", Takes::list, OptionPart::choices, kPictures, "KEY,...",
              OCOP_N("only products of these groups")},
    OptionRow{Option::status, "--status", Takes::list, OptionPart::choices, kPictures, "KEY,...",
              OCOP_N("only products with this validity on the day")},
    OptionRow{Option::indicator, "--indicator", Takes::one, OptionPart::choices, kPictures, "KEY",
              OCOP_N("what the map shows")},
    OptionRow{Option::method, "--method", Takes::one, OptionPart::choices, kPictures, "KEY",
              OCOP_N("how values become classes")},
    OptionRow{Option::classes, "--classes", Takes::one, OptionPart::choices, kPictures, "N",
              OCOP_N("how many classes")},
    OptionRow{Option::breaks, "--breaks", Takes::list, OptionPart::choices, kPictures, "N,...",
              OCOP_N("upper bounds of the classes, by hand")},
    OptionRow{Option::ramp, "--ramp", Takes::one, OptionPart::choices, kPictures, "KEY",
              OCOP_N("colours of the classes")},
    OptionRow{Option::reverse_ramp, "--reverse-ramp", Takes::nothing, OptionPart::choices, kPictures, "",
              OCOP_N("those colours the other way round")},
    OptionRow{Option::smooth, "--smooth", Takes::nothing, OptionPart::choices, kPictures, "",
              OCOP_N("rates of small populations drawn towards the mean (empirical Bayes)")},
    OptionRow{Option::years, "--years", Takes::list, OptionPart::choices, kPictures, "YEAR,...",
              OCOP_N("only products first recognised in these years")},
    OptionRow{Option::text, "--text", Takes::one, OptionPart::choices, kPictures, "WORDS",
              OCOP_N("only products with this in their name or their producer's")},
    OptionRow{Option::district, "--district", Takes::list, OptionPart::choices, kPictures, "CODE,...",
              OCOP_N("only communes and products of these districts, also those of before July 2025")},
    OptionRow{Option::commune_class, "--commune-class", Takes::many, OptionPart::choices, kPictures, "COLUMN=VALUE,...",
              OCOP_N("only communes of these classes in a column of the attributes")},
    OptionRow{Option::kind, "--kind", Takes::one, OptionPart::choices, bit(Verb::gaps) | bit(Verb::export_table), "KEY",
              OCOP_N("what a commune has to lack to be a gap")},
    OptionRow{Option::theme, "--theme", Takes::one, OptionPart::choices, kPictures, "KEY",
              OCOP_N("what the map is of; the indicator unless given")},
    OptionRow{Option::form, "--form", Takes::one, OptionPart::choices, kRender, "KEY",
              OCOP_N("areas, circles whose area is the value, or tiles of one size")},
    OptionRow{Option::table, "--table", Takes::one, OptionPart::results, bit(Verb::export_table), "KEY",
              OCOP_N("which table; communes unless given")},
    OptionRow{Option::json, "--json", Takes::nothing, OptionPart::results, kJson, "", OCOP_N("print JSON")},
    OptionRow{Option::out, "--out", Takes::one, OptionPart::results, kWriters, "FILE", OCOP_N("file to write")},
    OptionRow{Option::size, "--size", Takes::one, OptionPart::results, kRender, "WxH",
              OCOP_N("pixels; 1920x1080 unless given")},
    OptionRow{Option::page, "--page", Takes::one, OptionPart::results, kRender, "KEY",
              OCOP_N("paper instead of pixels")},
    OptionRow{Option::dpi, "--dpi", Takes::one, OptionPart::results, kRender, "N", OCOP_N("dots to the inch")},
    OptionRow{Option::title, "--title", Takes::one, OptionPart::results, kTitled, "TEXT", OCOP_N("title over the map")},
    OptionRow{Option::scene, "--scene", Takes::one, OptionPart::choices, kPictures, "NAME",
              OCOP_N("a scene of the workspace, by its title or number")},
    OptionRow{Option::lang, "--lang", Takes::one, OptionPart::everywhere, kAll, "vi|en",
              OCOP_N("language; vi unless given")},
    OptionRow{Option::quiet, "--quiet", Takes::nothing, OptionPart::everywhere, kAll, "", OCOP_N("errors only")},
    OptionRow{Option::overwrite, "--overwrite", Takes::nothing, OptionPart::everywhere, kAll, "",
              OCOP_N("replace a file that exists")},
    OptionRow{Option::trace, "--trace", Takes::one, OptionPart::everywhere, bit(Verb::window), "FILE",
              OCOP_N("write what the window shows, one line of JSON a frame")},
    OptionRow{Option::help, "--help", Takes::nothing, OptionPart::everywhere, kAll, "", OCOP_N("this text")},
    OptionRow{Option::version, "--version", Takes::nothing, OptionPart::everywhere, kAll, "",
              OCOP_N("version of the program")},
};

constexpr bool options_stand_in_order() {
  for (std::size_t i = 0; i < kOptions.size(); ++i) {
    if (static_cast<std::size_t>(kOptions[i].option) != i) return false;
  }
  return kOptions.size() == kOptionCount;
}
static_assert(options_stand_in_order());

}  // namespace

std::string_view word_of(Verb verb) {
  switch (verb) {
    case Verb::window:
      return "open";
    case Verb::stats:
      return "stats";
    case Verb::check:
      return "check";
    case Verb::gaps:
      return "gaps";
    case Verb::render:
      return "render";
    case Verb::export_table:
      return "export";
    case Verb::page:
      return "page";
    case Verb::atlas:
      return "atlas";
    case Verb::deck:
      return "deck";
  }
  return {};
}

std::optional<Verb> verb_of_word(std::string_view word) {
  for (const VerbRow& row : kVerbs) {
    if (word_of(row.verb) == word) return row.verb;
  }
  return std::nullopt;
}

std::span<const VerbRow> verb_table() { return kVerbs; }
std::span<const OptionRow> option_table() { return kOptions; }
const OptionRow& row_of(Option option) { return kOptions.at(static_cast<std::size_t>(option)); }

}  // namespace ocop
