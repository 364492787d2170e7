#include "admin/shp_outlines.hpp"

#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <memory>

#include "base/worker_pool.hpp"

namespace ocop {
namespace {

static_assert(std::endian::native == std::endian::little, "a .shp holds its numbers low byte first");

struct CloseFile {
  void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using File = std::unique_ptr<VSILFILE, CloseFile>;
using Bytes = std::vector<unsigned char>;

constexpr std::size_t kFileHeader = 100;
constexpr std::size_t kRecordHeader = 8;
/// Type, box, number of parts and of points.
constexpr std::size_t kPolygonHead = 4 + 32 + 4 + 4;
constexpr std::array<std::int32_t, 3> kPolygons = {5, 15, 25};  // plain, with z, with m
constexpr std::int32_t kNull = 0;

std::int32_t number_at(std::span<const unsigned char> bytes, std::size_t at) {
  std::int32_t number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

/// Sizes and offsets of the index are in words of two bytes, high byte first.
std::size_t words_at(std::span<const unsigned char> bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(bytes[at + i]); };
  return 2 * (byte(0) << 24U | byte(1) << 16U | byte(2) << 8U | byte(3));
}

/// Where the content of a record lies in the .shp.
struct Place {
  std::size_t offset = 0;
  std::size_t size = 0;
};

std::optional<Bytes> read_whole(const std::string& name) {
  GByte* data = nullptr;
  vsi_l_offset size = 0;
  constexpr GIntBig kMost = 1 << 30;
  if (VSIIngestFile(nullptr, name.c_str(), &data, &size, kMost) == FALSE) return std::nullopt;
  Bytes bytes(data, data + size);
  VSIFree(data);
  return bytes;
}

std::optional<std::vector<Place>> read_index(const std::string& shp_name, std::span<const std::int64_t> records) {
  const bool is_upper = shp_name.ends_with(".SHP");
  const auto bytes = read_whole(shp_name.substr(0, shp_name.size() - 4) + (is_upper ? ".SHX" : ".shx"));
  if (!bytes || bytes->size() < kFileHeader) return std::nullopt;
  const std::size_t count = (bytes->size() - kFileHeader) / 8;
  std::vector<Place> places;
  places.reserve(records.size());
  for (const std::int64_t record : records) {
    if (record < 0 || static_cast<std::size_t>(record) >= count) return std::nullopt;
    const std::size_t at = kFileHeader + 8 * static_cast<std::size_t>(record);
    places.push_back({words_at(*bytes, at) + kRecordHeader, words_at(*bytes, at + 4)});
  }
  return places;
}

/// Reads records one after the other.
class RecordReader {
 public:
  RecordReader(const std::string& name, const SnapGrid& grid) : file_(VSIFOpenL(name.c_str(), "rb")), grid_(grid) {}

  bool is_open() const { return file_ != nullptr; }

  /// False when the record is not as it should be.
  bool add(const Place& place, ShpOutlines& to) {
    content_.resize(place.size);
    if (place.size < 4 || VSIFSeekL(file_.get(), place.offset, SEEK_SET) != 0) return false;
    if (VSIFReadL(content_.data(), 1, place.size, file_.get()) != place.size) return false;
    const std::int32_t type = number_at(content_, 0);
    const bool is_polygon = std::ranges::find(kPolygons, type) != kPolygons.end();
    if (is_polygon && !add_polygon(to)) return false;
    to.outlines.end_unit();
    if (!is_polygon) to.states.push_back(type == kNull ? RowState::empty : RowState::not_a_polygon);
    return true;
  }

 private:
  bool add_polygon(ShpOutlines& to) {
    if (content_.size() < kPolygonHead) return false;
    const auto part_count = static_cast<std::uint32_t>(number_at(content_, 36));
    const auto point_count = static_cast<std::uint32_t>(number_at(content_, 40));
    const std::size_t first_point = kPolygonHead + std::size_t{4} * part_count;
    if (first_point + std::size_t{16} * point_count > content_.size()) return false;
    points_.resize(point_count);
    std::memcpy(points_.data(), content_.data() + first_point, std::size_t{16} * point_count);
    const bool are_places =
        std::ranges::all_of(points_, [](const Point& p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    if (!are_places) {
      to.states.push_back(RowState::unreadable);
      return true;
    }
    const std::size_t points_before = to.outlines.points.size();
    if (!add_rings(part_count, true, to)) return false;
    // All of it is smaller than the grid: no unit disappears.
    if (to.outlines.points.size() == points_before) add_rings(part_count, false, to);
    to.states.push_back(to.outlines.points.size() == points_before ? RowState::empty : RowState::polygon);
    return true;
  }

  bool add_rings(std::uint32_t part_count, bool snaps, ShpOutlines& to) {
    const auto part_begin = [&](std::uint32_t part) {
      if (part == part_count) return points_.size();
      return static_cast<std::size_t>(
          static_cast<std::uint32_t>(number_at(content_, kPolygonHead + std::size_t{4} * part)));
    };
    for (std::uint32_t part = 0; part < part_count; ++part) {
      const std::size_t begin = part_begin(part);
      const std::size_t end = part_begin(part + 1);
      if (begin > end || end > points_.size()) return false;
      const auto ring = std::span<const Point>(points_).subspan(begin, end - begin);
      if (ring.empty()) continue;
      if (!snaps) {
        append_whole(ring, to.outlines.points);
      } else if (!append_snapped(ring, grid_, to.outlines.points)) {
        continue;
      }
      to.outlines.end_ring();
    }
    return true;
  }

  File file_;
  const SnapGrid& grid_;
  Bytes content_;
  std::vector<Point> points_;
};

}  // namespace

std::optional<ShpOutlines> read_shp_outlines(const std::string& gdal_name, std::span<const std::int64_t> records,
                                             const SnapGrid& grid, Progress& progress) {
  const auto places = read_index(gdal_name, records);
  if (!places) return std::nullopt;
  // Pieces for any number of threads; what is packed can only be read on.
  const std::size_t piece_count = gdal_name.starts_with("/vsizip/") ? 1 : 16;
  struct Piece {
    ShpOutlines read;
    bool is_whole = false;
  };
  std::vector<Piece> pieces(piece_count);
  WorkerPool::shared().for_each(piece_count, 1, [&](std::size_t index, std::size_t) {
    const std::size_t first = places->size() * index / piece_count;
    const std::size_t end = places->size() * (index + 1) / piece_count;
    RecordReader reader(gdal_name, grid);
    if (!reader.is_open()) return;
    for (std::size_t i = first; i < end; ++i) {
      if (progress.is_cancelled() || !reader.add((*places)[i], pieces[index].read)) return;
      progress.advance();
    }
    pieces[index].is_whole = true;
  });
  ShpOutlines all;
  std::size_t point_count = 0;
  for (const Piece& piece : pieces) point_count += piece.read.outlines.points.size();
  all.outlines.points.reserve(point_count);
  for (const Piece& piece : pieces) {
    if (!piece.is_whole) return std::nullopt;
    append_units(piece.read.outlines, all.outlines);
    all.states.insert(all.states.end(), piece.read.states.begin(), piece.read.states.end());
  }
  return all;
}

}  // namespace ocop
