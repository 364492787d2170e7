#pragma once

#include <string>
#include <vector>

#include "command/invocation.hpp"

namespace ocop {

/// The words of an option: none when it was not given.
using Words = std::vector<std::string>;

/// "a,b" and "c" are a, b, c. An empty piece stays, so that it is refused as a key.
Words split_at_commas(const Words& words);

Understood<int> read_number(Option option, const std::string& text, int least, int most);
Understood<Day> read_day(Option option, const std::string& text);
/// "EPSG:9210" or "9210", known to PROJ.
Understood<int> read_epsg(const std::string& text);
/// Ascending, above zero.
Understood<std::vector<double>> read_breaks(const Words& pieces);
/// "1920x1080".
Understood<PictureSize> read_size(const std::string& text);
/// a4, a3, a1 lie across; a slide is 16:9. At `dpi`, or what is usual for it.
Understood<PictureSize> read_page(const std::string& key, std::optional<int> dpi);
/// Refuses more than 30,000 pixels a side.
Understood<PictureSize> check_size(const PictureSize& size);

/// Keys of --page and of --encoding.
Words page_keys();
Words encoding_keys();
Understood<std::string> read_encoding(const std::string& key);

UsageProblem unknown_key(Option option, const std::string& value, Words allowed);

template <class E, std::size_t N>
Words keys_of(const std::array<E, N>& all) {
  Words keys;
  for (const E value : all) keys.emplace_back(key_of(value));
  return keys;
}

template <class E, std::size_t N>
Understood<E> read_key(Option option, const std::string& text, const std::array<E, N>& all) {
  for (const E value : all) {
    if (key_of(value) == text) return value;
  }
  return tl::unexpected(unknown_key(option, text, keys_of(all)));
}

template <class E, std::size_t N>
Understood<KeySet<E, N>> read_keys(Option option, const Words& pieces, const std::array<E, N>& all) {
  auto set = KeySet<E, N>::none();
  for (const std::string& piece : pieces) {
    const Understood<E> value = read_key(option, piece, all);
    if (!value) return tl::unexpected(value.error());
    set.set(*value, true);
  }
  return set;
}

}  // namespace ocop
