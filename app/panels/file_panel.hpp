#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "look/widgets.hpp"

namespace ocop {

enum class FilePurpose : std::uint8_t {
  open,
  save_workspace,
  export_file,
  export_corrections,
  open_corrections,
  export_table
};
bool is_saving(FilePurpose purpose);
/// ".ocop"; what a file to be written gets when it has none.
std::string ending_of(FilePurpose purpose);

struct FolderEntry {
  std::string name;
  bool is_folder = false;
  std::uintmax_t size = 0;
};

/// The files of a folder that a purpose can use, folders first, in the order of names without
/// diacritics; hidden ones left out. Empty with `error` set when it cannot be read.
struct FolderListing {
  std::vector<FolderEntry> entries;
  std::string error;
};
FolderListing list_folder(const std::filesystem::path& folder, FilePurpose purpose);

/// An open or save panel that needs nothing of the desktop.
class FilePanel {
 public:
  /// `recent` folders stand at the left.
  void open(FilePurpose purpose, const std::filesystem::path& folder, const std::string& name,
            const std::vector<std::string>& recent = {});
  void close() { is_open_ = false; }
  bool is_open() const { return is_open_; }
  FilePurpose purpose() const { return purpose_; }
  const std::filesystem::path& folder() const { return folder_; }

  struct Outcome {
    std::vector<std::string> paths;   ///< chosen
    bool asks_system_dialog = false;  ///< zenity or kdialog instead
  };
  /// Nothing while the panel stays open.
  std::optional<Outcome> draw(Ui& ui, bool has_system_dialog);

 private:
  /// A folder at the left.
  struct Place {
    std::string id;
    std::filesystem::path folder;
    const char* msgid = nullptr;  ///< its name, unless it is the folder's own
    bool was_used = false;
  };
  void go_to(const std::filesystem::path& folder);
  void find_places(const std::vector<std::string>& recent);
  void draw_place(Ui& ui, const Rect& line, const Place& place);
  void draw_places(Ui& ui, const Rect& rect);
  std::optional<Outcome> draw_list(Ui& ui, const Rect& rect);
  std::optional<Outcome> submit_path(const std::string& typed);
  Outcome chosen();

  bool is_open_ = false;
  FilePurpose purpose_ = FilePurpose::open;
  std::filesystem::path folder_;
  FolderListing listing_;
  std::vector<Place> places_;
  std::string path_text_;
  std::string name_;
  std::vector<std::string> marked_;
  std::string error_;
};

}  // namespace ocop
