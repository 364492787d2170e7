#include "register/producer_list.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "text/normal.hpp"

namespace ocop {

bool names_no_place(const Entry& entry) {
  return entry.address.empty() && entry.commune.empty() && entry.district.empty() && entry.code.empty() &&
         entry.product_id.empty() && !entry.point && !entry.metres;
}

namespace {

bool has_same_place(const Entry& a, const Entry& b) {
  const auto key = [](const Entry& entry) {
    return search_key(entry.address + "|" + entry.commune + "|" + entry.district + "|" + entry.province + "|" +
                      entry.code);
  };
  return key(a) == key(b) && a.point == b.point && a.metres == b.metres;
}

void take_place(const Entry& producer, Entry& product) {
  product.address = producer.address;
  product.commune = producer.commune;
  product.district = producer.district;
  product.province = producer.province;
  product.code = producer.code;
  product.point = producer.point;
  product.metres = producer.metres;
  if (product.producer_type == ProducerType::unknown) product.producer_type = producer.producer_type;
  if (product.producer_type_text.empty()) product.producer_type_text = producer.producer_type_text;
}

/// The producers of some lists by name; null where a name has two places.
class Producers {
 public:
  void add(const Register& list) {
    if (list.producers.empty()) return;
    name_ = list.producers_sheet.empty() ? list.file : list.producers_sheet;
    for (const Entry& producer : list.producers) {
      if (producer.producer.empty() || names_no_place(producer)) continue;
      const auto [known, is_new] = by_name_.try_emplace(exact_key(producer.producer), &producer);
      if (!is_new && known->second != nullptr && !has_same_place(*known->second, producer)) known->second = nullptr;
    }
  }
  bool is_empty() const { return by_name_.empty(); }
  const std::string& name() const { return name_; }
  const Entry* find(const std::string& producer) const {
    const auto found = by_name_.find(exact_key(producer));
    return found == by_name_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string, const Entry*> by_name_;
  std::string name_;
};

void join(const Producers& own, const Producers& others, Register& products, std::vector<Finding>& findings) {
  if (own.is_empty() && others.is_empty()) return;
  const std::string shown = products.sheet.value_or(products.file);
  std::set<std::string> told;
  std::set<std::string> in_vain;
  for (Entry& entry : products.entries) {
    if (!names_no_place(entry) || entry.producer.empty()) continue;
    const Producers* from = &own;
    const Entry* producer = own.find(entry.producer);
    if (producer == nullptr) {
      producer = others.find(entry.producer);
      from = &others;
    }
    if (producer != nullptr) {
      take_place(*producer, entry);
      if (told.insert(from->name()).second) {
        findings.push_back({FindingKind::sheets_joined, products.file, {}, {}, {}, {from->name(), shown}});
      }
    } else if (in_vain.insert(exact_key(entry.producer)).second) {
      findings.push_back({FindingKind::producer_unmatched, products.file, entry.row, {}, entry.producer, {}});
    }
  }
}

}  // namespace

std::vector<Finding> join_producers(std::vector<Register>& registers) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < registers.size(); ++i) {
    Producers own;
    own.add(registers[i]);
    Producers others;
    for (std::size_t j = 0; j < registers.size(); ++j) {
      if (j != i) others.add(registers[j]);
    }
    join(own, others, registers[i], findings);
  }
  return findings;
}

}  // namespace ocop
