#include <algorithm>
#include <cmath>
#include <utility>

#include "look/paint.hpp"
#include "panels/presenter.hpp"
#include "window/draw_plate.hpp"
#include "window/program.hpp"
#include "words/scene_words.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kSceneMotion_s = 0.6;
constexpr double kWordsMotion_s = 0.3;
constexpr double kIdle_s = 2;

}  // namespace

SlidePlaces Program::talk_places() const {
  const Legend legend = make_legend(*session_.picture(), Ground::dark, settings_.language);
  return lay_out_slide(window_->framebuffer_size(), slide_legend(legend).size(), scale());
}

void Program::start_talk(double now_s, bool is_window) {
  ask_for_thumbs();
  Talk talk;
  talk.workspace = session_.workspace();
  talk.selected = selected_codes();
  talk.view = view_;
  talk.was_full_screen = window_->is_full_screen();
  talk.scenes = session_.workspace().scenes;
  if (talk.scenes.empty()) talk.scenes.push_back(screen_as_scene());
  talk.moved_at_s = now_s;
  talk.began_at_s = now_s;
  const std::size_t first = std::min(scene_desk_.current.value_or(0), talk.scenes.size() - 1);
  talk_ = std::move(talk);
  ui_.clear_focus();
  ui_.close_popup();
  hand_.take_lasso(false);
  hovered_on_map_.reset();
  lines_.reset();
  plate_.reset();
  // Where there is a projector beside the screen, it is the second monitor.
  talk_->monitor = NativeWindow::monitor_count() > 1 ? 1 : 0;
  if (!is_window) window_->fill_screen(talk_->monitor);
  open_presenter(is_window);
  talk_->number = first;
  show_in_talk(first, now_s);
}

void Program::end_talk(double now_s) {
  const Talk talk = *std::exchange(talk_, std::nullopt);
  presenter_.reset();
  if (!talk.was_full_screen) {
    window_->leave_full_screen();
  } else if (talk.monitor != 0) {
    window_->fill_screen(0);
  }
  lines_.reset();
  plate_.reset();
  Workspace draft = session_.workspace();
  draft.choices = talk.workspace.choices;
  apply(draft);
  view_ = talk.view;
  view_.camera(now_s);
  select({});
  select_again(talk.selected);
  frames_wanted_ = std::max(frames_wanted_, 3);
}

void Program::show_in_talk(std::size_t number, double now_s) {
  if (number >= talk_->scenes.size()) return;
  const bool is_first = talk_->area.width == 0;
  talk_->number = number;
  talk_->card.reset();
  talk_->is_black = false;
  talk_->changed_at_s = now_s;
  const Scene& scene = talk_->scenes[number];
  show_scene(scene, now_s, is_first || scene.is_instant ? 0 : kSceneMotion_s);
}

void Program::talk_key(const Chord& chord, double now_s) {
  frames_wanted_ = std::max(frames_wanted_, 2);
  const std::size_t last = talk_->scenes.size() - 1;
  switch (chord.key) {
    case ShortcutKey::page_down:
    case ShortcutKey::right:
    case ShortcutKey::down:
    case ShortcutKey::space:
    case ShortcutKey::enter:
      if (talk_->is_black) {
        talk_->is_black = false;
      } else if (talk_->number < last) {
        show_in_talk(talk_->number + 1, now_s);
      }
      break;
    case ShortcutKey::page_up:
    case ShortcutKey::left:
    case ShortcutKey::up:
      if (talk_->is_black) {
        talk_->is_black = false;
      } else if (talk_->number > 0) {
        show_in_talk(talk_->number - 1, now_s);
      }
      break;
    case ShortcutKey::home:
      show_in_talk(0, now_s);
      break;
    case ShortcutKey::end:
      show_in_talk(last, now_s);
      break;
    case ShortcutKey::b:
      talk_->is_black = !talk_->is_black;
      break;
    case ShortcutKey::s:
      talk_->has_spotlight = !talk_->has_spotlight;
      break;
    case ShortcutKey::f12:
      presenter_&& NativeWindow::monitor_count() > 1 && window_ -> is_full_screen() ? swap_screens() : end_talk(now_s);
      break;
    case ShortcutKey::plus:
    case ShortcutKey::minus:
      if (presenter_) presenter_->notes().enlarge_by(chord.key == ShortcutKey::plus ? 1 : -1);
      break;
    default:
      if (chord.ctrl && chord.key >= ShortcutKey::digit_1 && chord.key <= ShortcutKey::digit_9) {
        show_in_talk(static_cast<std::size_t>(chord.key) - static_cast<std::size_t>(ShortcutKey::digit_1), now_s);
      }
  }
}

bool Program::close_in_talk(double now_s) {
  if (!talk_) return false;
  if (talk_->card) {
    talk_->card.reset();
  } else if (talk_->is_black) {
    talk_->is_black = false;
  } else {
    end_talk(now_s);
  }
  frames_wanted_ = std::max(frames_wanted_, 2);
  return true;
}

void Program::draw_talk(double now_s) {
  const SlidePlaces places = talk_places();
  view_.set_area(places.map, places.map_free);
  if (talk_->area != places.map) {
    talk_->area = places.map;
    const Scene& scene = talk_->scenes[talk_->number];
    const auto& projection = session_.atlas()->projection;
    const bool has_view = scene.view && projection;
    view_.travel(has_view ? std::optional(box_of(*scene.view, *projection)) : std::nullopt, now_s, 0);
  }
  hand_outcome_ = hand_.move(ui_, view_, std::exchange(buttons_, {}), now_s, talk_->is_black);
  watch_pointer(now_s);
  if (presenter_) wake_for_presenter(now_s);
  if (talk_->is_black) {
    fill(ui_, ui_.window(), Colour(0, 0, 0));
    ui_.record("present.black", WidgetKind::card, ui_.window());
    return;
  }
  draw_talk_words(now_s);
}

void Program::draw_talk_words(double now_s) {
  const Picture& picture = *session_.picture();
  const Scene& scene = talk_->scenes[talk_->number];
  const SlidePlaces places = talk_places();
  PresenterContent content{picture, places, session_.workspace().title, scene.title, {}, 0, 0, 1};
  content.sentence = scene.title.empty() && scene.sentence.empty() ? rest_of_caption(settings_.language, picture)
                                                                   : sentence_of(settings_.language, scene, picture);
  if (scene.title.empty()) content.title = proposed_title(settings_.language, picture);
  content.number = talk_->number;
  content.count = session_.workspace().scenes.size();
  const double since_s = now_s - talk_->changed_at_s;
  if (!settings_.reduced_motion && since_s < kWordsMotion_s) {
    content.shown = std::clamp(since_s / kWordsMotion_s, 0.0, 1.0);
    ui_.want_frame_in(0);
  }
  // Over the spotlight, which leaves the words and the legend as they are.
  ui_.push_layer(Layer::panels);
  draw_presenter_words(ui_, content);
  ui_.pop_layer();
}

void Program::watch_pointer(double now_s) {
  const Point mouse = ui_.mouse();
  if (mouse.x != talk_->mouse.x || mouse.y != talk_->mouse.y) {
    talk_->mouse = mouse;
    talk_->moved_at_s = now_s;
  }
  const double idle_s = now_s - talk_->moved_at_s;
  if (idle_s < kIdle_s && !talk_->is_black) {
    ui_.want_frame_in(kIdle_s - idle_s);
  } else {
    ui_.set_pointer(Pointer::none);
  }
}

void Program::show_talk_map(double now_s) {
  const Picture& picture = *session_.picture();
  const Camera camera = view_.camera(now_s);
  Frame frame = plate_frame(camera);
  frame.focus = focus_;
  frame.label_px = size_of(TextSize::slide_small);
  frame.mark_px = 18;
  const FontSet* fonts = fonts_.get();
  frame.text_width = [fonts](const std::string& text, double, Weight weight) {
    return fonts->width_px(text, TextSize::slide_small, weight);
  };
  lay_out_frame(session_.shared_picture(), frame);
  show_fills(plate_->fills, camera);
  if (!map_drawer_.has_image()) return;
  const Rect area = view_.area();
  draw_plate(ui_, *plate_, picture, area, is_map_on_its_way());
  const Rect map{ui_.logical(area.x), ui_.logical(area.y), ui_.logical(area.width), ui_.logical(area.height)};
  if (talk_->has_spotlight && hand_outcome_.pointer && !hand_outcome_.is_dragging) {
    ui_.push_layer(Layer::map);
    draw_spotlight(ui_, ui_.window(), ui_.mouse());
    ui_.record("present.spotlight", WidgetKind::mark,
               {ui_.mouse().x - kSpotlight, ui_.mouse().y - kSpotlight, 2 * kSpotlight, 2 * kSpotlight});
    ui_.pop_layer();
  }
  if (!talk_->card) return;
  const Point inner = picture.borders().inner[*talk_->card];
  const Point at = screen_from_map(camera, view_.size(), inner);
  ui_.push_layer(Layer::cards);
  draw_presenter_card(ui_, ui_.window(), picture, *talk_->card, {map.x + ui_.logical(at.x), map.y + ui_.logical(at.y)});
  ui_.pop_layer();
}

void Program::click_in_talk() {
  for (const MapClick& click : hand_outcome_.clicks) {
    talk_->card = commune_at(click.at);
    std::vector<CommuneId> lit =
        highlighted_in(talk_->scenes[talk_->number], session_.atlas()->vintages[session_.picture()->vintage].set);
    if (talk_->card) lit.push_back(*talk_->card);
    select(std::move(lit));
    frames_wanted_ = std::max(frames_wanted_, 2);
  }
}

}  // namespace ocop
