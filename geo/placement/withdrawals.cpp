#include "placement/withdrawals.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "text/normal.hpp"

namespace ocop {
namespace {

constexpr char kBetween = '\x1f';

class Withdrawer {
 public:
  Withdrawer(const std::vector<Listed>& listed, Placement& placement) : listed_(listed), placement_(placement) {
    for (ProductId id = 0; id < placement.products.size(); ++id) {
      const Product& product = placement.products[id];
      const std::string name = exact_key(product.name);
      by_names_[exact_key(placement.producers[product.producer].name) + kBetween + name].push_back(id);
      by_product_[name].push_back(id);
    }
  }

  void withdraw(EntryId id) {
    const Entry& entry = *listed_[id].entry;
    const std::vector<ProductId> meant = products_of(entry, listed_[id].home);
    if (meant.size() != 1) {
      placement_.findings.push_back(
          {FindingKind::withdrawal_unmatched, listed_[id].sheet->file, entry.row, {}, entry.product, {}});
      return;
    }
    Product& product = placement_.products[meant.front()];
    const Day day = entry.withdrawn ? first_day(*entry.withdrawn) : Day{};
    if (!product.withdrawn || day > *product.withdrawn) product.withdrawn = day;
  }

 private:
  using Index = std::unordered_map<std::string, std::vector<ProductId>>;

  static std::vector<ProductId> found_in(const Index& index, const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? std::vector<ProductId>() : found->second;
  }

  std::vector<ProductId> products_of(const Entry& entry, HomeId home) const {
    if (entry.producer.empty()) return found_in(by_product_, exact_key(entry.product));
    std::vector<ProductId> named = found_in(by_names_, exact_key(entry.producer) + kBetween + exact_key(entry.product));
    if (named.size() < 2) return named;
    std::erase_if(
        named, [&](ProductId id) { return listed_[placement_.products[id].certificates.front().entry].home != home; });
    return named;
  }

  const std::vector<Listed>& listed_;
  Placement& placement_;
  Index by_names_;
  Index by_product_;
};

}  // namespace

void withdraw_products(const std::vector<Listed>& listed, Placement& placement) {
  const auto withdraws = [](const Listed& one) { return one.entry != nullptr && one.entry->is_withdrawn; };
  if (std::ranges::none_of(listed, withdraws)) return;
  Withdrawer withdrawer(listed, placement);
  for (EntryId id = 0; id < listed.size(); ++id) {
    if (withdraws(listed[id])) withdrawer.withdraw(id);
  }
}

}  // namespace ocop
