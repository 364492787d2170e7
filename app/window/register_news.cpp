#include "window/register_news.hpp"

#include <utility>

namespace ocop {

void RegisterNews::compare(std::shared_ptr<const Picture> before, std::shared_ptr<const Picture> now) {
  if (before == nullptr || now == nullptr || before->atlas == now->atlas) return;
  job_.start([before = std::move(before), now = std::move(now)](Progress&) {
    // What was shown on other boundaries is compared on those that both have.
    const std::string& vintage = now->atlas->vintages[now->vintage].set.vintage;
    const std::size_t then = before->atlas->find_vintage(vintage).value_or(before->vintage);
    std::vector<RegisterChange> changes =
        compare_registers({*before->atlas, *before->placement, then}, {*now->atlas, *now->placement, now->vintage});
    std::erase_if(changes, [](const RegisterChange& change) { return change.rows.empty(); });
    return changes;
  });
}

bool RegisterNews::take() {
  auto found = job_.take();
  if (!found || !*found || (*found)->empty()) return false;
  changes_ = **std::move(found);
  return true;
}

}  // namespace ocop
