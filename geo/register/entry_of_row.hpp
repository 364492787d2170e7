#pragma once

#include <string>

#include "register/entry.hpp"
#include "register/row.hpp"

namespace ocop {

/// What a row says, read field by field; what cannot be read is a problem of the entry, never a guess.
Entry entry_of_row(const Row& row);

/// Whether the text of the entry's group column is in no list.
bool has_unknown_group(const Entry& entry);

}  // namespace ocop
