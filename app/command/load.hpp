#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "base/progress.hpp"
#include "command/invocation.hpp"
#include "picture/picture.hpp"
#include "sheet/sheet.hpp"
#include "workspace/scene.hpp"

namespace ocop {

inline constexpr int kExitDone = 0;
inline constexpr int kExitCheckFound = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitInput = 3;
inline constexpr int kExitOutput = 4;

/// Why a command ends early, and with which exit code.
struct Trouble {
  int exit_code = kExitUsage;
  std::variant<UsageProblem, Finding> what;
};
std::string sentence(Language language, const Trouble& trouble);

inline Trouble usage_trouble(UsageProblem problem) { return {kExitUsage, std::move(problem)}; }

/// What an invocation is about: everything read and placed, as a picture.
struct Loaded {
  std::string title;  ///< of the workspace
  std::vector<Scene> scenes;
  std::optional<Scene> scene;  ///< that was asked for
  std::shared_ptr<const Picture> picture;
  std::optional<Box> body;              ///< the main body, where it was looked for
  std::shared_ptr<AtlasReader> reader;  ///< may still be putting something by for another day
};

/// The sheet that `render` is asked for.
SheetOptions sheet_options(const Invocation& invocation, const Loaded& loaded);

tl::expected<Loaded, Trouble> load(const Invocation& invocation, Progress& progress);

}  // namespace ocop
