#include "window/program.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>

#include "picture/ramp.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// After input, Dear ImGui needs a frame to see it and one to settle.
constexpr int kFramesAfterActivity = 3;

/// The code points of everything a register or a boundary file wants to have shown.
std::vector<char32_t> code_points_of(const Picture& picture, const FontSet& fonts) {
  std::set<char32_t> points;
  const auto add = [&](const std::string& text) {
    for (const char32_t c : fonts.uncovered(text)) points.insert(c);
  };
  for (const Vintage& vintage : picture.atlas->vintages) {
    add(vintage.set.file);
    for (const Commune& commune : vintage.set.communes) {
      add(commune.name);
      add(commune.district);
    }
  }
  for (const Product& product : picture.placement->products) add(product.name);
  for (const Producer& producer : picture.placement->producers) add(producer.name);
  return {points.begin(), points.end()};
}

/// FNV-1a over what the map shows: the trace's `picture`.
class Hash {
 public:
  void add(std::uint64_t value) {
    for (int i = 0; i < 8; ++i) {
      state_ = (state_ ^ ((value >> (8 * i)) & 0xFFU)) * 1099511628211ULL;
    }
  }
  std::string text() const { return fmt::format("{:016x}", state_); }

 private:
  std::uint64_t state_ = 14695981039346656037ULL;
};

std::string hash_of(const Picture& picture) {
  Hash hash;
  hash.add(picture.vintage);
  for (const int value : picture.shown_classes().of_commune) hash.add(static_cast<std::uint64_t>(value));
  for (const double bound : picture.classes->breaks) hash.add(static_cast<std::uint64_t>(bound * 1e6));
  const Totals& totals = *picture.totals;
  for (const int value : {totals.products, totals.products_in_force, totals.producers, totals.products_not_on_map}) {
    hash.add(static_cast<std::uint64_t>(value));
  }
  hash.add(static_cast<std::uint64_t>(picture.choices.indicator));
  return hash.text();
}

}  // namespace

Result<std::unique_ptr<Program>> Program::start(const WindowOptions& options) {
  std::optional<TraceFile> trace;
  if (!options.trace.empty()) {
    auto opened = TraceFile::open(options.trace);
    if (!opened) return Failure(opened.error());
    trace = *std::move(opened);
  }
  auto window = NativeWindow::open("OCOP Atlas", {1920, 1080});
  if (!window) return Failure(window.error());
  std::unique_ptr<Program> program(new Program(options, *std::move(window)));
  program->trace_file_ = std::move(trace);
  return program;
}

Program::Program(const WindowOptions& options, std::unique_ptr<NativeWindow> window)
    : options_(options), window_(std::move(window)), settings_(load_settings(settings_path())) {
  if (options_.language) settings_.language = *options_.language;
  drawer_.state().height = settings_.drawer_height;
  std::vector<std::string> files = options_.files;
  if (!files.empty()) {
    open_files(files);
  } else if (!settings_.last_workspace.empty()) {
    OpenRequest request{{settings_.last_workspace}, {}, {}};
    request.is_reopened = true;
    load(std::move(request));
  }
}

void Program::run() {
  // A picture that is being written is written before the window goes.
  while (is_running_ || export_.is_busy() || table_export_.is_busy()) {
    now_s_ = window_->time_s();
    window_->wait(wait_s(now_s_));
    now_s_ = window_->time_s();
    const bool is_presenter_touched = presenter_ && presenter_->window().take_activity();
    if (window_->take_activity() || is_presenter_touched) {
      frames_wanted_ = kFramesAfterActivity;
      why_ = "input";
    }
    take_results(now_s_);
    if (window_->is_minimised() || waits_for_first_image()) continue;
    // What was asked for counts from the frame that asked.
    const bool is_due = ui_.next_frame_in_s() && now_s_ - ui_.time_s() >= *ui_.next_frame_in_s() - 0.001;
    const bool shows_progress =
        (loader_.is_busy() && !loader_.is_refining()) || export_.is_busy() || placer_.is_busy() || sorter_.is_busy();
    if (frames_wanted_ > 0 || view_.is_moving() || is_due || session_.is_resting_soon() || shows_progress ||
        !said_.empty()) {
      frame(now_s_);
    }
  }
  settings_.drawer_height = drawer_.state().height;
  if (session_.file()) settings_.last_workspace = session_.file()->string();
  save_settings(settings_, settings_path());
}

/// The panels are there, and the map's first image is a moment away: frames without it would only take
/// the processor from it.
bool Program::waits_for_first_image() const {
  return session_.picture() != nullptr && plate_ && !map_drawer_.has_image() && map_worker_.is_busy() &&
         why_ != "input";
}

double Program::wait_s(double now_s) const {
  const bool has_guest = loader_.is_busy() || export_.is_busy() || table_export_.is_busy() || placer_.is_busy() ||
                         reviewer_.is_busy() || sorter_.is_busy() || previewer_.is_busy() || system_dialog_.is_open() ||
                         scene_shelf_.is_busy() || drawer_.is_busy() || finder_.is_waiting() ||
                         missing_recent_.is_busy() || export_desk_.is_busy() || copier_.is_busy() ||
                         (presenter_ && presenter_->next().is_busy());
  const std::optional<double> keeping = keeping_.due_in_s(now_s);
  if (window_->is_minimised()) return has_guest ? 0.1 : keeping.value_or(-1);
  if (waits_for_first_image()) return 0.003;
  if (frames_wanted_ > 0 || view_.is_moving()) return 0;
  double wait = -1;
  const auto at_most = [&](double seconds) { wait = wait < 0 ? seconds : std::min(wait, seconds); };
  if (const auto due = ui_.next_frame_in_s()) at_most(std::max(0.001, *due - (now_s - ui_.time_s())));
  if (session_.is_resting_soon()) at_most(History::kRest_s);
  // Workers do not wake the window (see NativeWindow::wait): it looks after them while they work.
  if (map_worker_.is_busy()) at_most(0.01);
  if (has_guest) at_most(0.05);
  if (keeping) at_most(*keeping);
  if (!said_.empty()) at_most(std::max(0.01, said_.front().until_s - now_s));
  return wait;
}

double Program::scale() const {
  // A projector is looked at from afar: what is small on it is still larger than on a screen.
  constexpr double kLeastOfTalk = 0.8;
  if (talk_) return std::max(slide_unit(window_->framebuffer_size()), kLeastOfTalk * window_->content_scale());
  // The panels need this much room: a larger interface in a smaller window would hide what it is to make readable.
  constexpr double kLeastWidth = 640;
  constexpr double kLeastHeight = 360;
  const ViewSize window = window_->framebuffer_size();
  const double most = std::min(window.width / kLeastWidth, window.height / kLeastHeight);
  const double least = window_->content_scale() * std::min(1.0, settings_.interface_scale);
  return std::max(least, std::min(most, window_->content_scale() * settings_.interface_scale));
}

void Program::prepare_fonts() {
  const bool has_other_scale =
      fonts_ == nullptr || std::abs(fonts_->scale() - scale()) > 1e-6 || fonts_->is_for_slides() != talk_.has_value();
  if (!has_other_scale && !fonts_are_stale_) return;
  std::vector<char32_t> extra;
  if (fonts_ && session_.picture() != nullptr) {
    extra = code_points_of(*session_.picture(), *fonts_);
    if (extra.empty() && !has_other_scale) {
      fonts_are_stale_ = false;
      return;
    }
  }
  fonts_ = std::make_unique<FontSet>(*ImGui::GetIO().Fonts, scale(), extra, talk_.has_value());
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
  fonts_are_stale_ = has_other_scale && session_.picture() != nullptr && extra.empty();
  plate_.reset();
  if (has_other_scale) lines_.reset();
}

void Program::begin_ui(double now_s) {
  prepare_fonts();
  window_->begin_frame(talk_ ? talk_->pointed : std::nullopt);
  trace_.begin_frame();
  FrameSetup setup;
  setup.size = window_->framebuffer_size();
  setup.scale = scale();
  setup.time_s = now_s;
  setup.language = settings_.language;
  setup.ground = ground();
  setup.has_high_contrast = settings_.high_contrast && !talk_;
  setup.has_reduced_motion = settings_.reduced_motion;
  setup.fonts = fonts_.get();
  setup.trace = trace_file_ ? &trace_ : nullptr;
  ui_.begin_frame(setup);
}

void Program::frame(double now_s) {
  if (frames_wanted_ > 0) --frames_wanted_;
  const double began_s = window_->time_s();
  begin_ui(now_s);
  view_.set_reduced_motion(settings_.reduced_motion);
  Requests requests;
  take_events(requests);
  Workspace draft = session_.workspace();
  const std::shared_ptr<const Picture> drawn = session_.shared_picture();
  const bool is_in_import = is_importing();
  const bool is_in_talk = !is_in_import && drawn != nullptr && talk_;
  const bool is_in_review = !is_in_import && !is_in_talk && drawn != nullptr && is_review_ready();
  if (is_in_import) {
    buttons_.clear();
    draw_import_room();
  } else if (is_in_talk) {
    draw_talk(now_s);
  } else if (is_in_review) {
    draw_review_room(draft, requests, now_s);
  } else if (drawn != nullptr) {
    draw_main(draft, requests, now_s);
  } else {
    buttons_.clear();
    draw_start(requests);
  }
  draw_dialogs(requests);
  draw_notices(requests);
  // Before the keys: the draft is of the frame's start, and would take back what a key changed.
  apply(draft);
  take_keys(now_s);
  carry_out(requests, drawn.get(), now_s);
  const bool is_talk_begun_or_ended = is_in_talk != talk_.has_value();
  const bool shows_map = session_.picture() != nullptr && !is_in_import && !is_importing() && !is_talk_begun_or_ended &&
                         !(talk_ && talk_->is_black);
  if (shows_map && is_in_talk) {
    show_talk_map(now_s);
  } else if (shows_map) {
    (is_in_review && is_review_ready()) ? show_review_map(now_s) : show_map(now_s);
  }
  // What a talk shows is no step of the planner.
  if (!talk_) session_.note(now_s, !ui_.held().empty() || time_.is_playing);
  // The spotlight of a talk lies over everything.
  const bool may_keep = shows_map && !talk_ && window_->keeps_pixels();
  const std::optional<Rect> moving = may_keep ? std::optional(view_.area()) : std::nullopt;
  const bool are_panels_kept = ui_.end_frame(moving);

  ImGui::Render();
  const Colour page = ui_.theme().page;
  window_->clear(static_cast<float>(page.r) / 255, static_cast<float>(page.g) / 255, static_cast<float>(page.b) / 255,
                 are_panels_kept ? moving : std::nullopt);
  if (shows_map && plate_) {
    map_drawer_.draw(plate_->frame.camera, view_.area(), window_->framebuffer_size(), ground(), scale());
  }
  window_->end_frame(presenter_ ? presenter_->audience() : 0);
  if (talk_ && presenter_) show_presenter(now_s);
  const bool is_at_rest = !is_map_on_its_way() && !map_worker_.is_busy();
  if (is_at_rest && map_drawer_.lacks_ids()) map_drawer_.upload_ids();
  if (trace_file_) write_trace(now_s, began_s);
  ++frame_number_;
  why_ = view_.is_moving() ? "animation" : "settling";
}

bool Program::is_complete() const {
  const Picture* picture = session_.picture();
  // Coarse outlines are as good as true ones where they are off by less than half a pixel.
  const bool is_fine =
      picture != nullptr && plate_ && loader_.is_refining() &&
      picture->atlas->vintages[picture->vintage].set.resolution_m <= plate_->frame.camera.metres_per_pixel / 2;
  if ((loader_.is_busy() && !is_fine) || view_.is_moving()) return false;
  if (placer_.is_busy() || reviewer_.is_busy() || sorter_.is_busy() || previewer_.is_busy()) return false;
  if (drawer_.is_busy()) return false;
  if (picture == nullptr) return true;
  return image_request_ && plate_ && image_request_->camera == plate_->frame.camera && !map_worker_.is_busy();
}

void Program::write_trace(double, double began_s) {
  FrameRecord record;
  record.frame = frame_number_;
  record.ms = ms_since_process_start();
  record.frame_ms = (window_->time_s() - began_s) * 1000;
  record.why = why_;
  if (const Picture* picture = session_.picture()) {
    record.picture = hash_of(*picture);
    const auto& communes = picture->atlas->vintages[picture->vintage].set.communes;
    for (const CommuneId id : focus_.selected) record.selection.push_back(communes[id].code.text());
  }
  record.busy = loader_.is_busy() || placer_.is_busy() || sorter_.is_busy() || previewer_.is_busy() ||
                export_.is_busy() || table_export_.is_busy() || map_worker_.is_busy();
  record.complete = is_complete();
  trace_file_->write(record, trace_.records());
}

int run_window(const WindowOptions& options) {
  auto program = Program::start(options);
  if (!program) {
    const Language language = options.language.value_or(Language::vi);
    fmt::print(stderr, "{}\n", sentence(language, program.error()));
    return program.error().kind == FindingKind::output_unwritable ? 4 : 3;
  }
  (*program)->run();
  return 0;
}

}  // namespace ocop
