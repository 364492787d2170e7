#include "window/export_desk.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "plate/check_map.hpp"
#include "window/glimpse_table.hpp"

namespace ocop {
namespace {

bool has_same_shape(const ViewSize& a, const ViewSize& b) {
  constexpr double kLeastDifference = 0.01;
  return std::abs(1.0 * a.width / a.height - 1.0 * b.width / b.height) < kLeastDifference;
}

}  // namespace

ExportDesk::~ExportDesk() {
  if (texture_ != 0) glDeleteTextures(1, &texture_);
}

void ExportDesk::open(const std::string& folder, const std::string& name, Language language) {
  is_open_ = true;
  view_ = {};
  order_.folder = folder;
  order_.name = name;
  order_.is_named_so = false;
  order_.language = language;
}

void ExportDesk::name_file(const std::string& folder, const std::string& name) {
  order_.folder = folder;
  order_.name = name;
  order_.is_named_so = true;
}

bool ExportDesk::Asked::is_same(const Asked& other) const {
  const SheetOptions& a = options;
  const SheetOptions& b = other.options;
  return picture == other.picture && by == other.by && a.width_px == b.width_px && a.height_px == b.height_px &&
         a.scale == b.scale && a.language == b.language && a.title == b.title && a.sentence == b.sentence;
}

void ExportDesk::ask_for_preview(const std::shared_ptr<const Picture>& picture) {
  const ExportOrder order = order_.kind == ExportKind::atlas ? cover_of(order_) : order_;
  const SheetOptions options = preview_options(order);
  const Asked asked{picture, options, view_.long_side_px / std::max(options.width_px, options.height_px)};
  if (asked.is_same(asked_)) return;
  asked_ = asked;
  previewer_.start([asked](Progress& progress) {
    const auto pixels = [&](int units) { return static_cast<int>(std::lround(units * asked.by)); };
    return Preview{sheet_preview(*asked.picture, asked.options, asked.by, progress),
                   {pixels(asked.options.width_px), pixels(asked.options.height_px)}};
  });
}

void ExportDesk::ask_for_glimpse(const std::shared_ptr<const Picture>& picture) {
  const GlimpseOf wanted{picture, order_.table, order_.language};
  if (wanted == glimpse_of_) return;
  glimpse_of_ = wanted;
  glimpser_.start(
      [wanted](Progress&) { return glimpse_of(kTableKinds.at(wanted.table), *wanted.picture, wanted.language); });
}

bool ExportDesk::take_preview() {
  if (auto glimpse = glimpser_.take()) {
    glimpse_ = *glimpse ? **std::move(glimpse) : TableGlimpse{};
    return true;
  }
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
  const bool is_paper =
      order_.kind == ExportKind::atlas || (order_.kind == ExportKind::sheet && order_.sheet_ending == ".pdf");
  const auto type_pt = is_paper ? std::optional(smallest_type_pt(sheet_options(order_))) : std::nullopt;
  std::vector<MapFlaw> flaws = find_flaws(*matter.picture, Ground::light, type_pt);
  std::vector<MapFlaw> passed = passed_checks(*matter.picture, flaws, is_paper);
  const auto is_elsewhere = [&](const MapFlaw& flaw) { return !concerns(order_, flaw); };
  std::erase_if(flaws, is_elsewhere);
  std::erase_if(passed, is_elsewhere);
  // A preview of another shape would be stretched.
  const ViewSize wanted{asked_.options.width_px, asked_.options.height_px};
  const bool fits = texture_ != 0 && has_same_shape(texture_size_, wanted);
  // NOLINTNEXTLINE(performance-no-int-to-ptr): Dear ImGui's handle of a texture is a pointer, OpenGL's a number.
  const auto image = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture_));
  const ExportContent content{
      *matter.picture, {fits ? image : nullptr, previewer_.is_busy(), thumbs, matter.scenes, glimpse_}, flaws, passed};
  const ExportAnswer answer = draw_export_dialog(ui, content, order_, view_);
  // The drawing said how large it is wanted.
  if (shows_sheet()) ask_for_preview(matter.picture);
  if (order_.kind == ExportKind::table) ask_for_glimpse(matter.picture);
  return answer;
}

}  // namespace ocop
