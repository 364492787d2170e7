#pragma once

#include <memory>
#include <string>
#include <vector>

#include "panels/export_dialog.hpp"
#include "window/job.hpp"
#include "window/write_export.hpp"

namespace ocop {

/// The export dialog with its preview, which is drawn in the background by what draws the sheet. Needs a current
/// OpenGL context.
class ExportDesk {
 public:
  ExportDesk() = default;
  ~ExportDesk();
  ExportDesk(const ExportDesk&) = delete;
  ExportDesk& operator=(const ExportDesk&) = delete;

  bool is_open() const { return is_open_; }
  void open(const std::string& folder, const std::string& name, Language language);
  /// By the planner.
  void name_file(const std::string& folder, const std::string& name);
  void close() { is_open_ = false; }
  ExportOrder& order() { return order_; }

  ExportAnswer draw(Ui& ui, const ExportMatter& matter, const std::vector<SceneThumb>& thumbs);

  /// True when another preview is there.
  bool take_preview();
  bool is_busy() const { return previewer_.is_busy() || glimpser_.is_busy(); }

 private:
  struct Asked {
    std::shared_ptr<const Picture> picture;
    SheetOptions options;
    double by = 1;  ///< pixels drawn to one of the layout
    bool is_same(const Asked& other) const;
  };
  struct Preview {
    std::vector<std::uint8_t> pixels;
    ViewSize size;
  };
  bool shows_sheet() const { return order_.kind == ExportKind::sheet || order_.kind == ExportKind::atlas; }
  void ask_for_preview(const std::shared_ptr<const Picture>& picture);

  void ask_for_glimpse(const std::shared_ptr<const Picture>& picture);
  struct GlimpseOf {
    std::shared_ptr<const Picture> picture;
    std::size_t table = 0;
    Language language = Language::vi;
    friend bool operator==(const GlimpseOf&, const GlimpseOf&) = default;
  };

  bool is_open_ = false;
  ExportOrder order_;
  PreviewView view_;
  Asked asked_;
  Job<Preview> previewer_;
  GlimpseOf glimpse_of_;
  TableGlimpse glimpse_;
  Job<TableGlimpse> glimpser_;
  unsigned texture_ = 0;
  ViewSize texture_size_;
};

}  // namespace ocop
