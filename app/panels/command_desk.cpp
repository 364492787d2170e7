#include "panels/command_desk.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/normal.hpp"
#include "words/language.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr std::size_t kRecent = 4;

struct IconOf {
  std::string_view id;  ///< of an action, or the beginning of several
  Icon icon;
};
constexpr std::array kIcons = {
    IconOf{"file.open", Icon::folder},
    IconOf{"file.save", Icon::download},
    IconOf{"file.export", Icon::export_},
    IconOf{"file.quit", Icon::cross},
    IconOf{"file.", Icon::file},
    IconOf{"edit.undo", Icon::undo},
    IconOf{"edit.redo", Icon::redo},
    IconOf{"edit.", Icon::undo},
    IconOf{"filter.", Icon::funnel},
    IconOf{"map.lasso", Icon::lasso},
    IconOf{"map.pointer", Icon::pointer},
    IconOf{"map.fit", Icon::fit},
    IconOf{"map.zoom_in", Icon::plus},
    IconOf{"map.zoom_out", Icon::minus},
    IconOf{"map.next_vintage", Icon::layers},
    IconOf{"map.", Icon::map},
    IconOf{"selection.", Icon::cross},
    IconOf{"review.export", Icon::export_},
    IconOf{"review.", Icon::check},
    IconOf{"gaps.", Icon::target},
    IconOf{"drawer.", Icon::table},
    IconOf{"table.", Icon::copy},
    IconOf{"time.", Icon::clock},
    IconOf{"scene", Icon::picture},
    IconOf{"present", Icon::present},
    IconOf{"search.", Icon::search},
    IconOf{"help.", Icon::keyboard},
    IconOf{"view.language", Icon::globe},
    IconOf{"view.theme", Icon::moon},
    IconOf{"view.", Icon::sliders},
};

Icon icon_of(std::string_view id) {
  const auto found = std::ranges::find_if(kIcons, [id](const IconOf& icon) { return id.starts_with(icon.id); });
  return found == kIcons.end() ? Icon::arrow_right : found->icon;
}

std::optional<Closeness> closeness_of(const Typed& typed, const ActionRow& row) {
  std::optional<Closeness> best;
  for (const Language language : {Language::vi, Language::en}) {
    const std::string name = search_key(tr(language, row.name));
    std::optional<Closeness> closeness = typed.closeness(name, name, search_key(tr(language, row.explanation)));
    if (!closeness && typed.is_near(name)) closeness = Closeness::near;
    if (closeness && (!best || *closeness < *best)) best = closeness;
  }
  return best;
}

std::size_t recency(const std::vector<std::string>& recent, const ActionRow& row) {
  return static_cast<std::size_t>(std::ranges::find(recent, row.id) - recent.begin());
}

/// What opens the palette is of no use in it.
bool is_offered(const ActionRow& row, const ActionState& allowed) {
  return row.action != Action::commands && row.is_allowed(allowed);
}

}  // namespace

std::vector<const ActionRow*> find_actions(const Typed& typed, const ActionState& allowed,
                                           const std::vector<std::string>& recent) {
  struct Ranked {
    Closeness closeness;
    std::size_t recency;
    const ActionRow* row;
  };
  std::vector<Ranked> ranked;
  for (const ActionRow& row : all_actions()) {
    if (!is_offered(row, allowed)) continue;
    const auto closeness = typed.empty() ? std::optional(Closeness::exact) : closeness_of(typed, row);
    if (closeness) ranked.push_back({*closeness, recency(recent, row), &row});
  }
  std::ranges::stable_sort(ranked, {}, [](const Ranked& r) { return std::pair(r.closeness, r.recency); });
  std::vector<const ActionRow*> rows;
  rows.reserve(ranked.size());
  for (const Ranked& r : ranked) rows.push_back(r.row);
  return rows;
}

PaletteLook CommandDesk::look(Ui& ui) {
  PaletteLook look;
  look.id = "commands";
  look.placeholder = ui.t("What to do");
  look.note = ui.t("without diacritics too");
  look.empty = ui.t("No action has this name.");
  look.hints = {{"↑ ↓", trc(ui.language(), "keys", "choose")}, {"Enter", ui.t("do it")}, {"Esc", ui.t("close")}};
  return look;
}

void CommandDesk::add_group(Ui& ui, const char* id, const std::string& title, const std::vector<const ActionRow*>& rows,
                            const Typed& typed) {
  if (rows.empty()) return;
  PaletteGroup group;
  group.id = id;
  group.title = title;
  group.count = whole(ui.language(), static_cast<std::int64_t>(rows.size()));
  std::vector<Action> actions;
  for (const ActionRow* action : rows) {
    PaletteRow row;
    row.id = "command." + std::string(action->id);
    row.icon = icon_of(action->id);
    row.title.text = ui.t(action->name);
    row.title.found = found_letters(row.title.text, typed);
    row.aside.text = ui.t(action->explanation);
    if (!action->chords.empty()) row.key = shown(action->chords.front());
    group.rows.push_back(std::move(row));
    actions.push_back(action->action);
  }
  groups_.push_back(std::move(group));
  actions_.push_back(std::move(actions));
}

const std::vector<PaletteGroup>& CommandDesk::groups(Ui& ui, const ActionState& allowed,
                                                     const std::vector<std::string>& recent, const std::string& text) {
  groups_.clear();
  actions_.clear();
  const Typed typed(text);
  const std::vector<const ActionRow*> found = find_actions(typed, allowed, recent);
  const auto is_recent = [&](const ActionRow* row) { return recency(recent, *row) < std::min(kRecent, recent.size()); };
  std::vector<const ActionRow*> last;
  if (typed.empty()) {
    std::ranges::copy_if(found, std::back_inserter(last), is_recent);
    add_group(ui, "recent", ui.t("Done last"), last, typed);
    std::vector<const ActionRow*> others;
    for (const ActionRow& row : all_actions()) {
      if (is_offered(row, allowed) && !is_recent(&row)) others.push_back(&row);
    }
    add_group(ui, "all", ui.t("Everything"), others, typed);
    return groups_;
  }
  add_group(ui, "found", ui.t("Actions"), found, typed);
  // Below what was found, what was done last, unless that is among it.
  for (const ActionRow* row : find_actions(Typed(""), allowed, recent)) {
    if (is_recent(row) && std::ranges::find(found, row) == found.end()) last.push_back(row);
  }
  if (!found.empty()) add_group(ui, "recent", ui.t("Done last"), last, typed);
  return groups_;
}

}  // namespace ocop
