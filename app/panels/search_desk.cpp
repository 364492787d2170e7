#include "panels/search_desk.hpp"

#include <fmt/format.h>

#include "panels/search_rows.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

/// Of one kind, before the rest is asked for.
constexpr std::size_t kFirst = 5;
/// A list that nobody reads to its end.
constexpr std::size_t kMost = 200;

std::string title_of(Ui& ui, FoundKind kind) {
  switch (kind) {
    case FoundKind::commune:
      return trc(ui.language(), "search", "Communes");
    case FoundKind::producer:
      return trc(ui.language(), "search", "Producers");
    case FoundKind::product:
      return trc(ui.language(), "search", "Products");
  }
  return {};
}

const char* id_of(FoundKind kind) {
  return kind == FoundKind::commune ? "communes" : kind == FoundKind::producer ? "producers" : "products";
}

std::string more_of(Ui& ui, FoundKind kind, std::size_t total) {
  const char* msgid = kind == FoundKind::commune    ? OCOP_N("See all {} communes")
                      : kind == FoundKind::producer ? OCOP_N("See all {} producers")
                                                    : OCOP_N("See all {} products");
  if (total > kMost) return fmt::format(fmt::runtime(ui.t("See the first {}")), whole(ui.language(), kMost));
  return fmt::format(fmt::runtime(ui.t(msgid)), whole(ui.language(), static_cast<std::int64_t>(total)));
}

}  // namespace

PaletteLook SearchDesk::look(Ui& ui, const Picture& picture, bool is_index_ready, const std::string& typed) {
  PaletteLook look;
  look.id = "search";
  look.placeholder = ui.t("Find a commune, producer or product");
  look.note = ui.t("boundaries") + " " + picture.atlas->vintages[picture.vintage].set.vintage;
  look.empty = !is_index_ready ? ui.t("Names are being gathered...")
               : typed.empty() ? ui.t("Type a part of a name, with or without diacritics, or a code.")
                               : ui.t("Nothing has this name. Fewer letters find more.");
  look.hints = {{"↑ ↓", trc(ui.language(), "keys", "choose")},
                {"Enter", ui.t("go there")},
                {"Ctrl Enter", ui.t("add to the selection")},
                {"Tab", ui.t("next group")}};
  return look;
}

void SearchDesk::find_again(Ui& ui) {
  found_.clear();
  groups_.clear();
  if (asked_.index == nullptr || asked_.picture == nullptr) return;
  const Picture& picture = *asked_.picture;
  found_ = asked_.index->find(asked_.typed, picture.vintage, kMost);
  const std::vector<Fill> fills = make_fills(picture, asked_.ground);
  const Typed typed(asked_.typed);
  const SearchGround ground{picture, fills, typed};
  for (FoundGroup& kind : found_) {
    PaletteGroup group;
    group.id = id_of(kind.kind);
    group.title = title_of(ui, kind.kind);
    group.count = whole(ui.language(), static_cast<std::int64_t>(kind.total));
    const bool shows_all = asked_.shows_all.at(static_cast<std::size_t>(kind.kind)) || found_.size() == 1;
    // A link for one more row would take that row's place.
    const std::size_t shown = shows_all || kind.best.size() <= kFirst + 1 ? kind.best.size() : kFirst;
    for (std::size_t i = 0; i < shown; ++i) group.rows.push_back(search_row(ui, ground, kind.best[i], i));
    if (shown < kind.best.size()) group.more = more_of(ui, kind.kind, kind.total);
    groups_.push_back(std::move(group));
  }
}

const std::vector<PaletteGroup>& SearchDesk::groups(Ui& ui, const std::shared_ptr<const SearchIndex>& index,
                                                    const std::shared_ptr<const Picture>& picture,
                                                    const std::string& typed) {
  if (typed != asked_.typed) shows_all_ = {};
  Asked asked{index, picture, typed, ui.language(), ui.theme().ground, shows_all_};
  if (asked != asked_) {
    asked_ = std::move(asked);
    find_again(ui);
  }
  return groups_;
}

}  // namespace ocop
