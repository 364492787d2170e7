#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "look/widgets.hpp"
#include "panels/requests.hpp"
#include "picture/nearby.hpp"

namespace ocop {

/// Cards of single products and producers over what the right panel shows, one leading to the next.
class ObjectCards {
 public:
  struct Card {
    std::optional<ProductId> product;
    std::optional<ProducerId> producer;
    friend bool operator==(const Card&, const Card&) = default;
  };

  /// What was asked for in a frame, of this placement.
  void open(const Requests& requests, const std::shared_ptr<const Placement>& placement);
  void close() { cards_.clear(); }
  /// To the card before; false when there was none open.
  bool go_back();
  /// The card on top; none when the numbers of another placement would be meant.
  std::optional<Card> shown(const Picture& picture) const;

  /// What a commune's card needs of its surroundings, made once for a filter and a commune.
  struct Surroundings {
    std::vector<NearProducer> near;
    std::vector<LackedGroup> lacked;
  };
  const Surroundings& surroundings(const Picture& picture, CommuneId commune);

 private:
  std::vector<Card> cards_;
  std::shared_ptr<const Placement> placement_;
  std::shared_ptr<const Passing> passing_;
  std::size_t vintage_ = 0;
  CommuneId commune_ = 0;
  bool has_neighbours_ = false;
  Surroundings surroundings_;
};

/// The whole right panel: a product with its certificates as lines in time, or a producer with its products.
void draw_object_card(Ui& ui, const Rect& rect, const Picture& picture, const ObjectCards::Card& card,
                      Requests& requests);

}  // namespace ocop
