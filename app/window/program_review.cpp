#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <utility>

#include "look/paint.hpp"
#include "window/draw_plate.hpp"
#include "window/outline_unit.hpp"
#include "window/program.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"
#include "workspace/rulings_csv.hpp"

namespace ocop {
namespace {

constexpr double kMapHead = 56;
constexpr double kTint = 0.26;
constexpr double kKeyRoom = 88;  ///< of the lines' key, below what is fitted

Rect to_device(const Ui& ui, const Rect& logical) {
  return {std::round(ui.px(logical.x)), std::round(ui.px(logical.y)), std::round(ui.px(logical.width)),
          std::round(ui.px(logical.height))};
}

/// Every commune alike, so that the candidates alone stand out.
std::shared_ptr<const Picture> without_classes(const Picture& picture) {
  Picture plain = picture;
  Classes classes = *picture.classes;
  std::ranges::fill(classes.of_commune, kClassZero);
  plain.theme_classes.reset();
  plain.choices.theme = MapTheme::indicator;
  plain.target.reset();
  plain.classes = std::make_shared<const Classes>(std::move(classes));
  return std::make_shared<const Picture>(std::move(plain));
}

void draw_badge(Ui& ui, Point at, std::size_t index) {
  const Colour colour = candidate_colour(ui.theme(), index);
  disc(ui, at, 15, ui.theme().panel);
  disc(ui, at, 13, colour);
  ui.text("", {at.x - 13, at.y - 10, 26, 20}, std::to_string(index + 1),
          {.weight = Weight::semibold, .colour = ui.theme().on_accent, .align = Align::center});
}

void draw_name(Ui& ui, const std::string& id, Point at, const std::string& name, Weight weight) {
  const TextStyle style{.size = TextSize::small, .weight = weight, .align = Align::center, .kind = WidgetKind::label};
  const double width = ui.text_width(name, style) + 12;
  const Rect box{at.x - width / 2, at.y, width, 20};
  fill(ui, box, faded(ui.theme().panel, 0.86), 4);
  ui.text(id, box, name, style);
}

}  // namespace

ReviewContent Program::review_content() const {
  return {*review_->atlas, *review_->placement, review_->vintage, review_->review, *review_->finder};
}

/// The rows are gone through in the background each time they were placed.
void Program::prepare_review() {
  if (auto ready = reviewer_.take()) {
    frames_wanted_ = kFramesAfterLoad;
    why_ = "review";
    if (*ready) {
      review_ = **std::move(ready);
      settle(review_->review, desk_);
    } else {
      is_reviewing_ = false;
      say(Tone::bad, sentence(settings_.language, ready->error()));
    }
  }
  const Picture* picture = session_.picture();
  if (!is_reviewing_ || picture == nullptr || reviewer_.is_busy() || session_.placing()) return;
  if (review_ != nullptr && review_->atlas != picture->atlas) {
    review_.reset();  // rows of other files
    desk_ = {};
  }
  const bool is_current =
      review_ != nullptr && review_->placement == picture->placement && review_->vintage == picture->vintage;
  if (is_current) return;
  reviewer_.start([atlas = picture->atlas, placement = picture->placement, vintage = picture->vintage](Progress&) {
    auto ready = std::make_shared<ReviewReady>();
    ready->atlas = atlas;
    ready->placement = placement;
    ready->vintage = vintage;
    ready->review = make_review(*atlas, *placement, vintage);
    ready->finder = std::make_unique<CandidateFinder>(atlas, placement, vintage);
    return ready;
  });
}

void Program::enter_or_leave_review(double now_s) {
  frames_wanted_ = std::max(frames_wanted_, 2);
  ui_.clear_focus();
  is_reviewing_ = !is_reviewing_;
  plate_.reset();
  if (is_reviewing_) {
    view_of_main_ = view_;
    hand_.take_lasso(false);
    select({});
    hovered_on_map_.reset();
    desk_ = {};
    candidates_in_view_ = {};
    if (review_ != nullptr) settle(review_->review, desk_);
    prepare_review();
    return;
  }
  if (view_of_main_) view_ = *std::exchange(view_of_main_, std::nullopt);
  view_.camera(now_s);
}

void Program::review_key(const Chord& chord) {
  if (chord.ctrl || chord.alt) return;
  const ReviewContent content = review_content();
  if (chord.key == ShortcutKey::up || chord.key == ShortcutKey::down) {
    step(content.review, desk_, chord.key == ShortcutKey::down ? 1 : -1, chord.shift);
  } else if (chord.key >= ShortcutKey::digit_1 && chord.key <= ShortcutKey::digit_9 && desk_.current) {
    const auto index = static_cast<std::size_t>(chord.key) - static_cast<std::size_t>(ShortcutKey::digit_1);
    if (index >= content.finder.find(*desk_.current).size()) return;
    desk_.choice = index;
    desk_.other.reset();
  }
  frames_wanted_ = std::max(frames_wanted_, 2);
}

void Program::act_in_review(Action action) {
  if (!is_review_ready()) return;
  const ReviewContent content = review_content();
  Workspace draft = session_.workspace();
  switch (action) {
    case Action::review_confirm:
      desk_.shows_pairs ? confirm_pairs(content, desk_, draft.decisions) : confirm(content, desk_, draft.decisions);
      break;
    case Action::review_confirm_marked:
      propose_pairs(content, desk_);
      break;
    case Action::review_mark:
      if (desk_.current) toggle_mark(desk_, *desk_.current);
      break;
    case Action::review_set_aside:
      set_aside(content, desk_, draft.decisions);
      break;
    case Action::review_later:
      step(content.review, desk_, 1, false);
      break;
    case Action::review_search:
      ui_.focus("review.search", false);
      break;
    default:
      return;
  }
  apply(draft);
}

void Program::export_corrections_to(const std::string& path, Overwrite overwrite) {
  const Result<void> written = write_file(path, rulings_to_csv(session_.workspace().decisions.rulings), overwrite);
  if (!written && written.error().kind == FindingKind::output_exists) {
    replace_ = Replace{FilePurpose::export_corrections, path};
  } else if (!written) {
    finding_ = written.error();
  } else {
    say(Tone::ok, fmt::format(fmt::runtime(tr(settings_.language, "Corrections written: {}")),
                              std::filesystem::path(path).filename().string()));
  }
}

void Program::import_corrections(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    Result<std::vector<Ruling>> read = read_rulings(path);
    if (!read) {
      finding_ = read.error();
      return;
    }
    // The panels' draft of this frame knows nothing of them: they are added behind it.
    std::ranges::move(*read, std::back_inserter(corrections_));
  }
}

/// What is there already stays as it is.
void Program::add_corrections() {
  if (corrections_.empty()) return;
  Workspace draft = session_.workspace();
  draft.decisions.rulings = united(std::move(draft.decisions.rulings), std::exchange(corrections_, {}));
  const std::size_t before = session_.workspace().decisions.rulings.size();
  const auto added = static_cast<std::int64_t>(draft.decisions.rulings.size() - before);
  apply(draft);
  say(Tone::ok, fmt::format(fmt::runtime(trn(settings_.language, "{} correction added", "{} corrections added", added)),
                            whole(settings_.language, added)));
}

void Program::draw_review_room(Workspace& draft, Requests& requests, double now_s) {
  review_places_ = arrange_review(ui_.window());
  Rect map = review_places_.map;
  map.y += kMapHead;
  map.height = std::max(1.0, map.height - kMapHead);
  const Rect area = to_device(ui_, map);
  const double margin = ui_.px(24);
  const double foot = ui_.px(kKeyRoom);
  view_.set_area(area, {margin, margin, std::max(1.0, area.width - 2 * margin),
                        std::max(1.0, area.height - 2 * margin - (area.height > 3 * foot ? foot : 0))});
  const bool is_blocked = has_dialog() || finder_.is_open() || desk_.shows_pairs || ui_.any_popup_is_open();
  hand_outcome_ = hand_.move(ui_, view_, std::exchange(buttons_, {}), now_s, is_blocked);
  const std::vector<MapClick> clicks = std::exchange(hand_outcome_.clicks, {});
  hand_outcome_.pick.reset();  // a row has one commune
  ReviewAround around;
  for (const Register& sheet : session_.atlas()->registers) {
    around.title += (around.title.empty() ? "" : ", ") + sheet.file;
  }
  const ActionState state = allowed();
  around.has_rulings = state.has_rulings;
  around.can_undo = state.can_undo;
  around.can_redo = state.can_redo;
  around.is_placing = placer_.is_busy();
  const ReviewContent content = review_content();
  draw_review(ui_, review_places_, content, around, desk_, draft.decisions, requests);
  // A commune that is clicked is chosen.
  for (const MapClick& click : clicks) {
    const auto commune = commune_at(click.at);
    if (!commune || !desk_.current) continue;
    const auto& candidates = content.finder.find(*desk_.current);
    const auto own = std::ranges::find(candidates, *commune, &Candidate::commune);
    desk_.other = own == candidates.end() ? commune : std::nullopt;
    if (own != candidates.end()) desk_.choice = static_cast<std::size_t>(own - candidates.begin());
    frames_wanted_ = std::max(frames_wanted_, 2);
  }
  look_at_candidates(now_s);
}

std::vector<CommuneId> Program::shown_candidates() {
  std::vector<CommuneId> shown;
  if (!desk_.current) return shown;
  for (const Candidate& candidate : review_->finder->find(*desk_.current)) shown.push_back(candidate.commune);
  return shown;
}

/// Where the current row's coordinates lie on the map plane.
std::optional<Point> Program::row_point() const {
  if (!desk_.current || !review_->atlas->projection) return std::nullopt;
  const std::optional<LonLat>& point = entry_of(*review_->atlas, *desk_.current).entry->point;
  return point ? std::optional(review_->atlas->projection->to_map(*point)) : std::nullopt;
}

/// Another row is looked at: the map goes to where it may lie.
void Program::look_at_candidates(double now_s) {
  const std::pair<const ReviewReady*, std::optional<EntryId>> wanted{review_.get(), desk_.current};
  if (wanted == candidates_in_view_ && desk_.other == other_in_view_) return;
  candidates_in_view_ = wanted;
  other_in_view_ = desk_.other;
  const MapBorders& borders = review_->atlas->vintages[review_->vintage].borders;
  Box box;
  if (desk_.other) {
    box.add(borders.boxes[*desk_.other]);
  } else {
    for (const CommuneId commune : shown_candidates()) box.add(borders.boxes[commune]);
    if (const auto point = row_point()) box.add(*point);
  }
  if (!box.is_empty()) view_.show_box(box, now_s);
}

void Program::show_review_map(double now_s) {
  const Camera camera = view_.camera(now_s);
  if (plain_of_ != session_.shared_picture()) {
    plain_of_ = session_.shared_picture();
    plain_picture_ = without_classes(*plain_of_);
  }
  const Rect area = view_.area();
  Frame frame = plate_frame(camera);
  frame.shows_marks = false;
  lay_out_frame(plain_picture_, frame);
  const std::vector<CommuneId> candidates = shown_candidates();
  Plate plate = *plate_;
  const auto tint = [&](CommuneId commune, std::size_t index) {
    const Colour ground = plate.fills[commune].colour;
    plate.fills[commune].colour = mixed(ground, candidate_colour(ui_.theme(), index), kTint).opaque();
    std::erase_if(plate.labels, [&](const Label& label) { return label.commune == commune; });
  };
  for (std::size_t i = 0; i < candidates.size(); ++i) tint(candidates[i], i);
  if (desk_.other && std::ranges::find(candidates, *desk_.other) == candidates.end()) tint(*desk_.other, 0);
  show_fills(plate.fills, camera);
  if (!map_drawer_.has_image()) return;
  draw_plate(ui_, plate, *plain_picture_, area, is_map_on_its_way());

  ui_.push_layer(Layer::map);
  ui_.push_clip({ui_.logical(area.x), ui_.logical(area.y), ui_.logical(area.width), ui_.logical(area.height)});
  const Vintage& vintage = review_->atlas->vintages[review_->vintage];
  const auto logical_place = [&](Point map) {
    const Point at = screen_from_map(frame.camera, frame.size, map);
    return Point{ui_.logical(at.x + area.x), ui_.logical(at.y + area.y)};
  };
  for (std::size_t i = candidates.size(); i-- > 0;) {
    const bool is_chosen = !desk_.other && desk_.choice == i;
    outline_unit(ui_, plate, vintage.borders, area, candidates[i], {ui_.theme().panel, is_chosen ? 6.0 : 4.0});
    outline_unit(ui_, plate, vintage.borders, area, candidates[i],
                 {candidate_colour(ui_.theme(), i), is_chosen ? 3.0 : 2.0});
  }
  if (desk_.other) outline_unit(ui_, plate, vintage.borders, area, *desk_.other, {ui_.theme().accent, 3});
  if (desk_.current) {
    if (const auto split = review_->finder->split_unit(*desk_.current); split && split->vintage) {
      const MapBorders& old = review_->atlas->vintages[*split->vintage].borders;
      outline_unit(ui_, plate, old, area, split->commune, {ui_.theme().text, 1.5, 5, 4});
    }
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Point at = logical_place(vintage.borders.inner[candidates[i]]);
    draw_badge(ui_, at, i);
    draw_name(ui_, "review.map." + std::to_string(i + 1), {at.x, at.y + 17}, vintage.set.communes[candidates[i]].name,
              Weight::semibold);
  }
  if (desk_.other) {
    draw_name(ui_, "review.map.other", logical_place(vintage.borders.inner[*desk_.other]),
              vintage.set.communes[*desk_.other].name, Weight::semibold);
  }
  if (const auto point = row_point()) {
    const Point at = logical_place(*point);
    disc(ui_, at, 7, ui_.theme().panel);
    disc(ui_, at, 5, ui_.theme().bad);
  }
  ui_.pop_clip();
  ui_.pop_layer();
  draw_review_map_cards(ui_, review_places_, review_content(), desk_);
}

}  // namespace ocop
