#pragma once

#include "panels/keys.hpp"

namespace ocop {

/// A key as GLFW numbers it, with its modifiers; ShortcutKey::none for keys that mean nothing.
Chord chord_from_glfw(int key, int mods);

}  // namespace ocop
