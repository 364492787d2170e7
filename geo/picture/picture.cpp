#include "picture/picture.hpp"

#include <algorithm>
#include <utility>

#include "picture/changes.hpp"
#include "picture/clusters.hpp"
#include "picture/parent_units.hpp"
#include "picture/place_filter.hpp"
#include "picture/stages.hpp"
#include "picture/tiles.hpp"
#include "stats/contiguity.hpp"

namespace ocop {
namespace {

/// Makes the stages of one picture in their order; a stage is taken over from the previous picture
/// when everything that it is made from is the same there: earlier stages by identity, choices by
/// value.
class PictureMaker {
 public:
  PictureMaker(Picture inputs, const Picture* previous) : picture_(std::move(inputs)), before_(previous) {
    if (before_ != nullptr && before_->atlas != picture_.atlas) before_ = nullptr;
  }

  Picture make() {
    const Choices& choices = picture_.choices;
    const Atlas& atlas = *picture_.atlas;
    const Placement& placement = *picture_.placement;
    const BoundarySet& set = atlas.vintages[picture_.vintage].set;
    const VintagePlacement& placed = placement.vintages[picture_.vintage];

    make_stage(&Picture::scope_mask, same(&Picture::vintage, &Picture::scope),
               [&] { return resolve_scope(picture_.scope, atlas, picture_.vintage); });
    make_stage(&Picture::parents, same(&Picture::scope_mask, &Picture::placement),
               [&] { return find_parent_units(atlas, placement, picture_.vintage, *picture_.scope_mask); });
    narrow_mask();
    make_stage(&Picture::states, same(&Picture::placement) && same_choice(&Choices::as_of),
               [&] { return find_states(placement, choices.as_of); });
    if (!choices.filter.text.empty()) {
      const bool has_texts = same(&Picture::placement) && before_->texts != nullptr;
      make_stage(&Picture::texts, has_texts, [&] { return find_texts(placement); });
    }
    make_stage(&Picture::fits, same(&Picture::parents, &Picture::texts) && same_choice(&Choices::filter), [&] {
      return OpenFits{
          find_text(picture_.texts.get(), choices.filter.text),
          find_place_fits(placed, choices.filter, *picture_.parents, atlas.vintages[picture_.vintage].classes)};
    });
    make_stage(&Picture::passing, same(&Picture::states, &Picture::mask, &Picture::fits), [&] {
      return find_passing(placement, placed, *picture_.states, choices.filter, *picture_.mask, *picture_.fits);
    });
    make_stage(&Picture::totals, same(&Picture::passing), [&] { return count_totals(picture_); });
    const bool same_values =
        same(&Picture::passing) && same_choice(&Choices::indicator) && same_choice(&Choices::is_smoothed);
    make_stage(&Picture::values, same_values, [&] {
      Values values = find_values(set, placement, placed, *picture_.states, *picture_.passing, choices.indicator);
      if (choices.is_smoothed && needs_population(choices.indicator)) smooth(set, *picture_.mask, values);
      return values;
    });
    make_stage(&Picture::classes, same(&Picture::values) && same_choice(&Choices::classing),
               [&] { return classify(*picture_.values, *picture_.mask, choices.indicator, choices.classing); });
    if (choices.indicator == Indicator::valid_products) {
      const bool same_lost = same(&Picture::passing) && same_choice(&Choices::indicator);
      make_stage(&Picture::lost, same_lost,
                 [&] { return find_lost(placement, placed, *picture_.states, *picture_.passing, *picture_.mask); });
    }
    if (choices.theme == MapTheme::changes) {
      const bool same_changes = same(&Picture::passing) && same_choice(&Choices::theme) && same_choice(&Choices::since);
      make_stage(&Picture::changes, same_changes, [&] {
        return find_changes(placement, placed, *picture_.states, choices.filter, *picture_.mask, *picture_.fits,
                            since_day(choices));
      });
      make_stage(&Picture::theme_classes, same_changes,
                 [&] { return classify_changes(*picture_.changes, *picture_.mask); });
    }
    // Neighbours and distances are those of the true outlines; a first, coarse picture has no gap list.
    if (set.resolution_m > 0) return std::move(picture_);
    make_neighbours(atlas);
    make_tile_map(set);
    const bool same_gaps = same(&Picture::passing, &Picture::neighbours) && same_choice(&Choices::gap_kind) &&
                           same_choice(&Choices::gap_weights);
    make_stage(&Picture::gaps, same_gaps, [&] {
      return find_gaps(set, placement, placed, *picture_.states, *picture_.passing, *picture_.mask,
                       *picture_.neighbours, choices.gap_kind, choices.gap_weights);
    });
    if (choices.theme == MapTheme::clusters) {
      const bool same_clusters = same(&Picture::values, &Picture::neighbours) && same_choice(&Choices::theme);
      make_stage(&Picture::clusters, same_clusters,
                 [&] { return find_clusters(*picture_.values, *picture_.mask, *picture_.neighbours); });
      make_stage(&Picture::theme_classes, same_clusters,
                 [&] { return classify_clusters(*picture_.clusters, *picture_.mask); });
    }
    if (choices.theme != MapTheme::gaps) return std::move(picture_);
    const bool same_theme = same_choice(&Choices::theme) && same(&Picture::gaps);
    make_stage(&Picture::theme_classes, same_theme, [&] { return classify_gaps(set, *picture_.mask, *picture_.gaps); });
    make_stage(&Picture::gap_facts, same_theme, [&] {
      return find_gap_facts(set, placement, placed, *picture_.states, *picture_.passing, *picture_.mask, *picture_.gaps,
                            choices.gap_weights);
    });
    make_stage(&Picture::target, same_theme && same_choice(&Choices::target), [&] {
      return find_target(set, placement, placed, *picture_.states, *picture_.passing, *picture_.mask, *picture_.gaps,
                         choices);
    });
    return std::move(picture_);
  }

 private:
  template <class... Member>
  bool same(Member... member) const {
    return before_ != nullptr && ((before_->*member == picture_.*member) && ...);
  }
  template <class Member>
  bool same_choice(Member member) const {
    return before_ != nullptr && before_->choices.*member == picture_.choices.*member;
  }

  template <class Stage, class Make>
  void make_stage(std::shared_ptr<const Stage> Picture::* stage, bool is_same, const Make& make) {
    picture_.*stage = is_same ? before_->*stage : std::make_shared<const Stage>(make());
  }

  void narrow_mask() {
    const Filter& filter = picture_.choices.filter;
    const bool is_whole = !filter.districts && filter.commune_classes.empty();
    if (is_whole) {
      picture_.mask = picture_.scope_mask;
      return;
    }
    const bool is_same = same(&Picture::scope_mask, &Picture::parents) &&
                         before_->choices.filter.districts == filter.districts &&
                         before_->choices.filter.commune_classes == filter.commune_classes;
    make_stage(&Picture::mask, is_same, [&] {
      return narrow(*picture_.scope_mask, filter, *picture_.parents,
                    picture_.atlas->vintages[picture_.vintage].classes);
    });
  }

  void make_tile_map(const BoundarySet& set) {
    if (picture_.choices.form != MapForm::tiles || picture_.scope_mask->count > kMostTiles) return;
    const bool is_same = same(&Picture::scope_mask, &Picture::neighbours) && before_->tiles != nullptr;
    make_stage(&Picture::tiles, is_same, [&] {
      std::vector<double> area_km2;
      area_km2.reserve(set.communes.size());
      for (const Commune& commune : set.communes) area_km2.push_back(commune.area_km2);
      return make_tiles(picture_.atlas->vintages[picture_.vintage].borders, area_km2, *picture_.scope_mask,
                        picture_.neighbours.get());
    });
  }

  void make_neighbours(const Atlas& atlas) {
    if (before_ != nullptr) picture_.known_neighbours = before_->known_neighbours;
    picture_.known_neighbours.resize(atlas.vintages.size());
    std::shared_ptr<const Neighbours>& known = picture_.known_neighbours[picture_.vintage];
    if (known == nullptr) {
      known = std::make_shared<const Neighbours>(find_neighbours(atlas.vintages[picture_.vintage].borders.finest()));
    }
    picture_.neighbours = known;
  }

  Picture picture_;
  const Picture* before_;
};

}  // namespace

MapForm Picture::shown_form() const {
  switch (choices.form) {
    case MapForm::areas:
      break;
    case MapForm::circles:
      if (shown_theme() == MapTheme::indicator && choices.indicator != Indicator::best_stars) return choices.form;
      break;
    case MapForm::tiles:
      if (tiles != nullptr) return choices.form;
      break;
  }
  return MapForm::areas;
}

const MapBorders& Picture::borders() const {
  return tiles != nullptr ? tiles->borders : atlas->vintages.at(vintage).borders;
}

Picture as_areas(const Picture& picture) {
  Picture areas = picture;
  areas.choices.form = MapForm::areas;
  areas.tiles = nullptr;
  return areas;
}

bool needs_true_outlines(const Atlas& atlas, const Choices& choices) {
  if (choices.indicator == Indicator::products_per_100km2 || choices.form == MapForm::tiles) return true;
  return std::ranges::any_of(atlas.registers, [](const Register& table) {
    return std::ranges::any_of(table.entries, [](const Entry& entry) { return entry.point.has_value(); });
  });
}

std::shared_ptr<const Picture> make_picture(std::shared_ptr<const Atlas> atlas,
                                            std::shared_ptr<const Placement> placement, const Scope& scope,
                                            const Choices& choices, const Picture* previous) {
  Picture inputs;
  inputs.vintage = atlas->find_vintage(choices.vintage).value_or(atlas->vintages.size() - 1);
  inputs.atlas = std::move(atlas);
  inputs.placement = std::move(placement);
  inputs.scope = scope;
  inputs.choices = choices;
  return std::make_shared<const Picture>(PictureMaker(std::move(inputs), previous).make());
}

}  // namespace ocop
