#include "sheet/png_bytes.hpp"

#include <png.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "base/worker_pool.hpp"

namespace ocop {
namespace {

/// Rows packed as one piece; fixed, so that the bytes depend on no number of threads.
constexpr std::size_t kStripRows = 64;
constexpr int kRaw = -15;  // zlib: a window of 32 KB, without head and sum
constexpr int kMemory = 8;
constexpr std::size_t kAroundStrip = 64;  // bytes of heads and sums, more than there are
/// Head of a zlib stream: deflate, window of 32 KB, fastest.
constexpr const char* kZlibHead = "\x78\x01";

struct Strip {
  std::string packed;
  uLong adler = 0;
  std::size_t size = 0;
  bool is_packed = false;
};

/// Rows as PNG wants them: no filter (a map is flat), then red, green, blue.
std::vector<Bytef> rows_of(const std::uint8_t* pixels, std::size_t width, std::size_t rows, std::size_t stride) {
  std::vector<Bytef> bytes(rows * (1 + 3 * width));
  Bytef* out = bytes.data();
  for (std::size_t y = 0; y < rows; ++y) {
    *out++ = PNG_FILTER_VALUE_NONE;
    for (std::size_t x = 0; x < width; ++x, out += 3) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, pixels + y * stride + 4 * x, sizeof pixel);
      out[0] = static_cast<Bytef>(pixel >> 16U);
      out[1] = static_cast<Bytef>(pixel >> 8U);
      out[2] = static_cast<Bytef>(pixel);
    }
  }
  return bytes;
}

/// Ends on a whole byte, so that strips can stand one behind the other.
void pack(std::vector<Bytef> rows, bool is_last, Strip& strip) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kRaw, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) return;
  strip.packed.resize(deflateBound(&stream, static_cast<uLong>(rows.size())) + 16);
  stream.next_in = rows.data();
  stream.avail_in = static_cast<uInt>(rows.size());
  stream.next_out = reinterpret_cast<Bytef*>(strip.packed.data());
  stream.avail_out = static_cast<uInt>(strip.packed.size());
  const int done = deflate(&stream, is_last ? Z_FINISH : Z_FULL_FLUSH);
  strip.is_packed = done == (is_last ? Z_STREAM_END : Z_OK) && stream.avail_in == 0 && stream.avail_out > 0;
  strip.packed.resize(stream.total_out);
  deflateEnd(&stream);
  strip.size = rows.size();
  strip.adler = adler32(adler32(0, nullptr, 0), rows.data(), static_cast<uInt>(rows.size()));
}

void append(png_structp png, png_bytep data, std::size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

/// libpng's own words round the packed rows. False on an error of libpng, which jumps here: nothing in this
/// function needs to be taken down.
bool write_chunks(png_structp png, png_infop info, ViewSize size, const std::vector<Strip>& strips) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_IHDR(png, info, static_cast<png_uint_32>(size.width), static_cast<png_uint_32>(size.height), 8,
               PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  for (const Strip& strip : strips) {
    png_write_chunk(png, reinterpret_cast<png_const_bytep>("IDAT"),
                    reinterpret_cast<png_const_bytep>(strip.packed.data()), strip.packed.size());
  }
  png_write_chunk(png, reinterpret_cast<png_const_bytep>("IEND"), nullptr, 0);
  return true;
}

}  // namespace

std::string png_bytes(const std::uint8_t* pixels, ViewSize size, std::size_t stride) {
  const auto width = static_cast<std::size_t>(size.width);
  const auto height = static_cast<std::size_t>(size.height);
  std::vector<Strip> strips((height + kStripRows - 1) / kStripRows);
  WorkerPool::shared().for_each(strips.size(), 1, [&](std::size_t index, std::size_t end) {
    const std::size_t first = index * kStripRows;
    pack(rows_of(pixels + first * stride, width, std::min(kStripRows, height - first), stride), end == strips.size(),
         strips[index]);
  });
  uLong adler = adler32(0, nullptr, 0);
  std::size_t length = 0;
  for (const Strip& strip : strips) {
    if (!strip.is_packed) return {};
    adler = adler32_combine(adler, strip.adler, static_cast<z_off_t>(strip.size));
    length += strip.packed.size() + kAroundStrip;
  }
  if (strips.empty()) return {};
  strips.front().packed.insert(0, kZlibHead);
  for (const unsigned shift : {24U, 16U, 8U, 0U}) strips.back().packed.push_back(static_cast<char>(adler >> shift));

  std::string bytes;
  bytes.reserve(length + kAroundStrip);  // so that nothing is thrown through libpng
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
  if (info != nullptr) png_set_write_fn(png, &bytes, append, nullptr);
  const bool is_written = info != nullptr && write_chunks(png, info, size, strips);
  png_destroy_write_struct(&png, &info);
  return is_written ? bytes : std::string();
}

}  // namespace ocop
