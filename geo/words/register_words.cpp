#include "words/register_words.hpp"

#include <array>
#include <cstddef>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

// In the order of Field.
constexpr std::array kFields = {
    OCOP_N("Running number"),
    OCOP_N("Product name"),
    OCOP_N("Producer"),
    OCOP_N("Producer type"),
    OCOP_N("Address"),
    OCOP_N("Commune"),
    OCOP_N("District"),
    OCOP_N("Province"),
    OCOP_N("Commune code"),
    OCOP_N("Code of commune or product"),
    OCOP_N("Product id"),
    OCOP_N("Group"),
    OCOP_N("Stars"),
    OCOP_N("Score"),
    OCOP_N("Day of the decision"),
    OCOP_N("Year of recognition"),
    OCOP_N("Last day"),
    OCOP_N("Decision number"),
    OCOP_N("Source"),
    OCOP_N("Latitude"),
    OCOP_N("Longitude"),
    OCOP_N("Coordinates in one cell"),
    OCOP_N("X"),
    OCOP_N("Y"),
    OCOP_N("Earlier stars"),
    OCOP_N("Earlier day"),
    OCOP_N("Day of withdrawal"),
    OCOP_N("Withdrawal"),
    OCOP_N("State"),
    OCOP_N("Everything in one cell"),
    OCOP_N("Skip this column"),
    OCOP_N("Personal, not read"),
};
static_assert(kFields.size() == kFieldCount);

// In the order of IgnoredWhy.
constexpr std::array kIgnored = {OCOP_N("title"), OCOP_N("heading"), OCOP_N("heading again"), OCOP_N("sub-heading"),
                                 OCOP_N("sum"),   OCOP_N("note"),    OCOP_N("blank"),         OCOP_N("hidden")};
static_assert(kIgnored.size() == static_cast<std::size_t>(IgnoredWhy::hidden) + 1);

}  // namespace

std::string name_of(Language language, Field field) {
  return tr(language, kFields.at(static_cast<std::size_t>(field)));
}

std::string name_of(Language language, IgnoredWhy why) {
  return tr(language, kIgnored.at(static_cast<std::size_t>(why)));
}

std::string name_of_encoding(Language language, const std::string& key) {
  if (key == "tcvn3") return "TCVN3 (ABC)";
  if (key == "vni") return "VNI";
  if (key == "windows-1258") return "Windows-1258";
  if (key == "utf-16") return "UTF-16";
  if (key == "utf-8") return tr(language, "As in the file (Unicode)");
  return tr(language, "Recognised by itself");
}

std::string change_sentence(Language language, const RegisterChange& change) {
  std::vector<std::string> parts;
  const auto n = [](std::size_t count) { return static_cast<std::int64_t>(count); };
  const auto add = [&](std::size_t count, const char* text) {
    if (count > 0) parts.push_back(fmt::format(fmt::runtime(text), whole(language, n(count))));
  };
  add(change.added, trn(language, "{} new row", "{} new rows", n(change.added)));
  add(change.gone, trn(language, "{} row gone", "{} rows gone", n(change.gone)));
  add(change.placed_otherwise,
      trn(language, "{} row with another result", "{} rows with another result", n(change.placed_otherwise)));
  add(change.rated_otherwise,
      trn(language, "{} row with other stars", "{} rows with other stars", n(change.rated_otherwise)));
  if (parts.empty()) parts.emplace_back(tr(language, "nothing changed"));
  const std::string name = change.sheet ? change.file + " · " + *change.sheet : change.file;
  return fmt::format("{}: {}.", name, fmt::join(parts, ", "));
}

std::string place_change(Language language, const RowChange& row) {
  const auto shown = [&](const RowOutcome& state) {
    return state.commune.empty() ? std::string(name_of(language, state.fate)) : state.commune;
  };
  if (!row.before || !row.now) return shown(row.now ? *row.now : *row.before);
  return shown(*row.before) + " → " + shown(*row.now);
}

std::string stars_change(Language language, const RowChange& row) {
  const auto shown = [&](const RowOutcome& state) {
    if (!state.stars) return std::string(tr(language, "stars unknown"));
    return fmt::format(fmt::runtime(trn(language, "{} star", "{} stars", *state.stars)), *state.stars);
  };
  return shown(*row.before) + " → " + shown(*row.now);
}

}  // namespace ocop
