#include "shown_frame.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace ocop::e2e {

double overlap(const Box& a, const Box& b) {
  const double across = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const double down = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return std::max(0.0, std::min(across, down));
}

const Widget* ShownFrame::find(std::string_view id) const {
  const auto found = std::ranges::find(widgets, id, &Widget::id);
  return found == widgets.end() ? nullptr : &*found;
}

std::string ShownFrame::text(std::string_view id) const {
  const Widget* widget = find(id);
  return widget != nullptr ? widget->text : std::string();
}

std::vector<Widget> ShownFrame::with_prefix(std::string_view prefix) const {
  std::vector<Widget> found;
  std::ranges::copy_if(widgets, std::back_inserter(found), [&](const Widget& w) { return w.id.starts_with(prefix); });
  return found;
}

bool is_same_view(const ShownFrame& a, const ShownFrame& b) {
  const std::vector<Widget> marks = a.with_prefix("map.mark.");
  const auto stands = [&](const Widget& mark) {
    const Widget* other = b.find(mark.id);
    return other != nullptr && std::abs(other->box.x - mark.box.x) < 0.01 && std::abs(other->box.y - mark.box.y) < 0.01;
  };
  return !marks.empty() && marks.size() == b.with_prefix("map.mark.").size() && std::ranges::all_of(marks, stands);
}

ShownFrame read_frame(const std::string& line) {
  const nlohmann::json json = nlohmann::json::parse(line);
  ShownFrame frame;
  frame.number = json.at("frame");
  frame.ms = json.at("ms");
  frame.frame_ms = json.at("frame_ms");
  frame.why = json.at("why");
  frame.picture = json.at("picture");
  frame.selection = json.at("selection").get<std::vector<std::string>>();
  frame.is_busy = json.at("busy");
  frame.is_complete = json.at("complete");
  for (const auto& item : json.at("widgets")) {
    const auto& rect = item.at("rect");
    frame.widgets.push_back({item.at("id"),
                             item.at("kind"),
                             {rect[0], rect[1], rect[2], rect[3]},
                             item.at("text"),
                             item.at("clipped"),
                             item.at("msgid")});
  }
  return frame;
}

int last_number(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  const auto last = text.find_last_of(kDigits);
  if (last == std::string_view::npos) return -1;
  const auto before = text.find_last_not_of(kDigits, last);
  const auto first = before == std::string_view::npos ? 0 : before + 1;
  return std::stoi(std::string(text.substr(first, last - first + 1)));
}

}  // namespace ocop::e2e
