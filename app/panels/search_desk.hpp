#pragma once

#include <memory>
#include <string>
#include <vector>

#include "panels/palette.hpp"
#include "picture/picture.hpp"
#include "search/search_index.hpp"

namespace ocop {

/// What Ctrl F shows: what is found for the letters typed, as rows. Found again only when something changed.
class SearchDesk {
 public:
  /// Nothing while there is no index yet.
  const std::vector<PaletteGroup>& groups(Ui& ui, const std::shared_ptr<const SearchIndex>& index,
                                          const std::shared_ptr<const Picture>& picture, const std::string& typed);
  /// What a row stands for.
  const Found& found(const Palette::Pick& pick) const { return found_.at(pick.group).best.at(pick.row); }
  void show_all(std::size_t group) { shows_all_.at(static_cast<std::size_t>(found_.at(group).kind)) = true; }
  void restart() { shows_all_ = {}; }

  static PaletteLook look(Ui& ui, const Picture& picture, bool is_index_ready, const std::string& typed);

 private:
  struct Asked {
    std::shared_ptr<const SearchIndex> index;
    std::shared_ptr<const Picture> picture;
    std::string typed;
    Language language = Language::vi;
    Ground ground = Ground::light;
    std::array<bool, 3> shows_all{};
    friend bool operator==(const Asked&, const Asked&) = default;
  };
  void find_again(Ui& ui);

  Asked asked_;
  std::array<bool, 3> shows_all_{};  ///< by FoundKind
  std::vector<FoundGroup> found_;
  std::vector<PaletteGroup> groups_;
};

}  // namespace ocop
