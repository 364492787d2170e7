#pragma once

#include <span>
#include <vector>

#include "look/widgets.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// Other spellings that were counted as a producer, as the registers have them.
struct ProducerSpellings {
  ProducerId producer = 0;
  std::vector<std::string> others;
};

/// Of these producers, those with other spellings.
std::vector<ProducerSpellings> spellings_of(const Picture& picture, std::span<const ProducerId> producers);

/// A line under a producer for each other spelling, with a button that makes it a producer of its own; and for one that
/// was made so, a button that takes that back.
void draw_spellings(Ui& ui, Column& column, const Producer& producer, std::span<const ProducerSpellings> spellings,
                    ProducerId id, std::vector<Ruling>& rulings);

}  // namespace ocop
