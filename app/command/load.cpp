#include "command/load.hpp"

#include <algorithm>

#include "command/choices.hpp"
#include "command/output_file.hpp"
#include "picture/parent_units.hpp"
#include "words/sentences.hpp"
#include "workspace/rulings_csv.hpp"
#include "workspace/workspace.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;
using Stop = tl::unexpected<Trouble>;

Stop bad_input(Finding finding) { return Stop(Trouble{kExitInput, std::move(finding)}); }
Stop bad_usage(UsageProblem problem) { return Stop(usage_trouble(std::move(problem))); }

std::optional<Finding> find_missing_source(const Workspace& workspace, const std::string& file) {
  for (const Source& source : workspace.decisions.sources) {
    std::error_code ignored;
    if (fs::exists(source.path, ignored)) continue;
    return Finding{FindingKind::source_missing, source.path, {}, {}, {}, {file}};
  }
  return std::nullopt;
}

/// What the planner said of columns and rows, from files of its own.
std::optional<Finding> take_answers(const Invocation& invocation, Decisions& decisions) {
  if (!invocation.columns.empty()) {
    const auto map = read_column_map(invocation.columns);
    if (!map) return map.error();
    for (Source& source : decisions.sources) {
      if (source.kind == SourceKind::register_table) source.columns = *map;
    }
  }
  for (const std::string& file : invocation.corrections) {
    const auto rulings = read_rulings(file);
    if (!rulings) return rulings.error();
    decisions.rulings = united(std::move(decisions.rulings), *rulings);
  }
  return std::nullopt;
}

tl::expected<Workspace, Trouble> starting_workspace(const Invocation& invocation) {
  if (!invocation.workspace) {
    Workspace workspace;
    workspace.decisions.sources = invocation.sources;
    workspace.choices.as_of = day_of_making();
    if (auto wrong = take_answers(invocation, workspace.decisions)) return bad_input(*std::move(wrong));
    return workspace;
  }
  const Result<Workspace> workspace = load_workspace(*invocation.workspace);
  if (!workspace) return bad_input(workspace.error());
  if (const auto missing = find_missing_source(*workspace, *invocation.workspace)) return bad_input(*missing);
  Workspace with_context = *workspace;
  for (const Source& source : invocation.sources) with_context.decisions.sources.push_back(source);
  return with_context;
}

bool has_kind(const std::vector<Source>& sources, SourceKind kind) {
  return std::ranges::any_of(sources, [kind](const Source& source) { return source.kind == kind; });
}

bool has_register(const Workspace& workspace) {
  return has_kind(workspace.decisions.sources, SourceKind::register_table);
}

std::vector<std::string> vintage_names(const Atlas& atlas) {
  std::vector<std::string> names;
  names.reserve(atlas.vintages.size());
  for (const Vintage& vintage : atlas.vintages) names.push_back(vintage.set.vintage);
  return names;
}

std::string boundary_file(const Atlas& atlas, std::size_t vintage) { return atlas.vintages.at(vintage).set.file; }

/// Only a picture of pixels can do with less than every point of a large file.
std::optional<FirstPicture> first_picture(const Invocation& invocation) {
  if (invocation.verb != Verb::render || ending_of(invocation.out) != ".png") return std::nullopt;
  // Of few sizes, so that what is kept for one serves another.
  for (const FirstPicture usual : {FirstPicture{1920, 1080}, FirstPicture{3840, 2160}}) {
    if (invocation.size.width_px <= usual.width_px && invocation.size.height_px <= usual.height_px) return usual;
  }
  return FirstPicture{invocation.size.width_px, invocation.size.height_px};
}

/// Half a pixel is what outlines may be off on a sheet.
bool is_fine_enough(const Loaded& loaded, const Invocation& invocation) {
  const Picture& picture = *loaded.picture;
  const double off_m = picture.atlas->vintages[picture.vintage].set.resolution_m;
  return off_m <= metres_per_pixel(picture, sheet_options(invocation, loaded)) / 2;
}

/// Codes of `--within` have to be found; those of a workspace may belong to a file that was replaced.
std::optional<UsageProblem> find_unknown_area(const Invocation& invocation, const Picture& picture) {
  if (!invocation.within || picture.mask->unknown.empty()) return std::nullopt;
  return UsageProblem{
      UsageKind::unknown_area, boundary_file(*picture.atlas, picture.vintage), picture.mask->unknown.front(), {}, {}};
}

/// The same for districts, columns of attributes and their values.
std::optional<UsageProblem> find_unknown_place(const Invocation& invocation, const Picture& picture) {
  for (const std::string& key : invocation.choices.districts.value_or(std::vector<std::string>())) {
    if (key.empty() || picture.parents->find(key)) continue;
    return UsageProblem{UsageKind::unknown_area, boundary_file(*picture.atlas, picture.vintage), key, {}, {}};
  }
  const std::vector<CommuneClasses>& columns = picture.atlas->vintages[picture.vintage].classes;
  for (const auto& [name, values] : invocation.choices.commune_classes) {
    const auto column = std::ranges::find(columns, name, &CommuneClasses::name);
    std::vector<std::string> known;
    if (column == columns.end()) {
      for (const CommuneClasses& each : columns) known.push_back(each.name);
      return UsageProblem{UsageKind::unknown_key, "--commune-class", name, known, {}};
    }
    for (const std::string& value : values) {
      if (value.empty() || std::ranges::binary_search(column->values, value)) continue;
      return UsageProblem{UsageKind::unknown_key, "--commune-class", value, column->values, {}};
    }
  }
  return std::nullopt;
}

Box shown_of(const Loaded& loaded) {
  const auto& projection = loaded.picture->atlas->projection;
  const bool has_view = loaded.scene && loaded.scene->view && projection;
  return has_view ? box_of(*loaded.scene->view, *projection) : main_body(*loaded.picture);
}

/// The scene that was asked for, its choices taken over into the workspace.
Understood<std::optional<Scene>> take_scene(const Invocation& invocation, Workspace& workspace) {
  if (!invocation.scene) return std::optional<Scene>();
  if (const auto found = find_scene(workspace.scenes, *invocation.scene)) {
    workspace.choices = workspace.scenes[*found].choices;
    return std::optional(workspace.scenes[*found]);
  }
  std::vector<std::string> titles;
  titles.reserve(workspace.scenes.size());
  for (const Scene& scene : workspace.scenes) titles.push_back("“" + scene.title + "”");
  const UsageKind kind = titles.empty() ? UsageKind::no_scenes : UsageKind::unknown_scene;
  return tl::unexpected(UsageProblem{kind, invocation.workspace.value_or(""), *invocation.scene, titles, {}});
}

}  // namespace

SheetOptions sheet_options(const Invocation& invocation, const Loaded& loaded) {
  SheetOptions options;
  options.width_px = invocation.size.width_px;
  options.height_px = invocation.size.height_px;
  options.scale = invocation.size.scale;
  options.dots_per_inch = invocation.size.dots_per_inch;
  options.language = invocation.language;
  options.title = invocation.title.empty() ? loaded.title : invocation.title;
  options.shown = loaded.body;
  if (loaded.scene) {
    const Picture& picture = *loaded.picture;
    if (invocation.title.empty()) options.title = loaded.scene->title;
    options.sentence = loaded.scene->sentence;
    options.shows_part = loaded.scene->view.has_value();
    options.highlighted = highlighted_in(*loaded.scene, picture.atlas->vintages.at(picture.vintage).set);
  }
  return options;
}

std::string sentence(Language language, const Trouble& trouble) {
  return std::visit([&](const auto& what) { return sentence(language, what); }, trouble.what);
}

tl::expected<Loaded, Trouble> load(const Invocation& invocation, Progress& progress) {
  tl::expected<Workspace, Trouble> workspace = starting_workspace(invocation);
  if (!workspace) return Stop(workspace.error());
  if (invocation.within) workspace->decisions.scope.within = *invocation.within;
  if (has_kind(invocation.sources, SourceKind::context)) workspace->choices.shows_context = true;
  if (needs_register(invocation) && !has_register(*workspace)) {
    return bad_usage({UsageKind::no_register, std::string(word_of(invocation.verb)), {}, {}, {}});
  }
  const Understood<std::optional<Scene>> scene = take_scene(invocation, *workspace);
  if (!scene) return bad_usage(scene.error());
  if (invocation.verb == Verb::deck && workspace->scenes.empty()) {
    return bad_usage({UsageKind::no_scenes, {}, {}, {}, {}});
  }
  const Understood<Choices> choices = apply(invocation.choices, workspace->choices);
  if (!choices) return bad_usage(choices.error());

  const auto reader =
      std::make_shared<AtlasReader>(workspace->decisions.sources, fs::current_path(), workspace->decisions.column_maps);
  auto atlas = reader->read(first_picture(invocation), progress);
  if (atlas && (*atlas)->is_coarse() && needs_true_outlines(**atlas, *choices)) {
    atlas = reader->read(std::nullopt, progress);
  }
  if (!atlas) return bad_input(atlas.error());
  if ((*atlas)->vintages.empty()) {
    return bad_input({FindingKind::no_features, invocation.workspace.value_or(""), {}, {}, {}, {}});
  }
  const bool asks_for_vintage = invocation.choices.vintage || !choices->vintage.empty();
  if (asks_for_vintage && !(*atlas)->find_vintage(choices->vintage)) {
    return bad_usage({UsageKind::vintage_not_open, {}, choices->vintage, vintage_names(**atlas), {}});
  }
  progress.begin(Stage::placing, 0);
  const auto picture_of = [&](const std::shared_ptr<const Atlas>& from) {
    return make_picture(from, place(*from, workspace->decisions.rulings), workspace->decisions.scope, *choices,
                        nullptr);
  };
  Loaded loaded{workspace->title, workspace->scenes, *scene, picture_of(*atlas), std::nullopt, reader};
  if (invocation.verb == Verb::render) loaded.body = shown_of(loaded);
  if ((*atlas)->is_coarse() && !is_fine_enough(loaded, invocation)) {
    atlas = reader->read(std::nullopt, progress);
    if (!atlas) return bad_input(atlas.error());
    loaded.picture = picture_of(*atlas);
    loaded.body = shown_of(loaded);
  }
  if (const auto unknown = find_unknown_area(invocation, *loaded.picture)) return bad_usage(*unknown);
  if (const auto unknown = find_unknown_place(invocation, *loaded.picture)) return bad_usage(*unknown);
  return loaded;
}

}  // namespace ocop
