#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "look/paint.hpp"
#include "panels/commune_panel.hpp"
#include "panels/coverage_panel.hpp"
#include "panels/dialogs.hpp"
#include "panels/filter_panel.hpp"
#include "panels/gap_panel.hpp"
#include "panels/legend_card.hpp"
#include "panels/map_cards.hpp"
#include "panels/map_tools.hpp"
#include "panels/status_bar.hpp"
#include "panels/target_strip.hpp"
#include "panels/theme_panel.hpp"
#include "panels/top_bar.hpp"
#include "window/draw_plate.hpp"
#include "window/program.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

Rect to_device(const Ui& ui, const Rect& logical) {
  return {std::round(ui.px(logical.x)), std::round(ui.px(logical.y)), std::round(ui.px(logical.width)),
          std::round(ui.px(logical.height))};
}

Rect within(const Rect& device, const Rect& area) {
  return {device.x - area.x, device.y - area.y, device.width, device.height};
}

/// Lines of the map on a projector.
constexpr double kTalkLines = 1.5;

std::string shown_time(Language language, std::int64_t seconds) {
  const auto moment = std::chrono::sys_seconds(std::chrono::seconds(seconds));
  return date(language, std::chrono::floor<std::chrono::days>(moment));
}

}  // namespace

void Program::draw_start(Requests& requests) {
  const Rect window = ui_.window();
  std::vector<RecentRow> recent;
  recent.reserve(settings_.recent.size());
  std::vector<std::string> paths;
  for (const RecentFile& file : settings_.recent) {
    paths.push_back(file.path);
    recent.push_back({file.path, file.title, file.summary, shown_time(settings_.language, file.opened_s),
                      missing_recent_.is_missing(file.path)});
  }
  missing_recent_.look(paths);
  std::string waiting;
  if (session_.is_open()) {
    const auto rows = static_cast<std::int64_t>(session_.atlas()->entry_count());
    waiting = fmt::format(fmt::runtime(trn(settings_.language, "{} row is read. Commune boundaries show it on the map.",
                                           "{} rows are read. Commune boundaries show them on the map.", rows)),
                          whole(settings_.language, rows));
  }
  draw_start_page(ui_, {window.x, window.y, window.width, window.height - kStatusHeight}, recent, options_.demo,
                  waiting, false, requests, forgets_recent_);
  const Rect bar = bottom_part(window, kStatusHeight);
  panel(ui_, "status", bar);
  rule_across(ui_, bar.x, bar.y, bar.width);
  Row row(inset(bar, kPadding, 0));
  ui_.text("start.local", row.take(400), ui_.t("Needs no network; all data stay on this computer"),
           {.size = TextSize::small, .colour = ui_.theme().text2});
  const auto switch_button = [&](Action action, const std::string& label, Icon icon) {
    const ButtonLook look{.kind = ButtonKind::quiet, .icon = icon, .size = TextSize::small};
    const double width = button_width(ui_, label, look);
    if (button(ui_, row_of(action).id, centred(row.take_right(width, 4), width, 24), label, look)) requests.ask(action);
  };
  switch_button(Action::keys, ui_.t("Keys"), Icon::keyboard);
  switch_button(Action::other_theme,
                settings_.high_contrast            ? ui_.t("High contrast")
                : settings_.theme == Ground::light ? ui_.t("Light")
                                                   : ui_.t("Dark"),
                settings_.theme == Ground::light ? Icon::sun : Icon::moon);
  switch_button(Action::other_language, settings_.language == Language::vi ? "Tiếng Việt" : "English", Icon::globe);
}

void Program::draw_rails() {
  const auto rail = [&](const Rect& rect, OpenRail which, Icon icon, const char* id, const std::string& tip) {
    panel(ui_, id, rect);
    if (icon_button(ui_, std::string(id) + ".open", {rect.x + 8, rect.y + 8, 32, 32}, icon,
                    {.tooltip = tip, .is_selected = open_rail_ == which})) {
      open_rail_ = open_rail_ == which ? OpenRail::none : which;
    }
  };
  rail(arrangement_.left_rail, OpenRail::left, Icon::funnel, "rail.filter", ui_.t("Indicator and filter"));
  rail(arrangement_.right_rail, OpenRail::right, Icon::table, "rail.coverage", ui_.t("Numbers and lists"));
  rule_down(ui_, arrangement_.left_rail.x + arrangement_.left_rail.width - 1, arrangement_.left_rail.y,
            arrangement_.left_rail.height);
  rule_down(ui_, arrangement_.right_rail.x, arrangement_.right_rail.y, arrangement_.right_rail.height);
}

void Program::draw_main(Workspace& draft, Requests& requests, double now_s) {
  const Picture& picture = *session_.picture();
  if (scene_desk_.current && *scene_desk_.current >= draft.scenes.size()) scene_desk_.current.reset();
  arrangement_ = arrange(
      ui_.window(),
      {.open_rail = open_rail_, .bottom_height = bottom_height(picture), .has_wide_right = picture.shows_gaps()});
  const Legend legend = make_legend(picture, settings_.theme, settings_.language);
  const Rect legend_rect = legend_place(arrangement_, legend);
  view_.set_area(to_device(ui_, arrangement_.map),
                 within(to_device(ui_, free_map(arrangement_, legend_rect.height)), to_device(ui_, arrangement_.map)));

  const bool is_blocked = has_dialog() || finder_.is_open() || ui_.any_popup_is_open();
  hand_outcome_ = hand_.move(ui_, view_, std::exchange(buttons_, {}), now_s, is_blocked);

  draw_top_bar(ui_, arrangement_.top_bar, arrangement_.room,
               {draft.title, session_.has_unsaved_changes(), session_.file().has_value(), &picture, &scopes_, allowed(),
                scene_desk_.is_open, keeping_.kept_at()},
               draft, requests);
  if (arrangement_.room == Room::rails) draw_rails();
  if (arrangement_.left_panel.width > 0) {
    draw_filter_panel(ui_, arrangement_.left_panel, arrangement_.room, picture, draft.choices, filter_state_, requests);
  }
  if (arrangement_.right_panel.width > 0 && !edits_scene()) {
    if (const auto card = cards_.shown(picture)) {
      draw_object_card(ui_, arrangement_.right_panel, picture, *card, requests);
    } else if (shows_gap_list(picture, focus_)) {
      draw_gap_panel(ui_, arrangement_.right_panel, picture, focus_, filter_state_.gaps, requests);
    } else if (picture.shown_theme() == MapTheme::changes) {
      draw_change_panel(ui_, arrangement_.right_panel, picture, focus_, requests);
    } else if (picture.shown_theme() == MapTheme::clusters && focus_.selected.empty()) {
      draw_cluster_panel(ui_, arrangement_.right_panel, picture, requests);
    } else if (focus_.selected.empty()) {
      draw_coverage_panel(ui_, arrangement_.right_panel, arrangement_.room, picture, focus_, lists_, requests);
    } else {
      draw_commune_panel(ui_, arrangement_.right_panel, picture, focus_, selection_list_, cards_,
                         draft.decisions.rulings, requests);
    }
  }
  draw_bottom(draft, requests);
  StatusContent status;
  status.picture = &picture;
  status.interface_scale = scale() / window_->content_scale();
  if (hand_outcome_.pointer && picture.atlas->projection) {
    status.pointer =
        picture.atlas->projection->to_degrees(map_from_screen(view_.target(), view_.size(), *hand_outcome_.pointer));
  }
  draw_status_bar(ui_, arrangement_.status_bar, status, requests);
  ui_.push_layer(Layer::cards);
  draw_filter_sentence(ui_, arrangement_, picture, draft.choices, filter_state_, requests);
  draw_legend(ui_, arrangement_, picture, legend, focus_, requests);
  draw_map_tools(ui_, arrangement_,
                 {.has_lasso = hand_.has_lasso(),
                  .drawer = drawer_.shown_tab(),
                  .has_gaps = picture.shows_gaps(),
                  .has_months = time_.is_open},
                 requests);
  ui_.pop_layer();
}

TextWidth Program::label_width() const {
  const FontSet* fonts = fonts_.get();
  // Labels are always the small size; the plate asks in pixels of that size.
  return [fonts](const std::string& text, double, Weight weight) {
    return fonts->width_px(text, TextSize::small, weight);
  };
}

Frame Program::plate_frame(const Camera& camera) const {
  Frame frame;
  frame.size = view_.size();
  frame.scale = scale();
  frame.camera = camera;
  frame.ground = ground();
  frame.language = settings_.language;
  frame.text_width = label_width();
  return frame;
}

void Program::lay_out_map(const Camera& camera) {
  const Picture& picture = *session_.picture();
  const Rect area = view_.area();
  Frame frame = plate_frame(camera);
  frame.focus = focus_;
  const Legend legend = make_legend(picture, settings_.theme, settings_.language);
  for (const Rect& card : {legend_place(arrangement_, legend), arrangement_.tools, arrangement_.sentence}) {
    frame.obstacles.push_back(within(to_device(ui_, card), area));
  }
  const Rect& map = arrangement_.map;
  // Scale bar, with the note on schematic outlines above it.
  const double height = picture.atlas->vintages[picture.vintage].set.is_schematic ? 92 : 64;
  frame.obstacles.push_back(
      within(to_device(ui_, {map.x + map.width - 240, map.y + map.height - height, 240, height}), area));
  lay_out_frame(session_.shared_picture(), frame);
}

void Program::lay_out_frame(const std::shared_ptr<const Picture>& picture, const Frame& frame) {
  const bool is_same = plate_ && plate_picture_ == picture && plate_->frame.camera == frame.camera &&
                       plate_->frame.size == frame.size && plate_->frame.ground == frame.ground &&
                       plate_->frame.language == frame.language && plate_->frame.focus == frame.focus &&
                       plate_->frame.obstacles == frame.obstacles && plate_->frame.scale == frame.scale;
  if (is_same) return;
  const Plate* previous =
      plate_ && plate_picture_ && plate_picture_->vintage == picture->vintage && plate_picture_->atlas == picture->atlas
          ? &*plate_
          : nullptr;
  plate_ = lay_out(*picture, frame, previous);
  plate_picture_ = picture;
}

void Program::draw_box(const Rect& box) {
  const Rect area = view_.area();
  const Rect logical{ui_.logical(box.x + area.x), ui_.logical(box.y + area.y), ui_.logical(box.width),
                     ui_.logical(box.height)};
  fill(ui_, logical, faded(ui_.theme().accent, 0.08));
  dashed_outline(ui_, logical, ui_.theme().accent, 0, 1.5, 4, 3);
}

void Program::draw_lasso(const std::vector<Point>& line) {
  const Rect area = view_.area();
  std::vector<ImVec2> points;
  points.reserve(line.size());
  for (const Point p : line) points.emplace_back(static_cast<float>(p.x + area.x), static_cast<float>(p.y + area.y));
  const auto colour = [&](double share) { return packed(faded(ui_.theme().accent, share)); };
  const auto count = static_cast<int>(points.size());
  ui_.draw().AddPolyline(points.data(), count, colour(1), ImDrawFlags_None, static_cast<float>(ui_.px(1.5)));
  // The way home, which letting go will take.
  ui_.draw().AddLine(points.back(), points.front(), colour(0.4), static_cast<float>(ui_.px(1.5)));
}

/// While the hand moves the worker and the drawing share the processor, so a sharp image is asked for ten times a
/// second, and none that would take the place of one under way: on a slow machine none would ever be finished.
void Program::ask_for_image(const MapRequest& request) {
  constexpr double kBetween_s = 0.1;
  const bool shall_wait = now_s_ < asked_image_at_s_ + kBetween_s || map_worker_.is_busy();
  if (is_map_on_its_way() && image_request_ && shall_wait) {
    frames_wanted_ = std::max(frames_wanted_, 1);
    return;
  }
  asked_image_at_s_ = now_s_;
  map_worker_.ask(request);
}

void Program::show_fills(const std::vector<Fill>& fills, const Camera& camera) {
  const Picture& picture = *session_.picture();
  if (!lines_) {
    auto style = make_line_style(picture);
    const double width = scale() * (talk_ ? kTalkLines : 1);
    style.commune_px *= width;
    style.district_px *= width;
    style.outer_px *= width;
    style.shore_px *= width;
    lines_ = std::make_shared<const LineStyle>(std::move(style));
  }
  map_drawer_.set_fills(fills);
  if (fills_ == nullptr || *fills_ != fills) fills_ = std::make_shared<const std::vector<Fill>>(fills);
  ask_for_image({session_.shared_atlas(),
                 picture.vintage,
                 lines_,
                 camera,
                 view_.size(),
                 {fills_, ground(), scale()},
                 picture.tiles});
  if (view_.is_moving()) frames_wanted_ = std::max(frames_wanted_, 1);
}

void Program::show_map(double now_s) {
  const Picture& picture = *session_.picture();
  const Camera camera = view_.camera(now_s);
  lay_out_map(camera);
  show_fills(plate_->fills, camera);
  if (!map_drawer_.has_image()) return;
  draw_plate(ui_, *plate_, picture, view_.area(), is_map_on_its_way());
  ui_.push_layer(Layer::map);
  if (scene_desk_.is_open) draw_scene_frame();
  draw_scale_bar(ui_, arrangement_, plate_->scale_bar, plate_->is_schematic);
  if (hand_outcome_.box) draw_box(*hand_outcome_.box);
  if (hand_outcome_.line.size() > 1) draw_lasso(hand_outcome_.line);
  ui_.pop_layer();
  if (hovered_on_map_ && hand_outcome_.pointer && !hand_outcome_.is_dragging) {
    const Rect area = view_.area();
    const Point at{ui_.logical(hand_outcome_.pointer->x + area.x), ui_.logical(hand_outcome_.pointer->y + area.y)};
    draw_hover_card(ui_, arrangement_, picture, *hovered_on_map_, at);
  }
}

}  // namespace ocop
