#include "placement/rows.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace ocop {
namespace {

constexpr char kBetween = '\x1f';
constexpr std::size_t kRowsBetweenLooks = 4096;

/// The texts that tell a place, by what they are copies of.
using PlaceTexts = std::array<const void*, 6>;
struct PlaceTextsHash {
  std::size_t operator()(const PlaceTexts& texts) const {
    std::size_t hash = 0;
    for (const void* const text : texts) hash = (hash ^ std::hash<const void*>()(text)) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32U);
  }
};
PlaceTexts place_texts(const Entry& entry) {
  return {entry.address.identity(),  entry.commune.identity(), entry.district.identity(),
          entry.province.identity(), entry.code.identity(),    entry.product_id.identity()};
}

void write_place_key(const Entry& entry, std::string& key) {
  key.clear();
  for (const SharedText* const text :
       {&entry.address, &entry.commune, &entry.district, &entry.province, &entry.code, &entry.product_id}) {
    key += text->str();
    key += kBetween;
  }
}

/// Of evidence that may be of several times only what is of the planner's, where there is any.
void keep_vintage(const Eras& eras, const std::string& label, Readings& readings) {
  for (Reading& reading : readings.all) {
    const auto is_of = [&](Sighting s) { return eras[s.era].label == label; };
    if (std::ranges::any_of(reading.sightings, is_of)) {
      std::erase_if(reading.sightings, [&](Sighting s) { return !is_of(s); });
    }
  }
}

/// Reads the rows of one register behind those that are there.
class SheetReader {
 public:
  SheetReader(const Atlas& atlas, const Eras& eras, const Aliases& aliases, PlaceReader& reader, StatedRows& all)
      : atlas_(atlas),
        eras_(eras),
        aliases_(aliases),
        reader_(reader),
        all_(all),
        first_place_(all.places.size()),
        first_row_(all.rows.size()) {}

  bool read(const Register& sheet, Progress* progress) {
    for (const Entry& entry : sheet.entries) {
      if (progress != nullptr && all_.rows.size() % kRowsBetweenLooks == 0) {
        if (progress->is_cancelled()) return false;
        progress->advance(kRowsBetweenLooks);
      }
      const std::uint32_t place = place_of(entry);
      ++all_.places[place].rows;
      all_.rows.push_back({&sheet, &entry, place, std::nullopt});
    }
    settle(sheet);
    project();
    return true;
  }

 private:
  /// Most rows are copies of another's texts, which costs less to see than what they say.
  std::uint32_t place_of(const Entry& entry) {
    const auto [known, is_new] = by_texts_.try_emplace(place_texts(entry));
    if (is_new) known->second = place_written(entry);
    return known->second;
  }

  std::uint32_t place_written(const Entry& entry) {
    write_place_key(entry, key_);
    const auto next = static_cast<std::uint32_t>(all_.places.size());
    const auto [known, is_new] = by_key_.try_emplace(key_, next);
    if (!is_new) return known->second;
    StatedPlace place;
    place.said = reader_.read(entry);
    for (int group = 0; group < eras_.group_count(); ++group) {
      Readings readings = read_evidence(eras_, group, place.said);
      std::vector<Reading> named = aliases_.read(eras_, group, entry, place.said);
      readings.all.insert(readings.all.begin(), named.begin(), named.end());
      place.readings.push_back(std::move(readings));
    }
    all_.places.push_back(std::move(place));
    return next;
  }

  /// Rows that may mean then or today follow the planner, else all other rows of their register.
  void settle(const Register& sheet) {
    for (int group = 0; group < eras_.group_count(); ++group) {
      const auto at = static_cast<std::size_t>(group);
      EraVotes votes;
      for (std::size_t p = first_place_; p < all_.places.size(); ++p) {
        vote(eras_, all_.places[p].readings[at], static_cast<int>(all_.places[p].rows), votes);
      }
      for (std::size_t p = first_place_; p < all_.places.size(); ++p) {
        Readings& readings = all_.places[p].readings[at];
        if (!sheet.address_vintage.empty()) keep_vintage(eras_, sheet.address_vintage, readings);
        follow(eras_, votes, readings);
      }
      report(sheet, votes);
    }
  }

  void report(const Register& sheet, const EraVotes& votes) {
    for (const auto& [label, count] : votes) {
      if (!eras_.is_crossed(label)) continue;
      all_.findings.push_back({FindingKind::address_vintage,
                               sheet.file,
                               {},
                               {},
                               {},
                               {label, std::to_string(count), std::to_string(sheet.entries.size())}});
    }
  }

  void project() {
    if (!atlas_.projection) return;
    std::vector<LonLat> degrees;
    std::vector<std::size_t> rows;
    for (std::size_t r = first_row_; r < all_.rows.size(); ++r) {
      if (!all_.rows[r].entry->point) continue;
      degrees.push_back(*all_.rows[r].entry->point);
      rows.push_back(r);
    }
    std::vector<Point> points(degrees.size());
    atlas_.projection->to_map(degrees, points);
    for (std::size_t i = 0; i < rows.size(); ++i) all_.rows[rows[i]].point = points[i];
  }

  const Atlas& atlas_;
  const Eras& eras_;
  const Aliases& aliases_;
  PlaceReader& reader_;
  StatedRows& all_;
  std::size_t first_place_;
  std::size_t first_row_;
  std::unordered_map<PlaceTexts, std::uint32_t, PlaceTextsHash> by_texts_;
  std::unordered_map<std::string, std::uint32_t> by_key_;
  std::string key_;
};

}  // namespace

std::optional<StatedRows> read_stated_rows(const Atlas& atlas, const Eras& eras, const Aliases& aliases,
                                           NameMemo& take_apart, Progress* progress) {
  StatedRows all;
  all.rows.reserve(atlas.entry_count());
  PlaceReader reader(eras, take_apart);
  for (const Register& sheet : atlas.registers) {
    if (!SheetReader(atlas, eras, aliases, reader, all).read(sheet, progress)) return std::nullopt;
  }
  return all;
}

}  // namespace ocop
