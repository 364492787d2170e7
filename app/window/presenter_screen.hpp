#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "look/ui.hpp"
#include "panels/presenter_notes.hpp"
#include "window/next_slide.hpp"
#include "window/second_window.hpp"

namespace ocop {

/// The presenter's own window in a talk: what the audience sees, the next slide, notes and time.
class PresenterScreen {
 public:
  /// On the monitor of that number, else as a window. Null when no second window can be had.
  static std::unique_ptr<PresenterScreen> open(GLFWwindow* first, const std::string& title,
                                               std::optional<std::size_t> monitor);
  ~PresenterScreen();
  PresenterScreen(const PresenterScreen&) = delete;
  PresenterScreen& operator=(const PresenterScreen&) = delete;

  SecondWindow& window() { return *window_; }
  NextSlide& next() { return next_; }
  NotesState& notes() { return notes_; }
  /// Gets what the audience sees, in the program's own OpenGL context.
  unsigned audience() const { return audience_; }

  struct Look {
    double time_s = 0;
    double interface_scale = 1;
    Language language = Language::vi;
    bool has_reduced_motion = false;
    WidgetTrace* trace = nullptr;  ///< what is drawn is added, as it lies to a window that begins at `origin`
    Point origin;
  };
  NotesAnswer draw(const Look& look, NotesContent content);
  /// When it has to be drawn again although nothing happened.
  std::optional<double> next_frame_in_s() const { return ui_->next_frame_in_s(); }

 private:
  PresenterScreen() = default;
  void prepare_fonts(double scale, const std::vector<Scene>& scenes);

  std::unique_ptr<SecondWindow> window_;
  std::unique_ptr<FontSet> fonts_;
  std::unique_ptr<Ui> ui_;
  unsigned audience_ = 0;
  NextSlide next_;
  NotesState notes_;
};

}  // namespace ocop
