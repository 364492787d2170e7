#include "window/glfw_keys.hpp"

#include <GLFW/glfw3.h>

#include <array>

namespace ocop {
namespace {

ShortcutKey key_from_glfw(int key) {
  struct Pair {
    int glfw;
    ShortcutKey key;
  };
  static constexpr std::array kPairs = {
      Pair{GLFW_KEY_ESCAPE, ShortcutKey::escape},
      Pair{GLFW_KEY_ENTER, ShortcutKey::enter},
      Pair{GLFW_KEY_KP_ENTER, ShortcutKey::enter},
      Pair{GLFW_KEY_TAB, ShortcutKey::tab},
      Pair{GLFW_KEY_HOME, ShortcutKey::home},
      Pair{GLFW_KEY_END, ShortcutKey::end},
      Pair{GLFW_KEY_PAGE_UP, ShortcutKey::page_up},
      Pair{GLFW_KEY_PAGE_DOWN, ShortcutKey::page_down},
      Pair{GLFW_KEY_LEFT, ShortcutKey::left},
      Pair{GLFW_KEY_RIGHT, ShortcutKey::right},
      Pair{GLFW_KEY_UP, ShortcutKey::up},
      Pair{GLFW_KEY_DOWN, ShortcutKey::down},
      Pair{GLFW_KEY_SPACE, ShortcutKey::space},
      Pair{GLFW_KEY_DELETE, ShortcutKey::del},
      Pair{GLFW_KEY_EQUAL, ShortcutKey::plus},
      Pair{GLFW_KEY_KP_ADD, ShortcutKey::plus},
      Pair{GLFW_KEY_MINUS, ShortcutKey::minus},
      Pair{GLFW_KEY_KP_SUBTRACT, ShortcutKey::minus},
      Pair{GLFW_KEY_F1, ShortcutKey::f1},
      Pair{GLFW_KEY_F5, ShortcutKey::f5},
      Pair{GLFW_KEY_F6, ShortcutKey::f6},
      Pair{GLFW_KEY_F11, ShortcutKey::f11},
      Pair{GLFW_KEY_F12, ShortcutKey::f12},
      Pair{GLFW_KEY_A, ShortcutKey::a},
      Pair{GLFW_KEY_B, ShortcutKey::b},
      Pair{GLFW_KEY_C, ShortcutKey::c},
      Pair{GLFW_KEY_E, ShortcutKey::e},
      Pair{GLFW_KEY_F, ShortcutKey::f},
      Pair{GLFW_KEY_G, ShortcutKey::g},
      Pair{GLFW_KEY_K, ShortcutKey::k},
      Pair{GLFW_KEY_L, ShortcutKey::l},
      Pair{GLFW_KEY_M, ShortcutKey::m},
      Pair{GLFW_KEY_O, ShortcutKey::o},
      Pair{GLFW_KEY_Q, ShortcutKey::q},
      Pair{GLFW_KEY_R, ShortcutKey::r},
      Pair{GLFW_KEY_S, ShortcutKey::s},
      Pair{GLFW_KEY_V, ShortcutKey::v},
      Pair{GLFW_KEY_T, ShortcutKey::t},
      Pair{GLFW_KEY_Y, ShortcutKey::y},
      Pair{GLFW_KEY_Z, ShortcutKey::z},
  };
  for (const Pair& pair : kPairs) {
    if (pair.glfw == key) return pair.key;
  }
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) {
    return static_cast<ShortcutKey>(static_cast<int>(ShortcutKey::digit_0) + key - GLFW_KEY_0);
  }
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) {
    return static_cast<ShortcutKey>(static_cast<int>(ShortcutKey::digit_0) + key - GLFW_KEY_KP_0);
  }
  return ShortcutKey::none;
}

}  // namespace

Chord chord_from_glfw(int key, int mods) {
  return {key_from_glfw(key), (mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_ALT) != 0};
}

}  // namespace ocop
