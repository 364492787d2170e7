#pragma once

#include <span>
#include <vector>

#include "picture/picture.hpp"

namespace ocop {

/// The stages of a picture, each a pure function of those before it.

States find_states(const Placement& placement, Day as_of);

SearchTexts find_texts(const Placement& placement);
/// By ProductId, whether a text filter lets it pass; empty when every one does.
std::vector<bool> find_text(const SearchTexts* texts, const std::string& text);

/// Facets by which a product can fail the filter.
struct FacetFit {
  bool producer_type = false;
  bool stars = false;
  bool group = false;
  bool status = false;
  bool year = false;
  bool text = false;
  bool district = false;
  bool classes = false;

  bool all() const { return closed() && year && text && district && classes; }
  bool closed() const { return producer_type && stars && group && status; }
};
/// None fits before a product counts; a withdrawn one fits by its status like any other.
FacetFit fit_of(const Placement& placement, ProductId product, const ProductState& state, const Filter& filter,
                const OpenFits& fits);

/// Whether a product is placed in a commune that is not in scope.
bool is_outside(const EntryPlace& place, const ScopeMask& mask);

Passing find_passing(const Placement& placement, const VintagePlacement& placed, const States& states,
                     const Filter& filter, const ScopeMask& mask, const OpenFits& fits);

/// By CommuneId: how many passing products lie there.
std::vector<int> count_products(const VintagePlacement& placed, const Passing& passing, std::size_t communes);
/// By CommuneId: whether a passing product may lie there, but may lie elsewhere too.
std::vector<bool> find_candidates(const VintagePlacement& placed, const Passing& passing, std::size_t communes);

/// Communes of the scope where passing products lie of which none is in force and one has expired; ascending.
std::vector<CommuneId> find_lost(const Placement& placement, const VintagePlacement& placed, const States& states,
                                 const Passing& passing, const ScopeMask& mask);

/// With live counts for `classes`, the columns of the vintage, and for the units of the picture's parents.
Totals count_totals(const Picture& picture);

Values find_values(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                   const States& states, const Passing& passing, Indicator indicator);

/// Draws the rates of small populations in scope towards the mean (stats/smoothing.hpp); a commune without products
/// stays at 0. Only for the indicator per people.
void smooth(const BoundarySet& set, const ScopeMask& mask, Values& values);

Classes classify(const Values& values, const ScopeMask& mask, Indicator indicator, const Classing& classing);

/// Of passing products of the kind only.
std::vector<Gap> find_gaps(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                           const States& states, const Passing& passing, const ScopeMask& mask,
                           const Neighbours& neighbours, GapKind kind, const GapWeights& weights);

/// Communes by the priority of their gap: 0 low, 1 middle, 2 high; those with products of the kind are kClassCovered.
Classes classify_gaps(const BoundarySet& set, const ScopeMask& mask, std::span<const Gap> gaps);

GapFacts find_gap_facts(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                        const States& states, const Passing& passing, const ScopeMask& mask, std::span<const Gap> gaps,
                        const GapWeights& weights);

/// `gaps` of the kind, for the urgency of equals.
TargetFacts find_target(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                        const States& states, const Passing& passing, const ScopeMask& mask, std::span<const Gap> gaps,
                        const Choices& choices);

}  // namespace ocop
