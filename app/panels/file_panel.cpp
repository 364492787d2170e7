#include "panels/file_panel.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <system_error>

#include "text/normal.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

constexpr std::array kReadable =
    std::to_array<std::string_view>({".ocop", ".shp", ".zip", ".gpkg", ".geojson", ".json", ".fgb", ".kml", ".tab",
                                     ".mif", ".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"});

constexpr std::array kTables = std::to_array<std::string_view>({".xlsx", ".csv", ".geojson", ".gpkg"});

std::string lower_ending(const fs::path& file) {
  std::string ending = file.extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return ending;
}

constexpr std::array kWritten = {".png", ".pdf", ".svg", ".html", ".csv", ".xlsx", ".gpkg", ".geojson"};

bool is_wanted(const fs::path& file, FilePurpose purpose) {
  const std::string ending = lower_ending(file);
  switch (purpose) {
    case FilePurpose::open:
      return std::ranges::find(kReadable, ending) != kReadable.end();
    case FilePurpose::save_workspace:
      return ending == ".ocop";
    case FilePurpose::export_file:
      return std::ranges::find(kWritten, ending) != kWritten.end();
    case FilePurpose::export_corrections:
    case FilePurpose::open_corrections:
      return ending == ".csv";
    case FilePurpose::export_table:
      return std::ranges::find(kTables, ending) != kTables.end();
  }
  return false;
}

const char* title_of(FilePurpose purpose) {
  switch (purpose) {
    case FilePurpose::open:
      return OCOP_N("Open files");
    case FilePurpose::save_workspace:
      return OCOP_N("Save the workspace");
    case FilePurpose::export_file:
      return OCOP_N("Where the file goes");
    case FilePurpose::export_corrections:
      return OCOP_N("Export the corrections");
    case FilePurpose::open_corrections:
      return OCOP_N("Import corrections");
    case FilePurpose::export_table:
      return OCOP_N("Export a table: .xlsx, .csv, .geojson or .gpkg");
  }
  return "";
}

std::string shown_size(Language language, std::uintmax_t bytes) {
  const auto kilobytes = static_cast<double>(bytes) / 1000;
  if (kilobytes < 1000) return decimal(language, kilobytes, kilobytes < 10 ? 1 : 0) + " kB";
  return decimal(language, kilobytes / 1000, kilobytes < 10000 ? 1 : 0) + " MB";
}

fs::path home() {
  const char* folder = std::getenv("HOME");
  return folder != nullptr ? fs::path(folder) : fs::path("/");
}

}  // namespace

bool is_saving(FilePurpose purpose) { return purpose != FilePurpose::open && purpose != FilePurpose::open_corrections; }

std::string ending_of(FilePurpose purpose) {
  switch (purpose) {
    case FilePurpose::export_file:
      return "";
    case FilePurpose::export_corrections:
    case FilePurpose::open_corrections:
      return ".csv";
    case FilePurpose::export_table:
      return ".xlsx";
    case FilePurpose::open:
    case FilePurpose::save_workspace:
      break;
  }
  return ".ocop";
}

FolderListing list_folder(const fs::path& folder, FilePurpose purpose) {
  FolderListing listing;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with('.')) continue;
    std::error_code ignored;
    FolderEntry entry{name, it->is_directory(ignored), 0};
    if (!entry.is_folder && !is_wanted(it->path(), purpose)) continue;
    if (!entry.is_folder) {
      entry.size = it->file_size(ignored);
      if (ignored) entry.size = 0;
    }
    listing.entries.push_back(std::move(entry));
  }
  if (error) listing.error = error.message();
  std::ranges::sort(listing.entries, [](const FolderEntry& a, const FolderEntry& b) {
    if (a.is_folder != b.is_folder) return a.is_folder;
    const std::string key_a = search_key(a.name);
    const std::string key_b = search_key(b.name);
    return key_a != key_b ? key_a < key_b : a.name < b.name;
  });
  return listing;
}

void FilePanel::open(FilePurpose purpose, const fs::path& folder, const std::string& name,
                     const std::vector<std::string>& recent) {
  is_open_ = true;
  find_places(recent);
  purpose_ = purpose;
  name_ = name;
  std::error_code ignored;
  go_to(fs::is_directory(folder, ignored) ? folder : home());
}

void FilePanel::go_to(const fs::path& folder) {
  std::error_code error;
  fs::path target = fs::canonical(folder, error);
  if (error) target = folder;
  folder_ = target;
  listing_ = list_folder(folder_, purpose_);
  path_text_ = folder_.string();
  marked_.clear();
  error_.clear();
}

FilePanel::Outcome FilePanel::chosen() {
  Outcome outcome;
  if (!is_saving(purpose_)) {
    for (const std::string& name : marked_) outcome.paths.push_back((folder_ / name).string());
  } else {
    fs::path file = folder_ / name_;
    // A table is written in whichever of its formats the name ends with.
    if (!is_wanted(file, purpose_)) file += ending_of(purpose_);
    outcome.paths.push_back(file.string());
  }
  is_open_ = false;
  return outcome;
}

std::optional<FilePanel::Outcome> FilePanel::submit_path(const std::string& typed) {
  fs::path path = typed;
  if (typed.starts_with("~")) path = home() / typed.substr(std::min<std::size_t>(2, typed.size()));
  if (path.is_relative()) path = folder_ / path;
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    go_to(path);
    return std::nullopt;
  }
  if (!is_saving(purpose_) && fs::exists(path, ignored)) {
    is_open_ = false;
    return Outcome{{path.string()}, false};
  }
  if (is_saving(purpose_) && !path.filename().empty()) {
    // A name that is not there yet is what saving is for.
    if (fs::is_directory(path.parent_path(), ignored)) {
      name_ = path.filename().string();
      folder_ = path.parent_path();
      return chosen();
    }
    error_ = OCOP_N("The folder of this path is not there.");
    return std::nullopt;
  }
  error_ = OCOP_N("There is nothing at this path.");
  return std::nullopt;
}

/// Once when the panel opens: a folder on a share that does not answer would hold up every frame.
void FilePanel::find_places(const std::vector<std::string>& recent) {
  places_.clear();
  std::set<std::string> seen;
  std::error_code ignored;
  const auto add = [&](const std::string& id, const fs::path& folder, const char* msgid, bool was_used) {
    // One used before may be on a share that does not answer: it is touched when it is chosen.
    if ((!was_used && !fs::is_directory(folder, ignored)) || !seen.insert(folder.string()).second) return;
    places_.push_back({id, folder, msgid, was_used});
  };
  add("files.home", home(), OCOP_N("Home"), false);
  for (const char* name : {"Desktop", "Documents", "Downloads", "Tài liệu", "Tải về", "Màn hình nền"}) {
    add(std::string("files.place.") + name, home() / name, nullptr, false);
  }
  add("files.root", "/", OCOP_N("This computer"), false);
  for (const std::string& folder : recent) add("files.recent." + folder, folder, nullptr, true);
}

void FilePanel::draw_place(Ui& ui, const Rect& line, const Place& place) {
  const std::string name = place.msgid != nullptr ? ui.t(place.msgid) : place.folder.filename().string();
  const Control control = ui.control(place.id, line, {.text = name});
  const bool is_here = place.folder == folder_;
  if (is_here) fill(ui, line, ui.theme().tint, 6);
  if (control.hover > 0 && !is_here) fill(ui, line, faded(ui.theme().hover, control.hover), 6);
  if (control.shows_ring) ui.focus_ring(line, 6);
  draw_icon(ui.draw(), place.was_used ? Icon::clock : Icon::folder, {ui.px(line.x + 16), ui.px(line.y + 16)}, ui.px(16),
            ui.theme().text2);
  ui.text("", {line.x + 32, line.y, line.width - 40, line.height}, name);
  if (control.is_clicked) go_to(place.folder);
}

void FilePanel::draw_places(Ui& ui, const Rect& rect) {
  Column column(rect);
  bool has_used = false;
  for (const Place& place : places_) {
    if (place.was_used && !has_used) {
      has_used = true;
      column.skip(8);
      ui.text("", column.take(24), ui.t("Used before"), {.size = TextSize::small, .colour = ui.theme().text2});
    }
    if (column.y + 32 > rect.y + rect.height) return;
    draw_place(ui, column.take(32), place);
  }
}

std::optional<FilePanel::Outcome> FilePanel::draw_list(Ui& ui, const Rect& rect) {
  outline(ui, rect, ui.theme().line, 6);
  if (!listing_.error.empty() || listing_.entries.empty()) {
    const std::string text = listing_.error.empty() ? ui.t("No file here that can be opened.") : listing_.error;
    ui.text("files.empty", rect, text, {.colour = ui.theme().text2, .align = Align::center});
    return std::nullopt;
  }
  Column rows = begin_scroll(ui, "files.list", inset(rect, 1));
  std::optional<Outcome> outcome;
  std::optional<fs::path> enter;
  for (const FolderEntry& entry : listing_.entries) {
    const Rect line = rows.take(32);
    if (line.y + line.height < rect.y || line.y > rect.y + rect.height) continue;
    const bool is_marked = std::ranges::find(marked_, entry.name) != marked_.end();
    const Control control = table_row(ui, "files.row." + entry.name, line,
                                      {.is_selected = is_marked, .has_rule = false, .text = entry.name});
    draw_icon(ui.draw(), entry.is_folder ? Icon::folder : Icon::file, {ui.px(line.x + 20), ui.px(line.y + 16)},
              ui.px(16), entry.is_folder ? ui.theme().accent : ui.theme().text2);
    ui.text("", {line.x + 40, line.y, line.width - 140, line.height}, entry.name);
    if (!entry.is_folder) {
      ui.text("", {line.x, line.y, line.width - 16, line.height}, shown_size(ui.language(), entry.size),
              {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right});
    }
    if (!control.is_clicked) continue;
    if (entry.is_folder) {
      enter = folder_ / entry.name;
      continue;
    }
    if (is_saving(purpose_)) {
      name_ = entry.name;
      continue;
    }
    if (!ui.control_is_down()) marked_.clear();
    if (is_marked && ui.control_is_down()) {
      std::erase(marked_, entry.name);
    } else {
      marked_.push_back(entry.name);
    }
    if (control.is_double_clicked) outcome = chosen();
  }
  end_scroll(ui, rows.y);
  if (enter) go_to(*enter);
  return outcome;
}

std::optional<FilePanel::Outcome> FilePanel::draw(Ui& ui, bool has_system_dialog) {
  const Rect inner = begin_dialog(ui, "files", 860, 600, ui.t(title_of(purpose_)));
  std::optional<Outcome> outcome;
  Column column(inner);
  Row head(column.take(kFieldHeight, error_.empty() ? 12 : 28));
  const std::string up = ui.t("Folder above");
  if (icon_button(ui, "files.up", head.take(36, 8), Icon::arrow_up, {.tooltip = up, .has_border = true})) {
    go_to(folder_.parent_path());
  }
  const std::string error = error_.empty() ? std::string() : ui.t(error_.c_str());
  const FieldEvents path = text_field(ui, "files.path", head.rest, path_text_, {.icon = Icon::folder, .error = error});
  if (path.is_submitted) outcome = submit_path(path_text_);

  const double foot = 48.0 + (is_saving(purpose_) ? kFieldHeight + 12 : 0);
  Row middle({column.x, column.y, column.width, inner.y + inner.height - foot - column.y});
  const Rect places = middle.take(184, 16);
  draw_places(ui, places);
  if (auto picked = draw_list(ui, middle.rest)) outcome = picked;
  column.y = inner.y + inner.height - foot + 12;
  bool wants_save = false;
  if (is_saving(purpose_)) {
    Row line(column.take(kFieldHeight, 12));
    ui.text("", line.take(184, 16), ui.t("Name"), {.colour = ui.theme().text2, .align = Align::right});
    wants_save = text_field(ui, "files.name", line.rest, name_).is_submitted;
  }
  Row foot_row(column.take(32));
  const std::string label = !is_saving(purpose_)                      ? ui.t("Open")
                            : purpose_ == FilePurpose::save_workspace ? ui.t("Save")
                                                                      : ui.t("Export");
  const bool can_accept = is_saving(purpose_) ? !name_.empty() : !marked_.empty();
  const ButtonLook accept{.kind = ButtonKind::primary, .is_enabled = can_accept};
  const double accept_width = std::max(88.0, button_width(ui, label, accept));
  if (button(ui, "files.accept", foot_row.take_right(accept_width, 8), label, accept) || (wants_save && can_accept)) {
    outcome = chosen();
  }
  const std::string cancel = ui.t("Cancel");
  if (button(ui, "files.cancel", foot_row.take_right(std::max(72.0, button_width(ui, cancel))), cancel))
    is_open_ = false;
  if (has_system_dialog) {
    const std::string system = ui.t("Dialog of the desktop...");
    const ButtonLook link{.kind = ButtonKind::link};
    if (button(ui, "files.system", foot_row.take(button_width(ui, system, link)), system, link)) {
      outcome = Outcome{{}, true};
      is_open_ = false;
    }
  }
  if (ui.take(Key::escape)) is_open_ = false;
  end_dialog(ui);
  return outcome;
}

}  // namespace ocop
