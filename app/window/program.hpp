#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "look/fonts.hpp"
#include "look/trace.hpp"
#include "look/ui.hpp"
#include "look/widgets.hpp"
#include "panels/actions.hpp"
#include "panels/arrangement.hpp"
#include "panels/file_panel.hpp"
#include "panels/filter_panel.hpp"
#include "panels/object_card.hpp"
#include "panels/requests.hpp"
#include "panels/review_panel.hpp"
#include "panels/selection_panel.hpp"
#include "panels/settings_dialog.hpp"
#include "panels/start_page.hpp"
#include "panels/time_strip.hpp"
#include "panels/work_list_panel.hpp"
#include "placement/scope_choices.hpp"
#include "plate/plate.hpp"
#include "shape/point_index.hpp"
#include "sheet/slide.hpp"
#include "window/background.hpp"
#include "window/drawer_desk.hpp"
#include "window/export_desk.hpp"
#include "window/finder.hpp"
#include "window/import_preview.hpp"
#include "window/keeping.hpp"
#include "window/loader.hpp"
#include "window/map_drawer.hpp"
#include "window/map_hand.hpp"
#include "window/map_view.hpp"
#include "window/map_worker.hpp"
#include "window/native_window.hpp"
#include "window/picture_clipboard.hpp"
#include "window/placing.hpp"
#include "window/presenter_screen.hpp"
#include "window/register_news.hpp"
#include "window/scene_shelf.hpp"
#include "window/session.hpp"
#include "window/settings.hpp"
#include "window/table_export.hpp"
#include "window/trace_file.hpp"

namespace ocop {

/// How the window is started.
struct WindowOptions {
  std::vector<std::string> files;    ///< none: the last workspace, else the start page
  std::string trace;                 ///< empty: none
  std::optional<Language> language;  ///< none: as last time
  std::string demo;                  ///< path of the demo workspace
};

/// The window: one loop that wakes when something happens, draws a frame, and sleeps.
class Program {
 public:
  static constexpr int kFramesAfterLoad = 3;

  static Result<std::unique_ptr<Program>> start(const WindowOptions& options);
  void run();

 private:
  Program(const WindowOptions& options, std::unique_ptr<NativeWindow> window);

  // --- one frame (program.cpp) ---
  void frame(double now_s);
  void begin_ui(double now_s);
  void prepare_fonts();
  double wait_s(double now_s) const;
  void write_trace(double now_s, double began_s);
  bool is_complete() const;
  bool waits_for_first_image() const;

  // --- what is drawn (program_screen.cpp) ---
  void draw_start(Requests& requests);
  void draw_main(Workspace& draft, Requests& requests, double now_s);
  void draw_rails();
  double bottom_height(const Picture& picture) const;
  void draw_bottom(Workspace& draft, Requests& requests);
  void toggle_time();
  void draw_dialogs(Requests& requests);
  void ask_whether_to_replace();
  void ask_whether_to_save(Requests& requests);
  void draw_notices(Requests& requests);
  void show_map(double now_s);
  void ask_for_image(const MapRequest& request);
  bool is_map_on_its_way() const { return view_.is_moving() || hand_outcome_.is_dragging; }
  void lay_out_map(const Camera& camera);
  Frame plate_frame(const Camera& camera) const;
  void lay_out_frame(const std::shared_ptr<const Picture>& picture, const Frame& frame);
  void show_fills(const std::vector<Fill>& fills, const Camera& camera);
  TextWidth label_width() const;
  void draw_box(const Rect& box);
  void draw_lasso(const std::vector<Point>& line);

  // --- registers on their way in (program_import.cpp) ---
  PreviewRequest preview_request(const std::string& path, const RegisterOptions& options) const;
  void look_at_files(const std::vector<std::string>& paths);
  void look_at_source(const Source& source);
  void look_at_path(const std::string& path);
  void look_at_register();
  void take_sorted();
  void tell_register_news();
  void take_preview();
  void draw_import_room();
  void cancel_import();
  void accept_import();
  void finish_import();
  bool is_importing() const { return import_ && !import_->waiting.empty(); }

  // --- the review room (program_review.cpp) ---
  void draw_review_room(Workspace& draft, Requests& requests, double now_s);
  void show_review_map(double now_s);
  void prepare_review();
  void look_at_candidates(double now_s);
  std::vector<CommuneId> shown_candidates();
  std::optional<Point> row_point() const;
  void enter_or_leave_review(double now_s);
  void review_key(const Chord& chord);
  void act_in_review(Action action);
  bool is_review_ready() const { return is_reviewing_ && review_ != nullptr; }

  // --- scenes (program_scenes.cpp) ---
  Scene screen_as_scene() const;
  Rect scene_frame() const;  ///< what a slide of this view would show at least; logical
  void draw_scenes(Workspace& draft, Requests& requests);
  void draw_scene_frame();
  void ask_for_thumbs();
  void act_on_scene(Action action);
  void go_to_scene(std::size_t scene, double now_s);
  void show_scene(const Scene& scene, double now_s, double length_s);
  bool go_to_scene_by_key(const Chord& chord, double now_s);
  bool edits_scene() const { return scene_desk_.is_open && scene_desk_.current.has_value(); }
  // --- names and actions by typing (program_finder.cpp) ---
  Finder::Ground finder_ground() const;
  void follow(const std::optional<Finder::Choice>& choice);
  void go_to(const Found& found, bool is_added);

  // --- the export dialog (program_export.cpp) ---
  ExportMatter export_matter() const;
  void open_export();
  void draw_export(Requests& requests);
  void mend_map(const MapFlaw& flaw, double now_s);
  void choose_export_place();
  void take_export_place(const std::string& chosen);
  void export_now(Overwrite overwrite);
  void copy_sheet();
  void take_copy();

  // --- the presenter's own screen (program_presenter.cpp) ---
  void open_presenter(bool is_window);
  void show_presenter(double now_s);
  void wake_for_presenter(double now_s);
  void follow_presenter(const NotesAnswer& answer, double now_s);
  void take_presenter_keys(double now_s);
  void swap_screens();
  std::string what_audience_sees() const;

  // --- a talk (program_talk.cpp) ---
  void start_talk(double now_s, bool is_window = false);
  void end_talk(double now_s);
  void show_in_talk(std::size_t number, double now_s);
  void talk_key(const Chord& chord, double now_s);
  bool close_in_talk(double now_s);  ///< the card, else the black, else the talk
  void draw_talk(double now_s);
  void draw_talk_words(double now_s);
  void show_talk_map(double now_s);
  void click_in_talk();
  SlidePlaces talk_places() const;
  void watch_pointer(double now_s);
  Ground ground() const { return talk_ ? Ground::dark : settings_.theme; }

  // --- unsaved work, files of others (program_keeping.cpp) ---
  void keep_work(double now_s);
  void offer_kept_work();
  void draw_settings();
  void read_changed_files();
  bool has_dialog() const;

  // --- what happens (program_actions.cpp; keys: program_keys.cpp) ---
  void take_results(double now_s);
  void place_rows_again();
  void take_events(Requests& requests);
  void take_keys(double now_s);
  void close_topmost(double now_s);
  /// `drawn` is what the requests were made over: communes of another map mean nothing now.
  void carry_out(const Requests& requests, const Picture* drawn, double now_s);
  void act(Action action, double now_s);
  void apply(const Workspace& draft);
  void load(OpenRequest request);
  void open_files(const std::vector<std::string>& paths);
  void open_known(const std::vector<std::string>& paths);
  void open_file_panel(FilePurpose purpose);
  bool has_own_file() const;  ///< the demo stays as it came
  void file_chosen(FilePurpose purpose, const FilePanel::Outcome& outcome);
  void save_to(const std::string& path, Overwrite overwrite);
  void export_corrections_to(const std::string& path, Overwrite overwrite);
  void show_theme(MapTheme theme);
  void export_table(TableKind kind);
  void export_table_to(const std::string& path, Overwrite overwrite);
  void take_table();
  void import_corrections(const std::vector<std::string>& paths);
  void add_corrections();
  void answer_failure();
  void mend(OpenFailure failure, const std::vector<std::string>& paths);
  void select(std::vector<CommuneId> communes);
  void step_by_key(ShortcutKey key);  ///< Alt and an arrow: to the neighbour that lies that way
  void move_by_key(ShortcutKey key);
  std::optional<CommuneId> commune_at(Point in_area);
  void point_at_map();
  void click_map();
  void try_product(CommuneId commune);
  void pick_on_map(const MapPick& pick);
  void land_changed();
  void vintage_changed(std::size_t old_vintage);
  void go_in_history(std::optional<OpenRequest> (Session::*step)());
  void new_map_is_shown();
  struct SelectedCodes {
    std::string vintage;
    std::vector<CommuneCode> codes;
  };
  SelectedCodes selected_codes() const;
  void select_again(const SelectedCodes& selected);
  ActionState allowed() const;
  void say(Tone tone, const std::string& text, const std::string& action = {}, std::function<void()> act = {});
  void set_scale_step(double by);
  double scale() const;
  void ask_to_quit();

  WindowOptions options_;
  std::unique_ptr<NativeWindow> window_;
  Settings settings_;
  Ui ui_;
  std::unique_ptr<FontSet> fonts_;
  bool fonts_are_stale_ = true;
  std::optional<TraceFile> trace_file_;
  WidgetTrace trace_;
  std::int64_t frame_number_ = 0;
  std::string why_ = "start";

  Session session_;
  Loader loader_;
  Session::Asked asked_;  ///< what was open when the loader was asked
  /// Files that were named or dropped, while some are asked about.
  struct Import {
    std::vector<std::string> paths;  ///< to be opened without a question
    std::vector<std::string> plain;  ///< registers among them
    std::deque<ImportDesk> waiting;  ///< the first one is shown
    std::vector<Source> answered;
    std::vector<ColumnMap> maps;
    std::shared_ptr<const Atlas> atlas;  ///< that came with them, where none is open
    std::string size;                    ///< of the file shown, in words
    bool is_asked_for = false;           ///< the planner wants to see how it is read
  };
  std::optional<Import> import_;
  Job<Sorted> sorter_;
  Job<Result<ImportDesk>> previewer_;

  RegisterNews news_;

  Job<Placed> placer_;
  Placing placing_;  ///< what the placer works on, or worked on last
  bool placing_failed_ = false;

  /// What became of the rows, and what finds the communes that one may mean.
  struct ReviewReady {
    std::shared_ptr<const Atlas> atlas;
    std::shared_ptr<const Placement> placement;
    std::size_t vintage = 0;
    Review review;
    std::unique_ptr<CandidateFinder> finder;
  };
  ReviewContent review_content() const;
  bool is_reviewing_ = false;
  std::vector<Ruling> corrections_;  ///< read from a table, not added yet
  ReviewDesk desk_;
  Job<std::shared_ptr<ReviewReady>> reviewer_;
  std::shared_ptr<ReviewReady> review_;  ///< none until it is ready
  ReviewPlaces review_places_;
  std::shared_ptr<const Picture> plain_picture_;  ///< the picture without its classes, under the candidates
  std::shared_ptr<const Picture> plain_of_;
  std::pair<const ReviewReady*, std::optional<EntryId>> candidates_in_view_;
  std::optional<CommuneId> other_in_view_;
  std::optional<MapView> view_of_main_;  ///< while in the review room

  MapWorker map_worker_;
  MapDrawer map_drawer_;
  MapView view_;
  MapHand hand_;
  std::shared_ptr<const IdImage> image_;            ///< on the graphics card; for the hit test
  std::shared_ptr<const std::vector<Fill>> fills_;  ///< of the plate, kept while they are equal
  std::optional<MapRequest> image_request_;
  std::shared_ptr<const LineStyle> lines_;
  double asked_image_at_s_ = 0;
  std::optional<Plate> plate_;
  std::shared_ptr<const Picture> plate_picture_;
  Focus focus_;
  PointIndex inner_index_;                      ///< of the communes' inner points, made when something is picked
  const MapBorders* inner_index_of_ = nullptr;  ///< and of which outlines,
  std::shared_ptr<const Picture> inner_index_picture_;  ///< kept alive by the picture
  std::optional<CommuneId> hovered_on_map_;
  std::vector<Chord> pressed_;
  std::vector<MouseButton> buttons_;
  HandOutcome hand_outcome_;

  /// What the audience sees, and what comes back behind it.
  struct Talk {
    Workspace workspace;
    SelectedCodes selected;
    MapView view;
    bool was_full_screen = false;
    std::vector<Scene> scenes;  ///< of the workspace; without any, what was on the screen
    std::size_t number = 0;
    bool is_black = false;
    bool has_spotlight = true;
    std::optional<CommuneId> card;
    Rect area;                  ///< of the map, when it was last fitted
    double changed_at_s = -10;  ///< the words come in from here
    Point mouse;
    double moved_at_s = 0;
    double began_at_s = 0;
    std::size_t monitor = 0;
    std::optional<Point> pointed;  ///< by the presenter, in the own window; device pixels
  };
  std::optional<Talk> talk_;
  std::unique_ptr<PresenterScreen> presenter_;  ///< while there is one beside the talk

  SceneDesk scene_desk_;
  SceneShelf scene_shelf_;

  Arrangement arrangement_;
  OpenRail open_rail_ = OpenRail::none;
  FilterPanelState filter_state_;
  DrawerDesk drawer_;
  TimeStripState time_;
  WorkListState lists_;
  SelectionList selection_list_;
  ObjectCards cards_;
  std::vector<ScopeChoice> scopes_;  ///< parts of the vintage that is shown
  Finder finder_;
  std::optional<Finder::Choice> clicked_;  ///< in it, in this frame
  FilePanel file_panel_;
  SystemFileDialog system_dialog_;
  bool has_system_dialog_ = SystemFileDialog::is_there();
  FileExport export_;
  TableExport table_export_;
  ExportDesk export_desk_;
  Job<std::string> copier_;
  PictureClipboard picture_clipboard_;

  std::optional<OpenFailure> failure_;
  std::optional<OpenFailure> to_mend_;  ///< another file is being chosen for the one that failed
  std::optional<Finding> finding_;      ///< of saving or exporting
  struct Replace {
    FilePurpose purpose;
    std::string path;
  };
  std::optional<Replace> replace_;  ///< asks before a file is replaced
  enum class Leaving : std::uint8_t { no, quit, open };
  Leaving leaving_ = Leaving::no;       ///< asks because something is not saved
  Leaving after_saving_ = Leaving::no;  ///< was answered with "save and go on", and a file is being chosen
  void go_on(Leaving where);
  std::vector<std::string> files_after_;
  bool shows_keys_ = false;
  bool shows_settings_ = false;
  LookSettings shown_look_;  ///< in the dialog of settings
  bool is_running_ = true;
  bool forgets_recent_ = false;
  MissingFiles missing_recent_;
  Keeping keeping_;
  int frames_wanted_ = 3;
  struct Said {
    Toast toast;
    double until_s = 0;
    std::function<void()> act;  ///< of its action
  };
  std::deque<Said> said_;
  double now_s_ = 0;
};

/// Runs the window to its end: 0, or the exit code of why it could not start, said on stderr.
int run_window(const WindowOptions& options);

}  // namespace ocop
