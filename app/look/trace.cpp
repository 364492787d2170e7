#include "look/trace.hpp"

namespace ocop {

std::string_view key_of(WidgetKind kind) {
  switch (kind) {
    case WidgetKind::control:
      return "control";
    case WidgetKind::text:
      return "text";
    case WidgetKind::label:
      return "label";
    case WidgetKind::mark:
      return "mark";
    case WidgetKind::card:
      return "card";
  }
  return "control";
}

}  // namespace ocop
