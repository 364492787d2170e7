#pragma once

#include <span>
#include <string_view>

#include "look/ui.hpp"
#include "search/typed.hpp"

namespace ocop {

/// One line as Ui::text, with parts of it (bytes, ascending) in the accent colour and semibold. Returns the width
/// drawn.
double marked_text(Ui& ui, std::string_view id, const Rect& box, std::string_view text,
                   std::span<const TextRange> marked, const TextStyle& style = {});
double marked_text_width(const Ui& ui, std::string_view text, std::span<const TextRange> marked,
                         const TextStyle& style = {});

}  // namespace ocop
