#pragma once

#include "output/table.hpp"
#include "panels/table_glimpse.hpp"

namespace ocop {

/// The head of a table and its first rows, in words of the language. Makes the whole table: not for the main thread.
TableGlimpse glimpse_of(TableKind kind, const Picture& picture, Language language);

}  // namespace ocop
