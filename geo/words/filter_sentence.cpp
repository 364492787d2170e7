#include <array>
#include <cstddef>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "picture/parent_units.hpp"
#include "words/gap_sentences.hpp"
#include "words/numbers.hpp"
#include "words/scene_words.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// More names than these become "4 of 7".
constexpr std::size_t kNamesInChip = 3;
/// As many that are left out are named instead.
constexpr std::size_t kNamesLeftOut = 2;

template <class E, std::size_t N, std::size_t M, class Name>
std::string names_in(Language language, const KeySet<E, N>& set, const std::array<E, M>& all, Name name) {
  if (set.is_none()) return tr(language, "none");
  const auto joined = [&](bool are_in) {
    std::vector<std::string> names;
    for (const E value : all) {
      if (set.has(value) == are_in) names.push_back(name(language, value));
    }
    return fmt::format("{}", fmt::join(names, ", "));
  };
  if (set.count() <= kNamesInChip) return joined(true);
  if (N - set.count() <= kNamesLeftOut) return fmt::format(fmt::runtime(tr(language, "all but {}")), joined(false));
  return fmt::format(fmt::runtime(tr(language, "{some} of {all}")), fmt::arg("some", set.count()), fmt::arg("all", N));
}

std::string stars_chip(Language language, const KeySet<Stars, 4>& set) {
  if (set.is_none()) return tr(language, "none");
  const bool three = set.has(Stars::three);
  const bool four = set.has(Stars::four);
  const bool five = set.has(Stars::five);
  if (five && four && !set.has(Stars::unknown))
    return tr(language, three ? OCOP_N("3 stars or more") : OCOP_N("4 stars or more"));
  std::vector<std::string> names;
  if (three) names.emplace_back(tr(language, "3 stars"));
  if (four) names.emplace_back(tr(language, "4 stars"));
  if (five) names.emplace_back(tr(language, "5 stars"));
  if (set.has(Stars::unknown)) names.emplace_back(tr(language, "stars unknown"));
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string statuses_chip(Language language, const KeySet<Status, 5>& set) {
  auto in_force = KeySet<Status, 5>::none();
  in_force.set(Status::valid, true);
  in_force.set(Status::expiring, true);
  if (set == in_force) return tr(language, "in force");
  if (set.is_all()) return tr(language, "withdrawn ones too");
  return names_in(language, set, kStatuses, [](Language l, Status s) { return name_of(l, s); });
}

/// "2021–2023, 2025": runs of years, the unknown one last.
std::string years_chip(Language language, const std::vector<int>& years) {
  if (years.empty()) return tr(language, "none");
  std::vector<std::string> runs;
  for (std::size_t i = 0; i < years.size();) {
    std::size_t end = i;
    while (end + 1 < years.size() && years[end + 1] == years[end] + 1) ++end;
    if (years[i] != 0) {
      runs.push_back(end == i ? std::to_string(years[i]) : fmt::format("{}–{}", years[i], years[end]));
    }
    i = end + 1;
  }
  if (years.front() == 0) runs.emplace_back(tr(language, "year unknown"));
  return fmt::format("{}", fmt::join(runs, ", "));
}

/// Names while they are few, else how many of how many.
std::string some_of(Language language, const std::vector<std::string>& names, std::size_t all) {
  if (names.empty()) return tr(language, "none");
  if (names.size() <= kNamesInChip) return fmt::format("{}", fmt::join(names, ", "));
  return fmt::format(fmt::runtime(tr(language, "{some} of {all}")), fmt::arg("some", names.size()),
                     fmt::arg("all", all));
}

std::string districts_chip(Language language, const Picture& picture) {
  std::vector<std::string> names;
  for (const std::string& key : *picture.choices.filter.districts) {
    const auto unit = picture.parents ? picture.parents->find(key) : std::nullopt;
    names.push_back(unit ? picture.parents->units[*unit].name : key.empty() ? tr(language, "district unknown") : key);
  }
  return some_of(language, names, picture.parents ? picture.parents->units.size() : 0);
}

/// "Nông thôn mới: nâng cao, kiểu mẫu".
std::string classes_chip(Language language, const Filter& filter) {
  std::vector<std::string> columns;
  for (const auto& [column, values] : filter.commune_classes) {
    std::vector<std::string> names;
    for (const std::string& value : values) names.push_back(value.empty() ? tr(language, "not in the table") : value);
    columns.push_back(column + ": " +
                      (names.empty() ? tr(language, "none") : fmt::format("{}", fmt::join(names, ", "))));
  }
  return fmt::format("{}", fmt::join(columns, "; "));
}

}  // namespace

std::vector<SentencePart> filter_sentence(Language language, const Picture& picture) {
  const Filter& filter = picture.choices.filter;
  std::vector<SentencePart> parts;
  const auto words = [&](const char* msgid) { parts.push_back({tr(language, msgid), Facet::none, false}); };
  const auto chip = [&](Facet facet, std::string text) { parts.push_back({std::move(text), facet, false}); };

  const auto number = [&](const char* one, const char* several, int n) {
    parts.push_back({fmt::format(fmt::runtime(trn(language, one, several, n)), fmt::arg("n", whole(language, n))),
                     Facet::none, true});
  };
  if (picture.shows_gaps()) {
    const auto gaps = static_cast<int>(picture.gaps->size());
    number("{n} commune", "{n} communes", gaps);
    parts.push_back({lack_of(language, picture.choices.gap_kind, gaps), Facet::none, false});
  } else {
    words(OCOP_N("Showing"));
    number("{n} product", "{n} products", picture.totals->products);
  }
  if (!filter.stars.is_all()) {
    words(OCOP_N("with"));
    chip(Facet::stars, stars_chip(language, filter.stars));
  }
  if (!filter.groups.is_all()) {
    words(OCOP_N("of group"));
    chip(Facet::groups, names_in(language, filter.groups, kGroups, [](Language l, Group g) { return name_of(l, g); }));
  }
  if (!filter.producer_types.is_all()) {
    words(OCOP_N("by"));
    chip(Facet::producer_types, names_in(language, filter.producer_types, kProducerTypes,
                                         [](Language l, ProducerType t) { return short_name_of(l, t); }));
  }
  if (filter.statuses != Filter::default_statuses()) {
    parts.push_back({",", Facet::none, false});
    chip(Facet::statuses, statuses_chip(language, filter.statuses));
  }
  if (filter.years) {
    words(OCOP_N("recognised in"));
    chip(Facet::years, years_chip(language, *filter.years));
  }
  if (!filter.text.empty()) {
    words(OCOP_N("named"));
    chip(Facet::text, fmt::format("“{}”", filter.text));
  }
  if (filter.districts) {
    words(OCOP_N("in"));
    chip(Facet::districts, districts_chip(language, picture));
  }
  if (!filter.commune_classes.empty()) {
    words(OCOP_N("in communes with"));
    chip(Facet::classes, classes_chip(language, filter));
  }
  words(filter.producer_types.is_all() && filter.statuses == Filter::default_statuses()
            ? OCOP_N("by any type of producer, as of")
            : OCOP_N(", as of"));
  chip(Facet::as_of, date(language, picture.choices.as_of));
  return parts;
}

std::string filter_in_short(Language language, const Filter& filter) {
  std::vector<std::string> parts;
  if (!filter.stars.is_all()) parts.push_back(stars_chip(language, filter.stars));
  if (!filter.groups.is_all()) {
    parts.push_back(names_in(language, filter.groups, kGroups, [](Language l, Group g) { return name_of(l, g); }));
  }
  if (!filter.producer_types.is_all()) {
    parts.push_back(names_in(language, filter.producer_types, kProducerTypes,
                             [](Language l, ProducerType t) { return short_name_of(l, t); }));
  }
  if (filter.statuses != Filter::default_statuses()) parts.push_back(statuses_chip(language, filter.statuses));
  if (filter.years) parts.push_back(years_chip(language, *filter.years));
  if (!filter.text.empty()) parts.push_back(fmt::format("“{}”", filter.text));
  if (filter.districts) {
    parts.push_back(fmt::format(
        fmt::runtime(trn(language, "{} district", "{} districts", static_cast<std::int64_t>(filter.districts->size()))),
        filter.districts->size()));
  }
  if (!filter.commune_classes.empty()) parts.push_back(classes_chip(language, filter));
  return parts.empty() ? tr(language, "every product") : fmt::format("{}", fmt::join(parts, ", "));
}

std::string plain(const std::vector<SentencePart>& parts) {
  std::string text;
  for (const SentencePart& part : parts) {
    if (!text.empty() && !part.text.starts_with(',')) text += ' ';
    text += part.text;
  }
  return text;
}

}  // namespace ocop
