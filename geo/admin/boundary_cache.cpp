#include "admin/boundary_cache.hpp"

#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <system_error>

#include "base/atomic_file.hpp"
#include "base/byte_store.hpp"
#include "base/worker_pool.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

/// Changes with the layout of what is kept and with the way it is made.
constexpr std::uint64_t kFormat = 1;
constexpr std::uintmax_t kMostBytes = 512'000'000;
constexpr std::size_t kHashPiece = 4 << 20;

std::uint64_t hash_of(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::optional<fs::path> cache_folder() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing here changes the environment
  const auto variable = [](const char* name) { return std::getenv(name); };
  if (const char* cache = variable("XDG_CACHE_HOME"); cache != nullptr && cache[0] == '/') {
    return fs::path(cache) / "ocop-atlas" / "boundaries";
  }
  if (const char* home = variable("HOME"); home != nullptr && home[0] == '/') {
    return fs::path(home) / ".cache" / "ocop-atlas" / "boundaries";
  }
  return std::nullopt;
}

/// The file and, of a Shapefile, its parts.
std::vector<fs::path> files_of(const std::string& path) {
  std::vector<fs::path> files = {path};
  for (const char* ending : {".shx", ".dbf", ".prj", ".cpg", ".SHX", ".DBF", ".PRJ", ".CPG"}) {
    const fs::path part = fs::path(path).replace_extension(ending);
    std::error_code ignored;
    if (fs::exists(part, ignored)) files.push_back(part);
  }
  return files;
}

/// Read in pieces on all cores; the hash of their hashes.
std::optional<std::uint64_t> content_hash(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  if (error) return std::nullopt;
  std::vector<std::uint64_t> hashes(static_cast<std::size_t>((size + kHashPiece - 1) / kHashPiece) + 1, size);
  std::vector<char> is_read(hashes.size() - 1, 0);
  WorkerPool::shared().for_each(is_read.size(), 1, [&](std::size_t piece, std::size_t) {
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(piece * kHashPiece));
    std::array<char, 1 << 16> buffer{};
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), XXH3_freeState);
    XXH3_64bits_reset(state.get());
    const std::size_t length = std::min<std::size_t>(kHashPiece, static_cast<std::size_t>(size) - piece * kHashPiece);
    for (std::size_t done = 0; done < length;) {
      in.read(buffer.data(), static_cast<std::streamsize>(std::min(buffer.size(), length - done)));
      if (in.gcount() <= 0) return;
      XXH3_64bits_update(state.get(), buffer.data(), static_cast<std::size_t>(in.gcount()));
      done += static_cast<std::size_t>(in.gcount());
    }
    hashes[piece] = XXH3_64bits_digest(state.get());
    is_read[piece] = 1;
  });
  if (std::ranges::find(is_read, 0) != is_read.end()) return std::nullopt;
  return XXH3_64bits(hashes.data(), hashes.size() * sizeof hashes[0]);
}

void put(ByteWriter& to, const CommuneCode& code) { to.put(code.text()); }
void put(ByteWriter& to, const Commune& c) {
  put(to, c.code);
  for (const std::string* text : {&c.name, &c.type, &c.district, &c.district_code, &c.province, &c.province_code}) {
    to.put(*text);
  }
  to.put(c.population);
  to.put(c.area_km2);
  to.put(c.inner);
  to.put(c.inner_radius_m);
}
void put(ByteWriter& to, const Finding& f) {
  to.put(f.kind);
  to.put(f.file);
  to.put(f.row);
  to.put(f.column);
  to.put(f.text);
  to.put(f.args);
}
template <class P>
void put(ByteWriter& to, const Rings<P>& rings) {
  to.put(rings.points);
  to.put(rings.ring_points);
  to.put(rings.unit_rings);
}
void put(ByteWriter& to, const Arcs& arcs) {
  to.put(arcs.points);
  to.put(arcs.arcs);
  to.put(arcs.unit_arcs);
  to.put(arcs.unit_arc_ids);
}
template <class T>
void put_each(ByteWriter& to, const std::vector<T>& list) {
  to.put(std::uint64_t{list.size()});
  for (const T& value : list) put(to, value);
}

void get(ByteReader& from, CommuneCode& code) {
  std::string text;
  from.get(text);
  if (text.starts_with('#')) {
    code = CommuneCode::made(std::strtoul(text.c_str() + 1, nullptr, 10));
  } else {
    code = CommuneCode::parse(text).value_or(CommuneCode());
  }
}
void get(ByteReader& from, Commune& c) {
  get(from, c.code);
  for (std::string* text : {&c.name, &c.type, &c.district, &c.district_code, &c.province, &c.province_code}) {
    from.get(*text);
  }
  from.get(c.population);
  from.get(c.area_km2);
  from.get(c.inner);
  from.get(c.inner_radius_m);
}
void get(ByteReader& from, Finding& f) {
  from.get(f.kind);
  from.get(f.file);
  from.get(f.row);
  from.get(f.column);
  from.get(f.text);
  from.get(f.args);
}
template <class P>
void get(ByteReader& from, Rings<P>& rings) {
  from.get(rings.points);
  from.get(rings.ring_points);
  from.get(rings.unit_rings);
}
void get(ByteReader& from, Arcs& arcs) {
  from.get(arcs.points);
  from.get(arcs.arcs);
  from.get(arcs.unit_arcs);
  from.get(arcs.unit_arc_ids);
}
template <class T>
void get_each(ByteReader& from, std::vector<T>& list) {
  std::uint64_t count = 0;
  from.get(count);
  constexpr std::uint64_t kMost = 1 << 24;
  list.resize(static_cast<std::size_t>(std::min(count, kMost)));
  for (T& value : list) get(from, value);
}

constexpr std::size_t kBytesOfCommune = 512;

std::string packed(const FirstReading& reading) {
  const Arcs& finest = reading.borders.finest();
  ByteWriter to(sizeof(LonLat) * (reading.set.value.outlines->points.size() + finest.points.size()) +
                2 * sizeof(Arc) * finest.arcs.size() + kBytesOfCommune * reading.set.value.communes.size());
  const BoundarySet& set = reading.set.value;
  for (const std::string* text : {&set.file, &set.layer, &set.vintage, &set.crs_name}) to.put(*text);
  to.put(set.vintage_evidence);
  to.put(set.is_schematic);
  to.put(set.resolution_m);
  put_each(to, set.communes);
  put(to, *set.outlines);
  put_each(to, reading.set.findings);
  to.put(reading.projection_origin);
  const MapBorders& borders = reading.borders;
  put(to, borders.finest());  // boxes and levels are made again faster than they are read
  to.put(borders.inner);
  to.put(borders.lands);
  return to.take();
}

std::optional<FirstReading> unpacked(std::string_view bytes) {
  ByteReader from(bytes);
  FirstReading reading;
  BoundarySet& set = reading.set.value;
  for (std::string* text : {&set.file, &set.layer, &set.vintage, &set.crs_name}) from.get(*text);
  from.get(set.vintage_evidence);
  from.get(set.is_schematic);
  from.get(set.resolution_m);
  get_each(from, set.communes);
  GeoOutlines outlines;
  get(from, outlines);
  set.outlines = std::make_shared<const GeoOutlines>(std::move(outlines));
  get_each(from, reading.set.findings);
  from.get(reading.projection_origin);
  Arcs arcs;
  std::vector<Point> inner;
  std::vector<LandPiece> lands;
  get(from, arcs);
  from.get(inner);
  from.get(lands);
  if (!from.is_whole() || arcs.unit_arcs.empty()) return std::nullopt;
  reading.borders = finish_borders(std::move(arcs), std::move(inner), std::move(lands), set.resolution_m);
  return reading;
}

/// Before what is kept: the format and the hash of the rest, 8 bytes each.
constexpr std::size_t kHead = 16;

void drop_oldest(const fs::path& folder) {
  struct Kept {
    fs::file_time_type used;
    fs::path path;
    std::uintmax_t size;
  };
  std::vector<Kept> all;
  std::uintmax_t total = 0;
  std::error_code error;
  for (const fs::directory_entry& file : fs::directory_iterator(folder, error)) {
    all.push_back({file.last_write_time(error), file.path(), file.file_size(error)});
    if (error) return;
    total += all.back().size;
  }
  std::ranges::sort(all, {}, &Kept::used);
  for (const Kept& kept : all) {
    if (total <= kMostBytes) return;
    total -= kept.size;
    fs::remove(kept.path, error);
  }
}

}  // namespace

BoundaryCache::BoundaryCache(const std::string& path, const BoundaryOptions& options)
    : path_(path), folder_(cache_folder()) {
  const FirstPicture picture = options.first_picture.value_or(FirstPicture{});
  way_ = fmt::format("{}|{}|{}|{}x{}", OCOP_VERSION, options.layer, options.epsg.value_or(0), picture.width_px,
                     picture.height_px);
  if (options.near) way_ += fmt::format("|{:.3f} {:.3f}", options.near->lon, options.near->lat);
  stamp_ = stamp();
}

std::string BoundaryCache::stamp() const {
  std::string stamp;
  for (const fs::path& file : files_of(path_)) {
    struct stat facts{};
    if (::stat(file.c_str(), &facts) != 0) continue;
    stamp += fmt::format("{} {} {}.{} {}|", facts.st_ino, facts.st_size, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec,
                         file.filename().string());
  }
  return stamp;
}

std::optional<fs::path> BoundaryCache::entry() const {
  std::string all = way_;
  for (const fs::path& file : files_of(path_)) {
    const auto hash = content_hash(file);
    if (!hash) return std::nullopt;
    all += fmt::format("|{}:{:016x}", file.extension().string(), *hash);
  }
  return *folder_ / fmt::format("{:016x}-{:016x}", hash_of(path_), hash_of(all));
}

std::optional<FirstReading> BoundaryCache::load() const {
  try {
    return folder_ ? load_entry() : std::nullopt;
  } catch (const std::exception&) {
    return std::nullopt;  // a folder that vanishes, memory that a damaged file asks for
  }
}

std::optional<FirstReading> BoundaryCache::load_entry() const {
  const std::string of_path = fmt::format("{:016x}-", hash_of(path_));
  bool is_known = false;
  std::error_code error;
  for (const fs::directory_entry& file : fs::directory_iterator(*folder_, error)) {
    is_known = is_known || file.path().filename().string().starts_with(of_path);
  }
  const auto name = is_known ? entry() : std::nullopt;
  const auto bytes = name ? read_file(*name) : failed(FindingKind::file_missing, path_);
  if (!bytes || bytes->size() < kHead) return std::nullopt;
  ByteReader head(std::string_view(*bytes).substr(0, kHead));
  std::uint64_t format = 0;
  std::uint64_t hash = 0;
  head.get(format);
  head.get(hash);
  const std::string_view rest = std::string_view(*bytes).substr(kHead);
  if (format != kFormat || hash != hash_of(rest)) return std::nullopt;
  fs::last_write_time(*name, fs::file_time_type::clock::now(), error);
  return unpacked(rest);
}

void BoundaryCache::save(const FirstReading& reading) const {
  if (!folder_) return;
  std::error_code error;
  fs::create_directories(*folder_, error);
  const auto name = entry();
  if (!name || stamp() != stamp_) return;
  const std::string bytes = packed(reading);
  ByteWriter head;
  head.put(kFormat);
  head.put(hash_of(bytes));
  // The hash tells a file that was cut short, so the disk need not be waited for.
  const fs::path unfinished = name->string() + fmt::format(".{}", ::getpid());
  {
    std::ofstream out(unfinished, std::ios::binary);
    const std::string first = head.take();
    out.write(first.data(), static_cast<std::streamsize>(first.size()));
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) {
      out.close();
      fs::remove(unfinished, error);
      return;
    }
  }
  fs::rename(unfinished, *name, error);
  if (error) fs::remove(unfinished, error);
  drop_oldest(*folder_);
}

}  // namespace ocop
