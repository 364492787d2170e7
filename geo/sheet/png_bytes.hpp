#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "plate/camera.hpp"

namespace ocop {

/// A PNG of 8 bits a channel with fixed settings: the same bytes each time. `pixels`: rows of native
/// numbers 0xXXRRGGBB, `stride` bytes apart. Empty when there is no memory.
std::string png_bytes(const std::uint8_t* pixels, ViewSize size, std::size_t stride);

}  // namespace ocop
