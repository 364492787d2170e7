#include "window/export_desk.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <cstdint>

#include "plate/check_map.hpp"

namespace ocop {

ExportDesk::~ExportDesk() {
  if (texture_ != 0) glDeleteTextures(1, &texture_);
}

void ExportDesk::open(const std::string& folder, const std::string& name, Language language) {
  is_open_ = true;
  order_.folder = folder;
  order_.name = name;
  order_.language = language;
}

bool ExportDesk::Asked::is_same(const Asked& other) const {
  const SheetOptions& a = options;
  const SheetOptions& b = other.options;
  return picture == other.picture && a.width_px == b.width_px && a.height_px == b.height_px && a.scale == b.scale &&
         a.language == b.language && a.title == b.title && a.sentence == b.sentence;
}

void ExportDesk::ask_for_preview(const std::shared_ptr<const Picture>& picture) {
  ExportOrder order = order_;
  if (order.kind == ExportKind::atlas) {
    order.paper = Paper::a4;
    order.is_portrait = true;
    order.type_scale = 1;
    order.sentence.clear();
  }
  const Asked asked{picture, preview_options(order)};
  if (asked.is_same(asked_)) return;
  asked_ = asked;
  previewer_.start([asked](Progress& progress) {
    return Preview{sheet_pixels(*asked.picture, asked.options, progress),
                   {asked.options.width_px, asked.options.height_px}};
  });
}

bool ExportDesk::take_preview() {
  const auto made = previewer_.take();
  if (!made) return false;
  if (!*made || (*made)->pixels.empty()) return true;
  if (texture_ == 0) glGenTextures(1, &texture_);
  texture_size_ = (*made)->size;
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, texture_size_.width, texture_size_.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               (*made)->pixels.data());
  glGenerateMipmap(GL_TEXTURE_2D);
  return true;
}

ExportAnswer ExportDesk::draw(Ui& ui, const ExportMatter& matter, const std::vector<SceneThumb>& thumbs) {
  const bool has_sheet = order_.kind == ExportKind::sheet || order_.kind == ExportKind::atlas;
  if (has_sheet) ask_for_preview(matter.picture);
  const bool is_paper = order_.kind != ExportKind::sheet || order_.sheet_ending == ".pdf";
  const auto type_pt = is_paper && has_sheet ? std::optional(smallest_type_pt(sheet_options(order_))) : std::nullopt;
  const std::vector<MapFlaw> flaws = find_flaws(*matter.picture, Ground::light, type_pt);
  // A preview of another shape would be stretched.
  const ViewSize wanted{asked_.options.width_px, asked_.options.height_px};
  const bool fits = texture_ != 0 && texture_size_ == wanted;
  const ExportContent content{
      *matter.picture,      fits ? reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture_)) : nullptr,
      previewer_.is_busy(), thumbs,
      matter.scenes,        flaws};
  return draw_export_dialog(ui, content, order_);
}

}  // namespace ocop
