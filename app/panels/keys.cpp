#include "panels/keys.hpp"

#include <array>
#include <string_view>

namespace ocop {
namespace {

constexpr std::array kNames = std::to_array<std::string_view>({
    "",   "Esc", "Enter", "Tab", "Home", "End", "PgUp", "PgDn", "←", "→", "↑", "↓", "Space", "Del", "+", "-",
    "F1", "F5",  "F6",    "F11", "F12",  "A",   "B",    "C",    "E", "F", "G", "K", "L",     "M",   "O", "Q",
    "R",  "S",   "T",     "V",   "Y",    "Z",   "0",    "1",    "2", "3", "4", "5", "6",     "7",   "8", "9",
});
static_assert(kNames.size() == static_cast<std::size_t>(ShortcutKey::digit_9) + 1);

}  // namespace

std::string shown(const Chord& chord) {
  std::string text;
  if (chord.ctrl) text += "Ctrl ";
  if (chord.alt) text += "Alt ";
  if (chord.shift) text += "Shift ";
  return text + std::string(kNames.at(static_cast<std::size_t>(chord.key)));
}

}  // namespace ocop
