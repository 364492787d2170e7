#include <cpl_vsi.h>
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "admin/gdal_setup.hpp"
#include "admin/unpacked_shapefile.hpp"
#include "admin/zip_member.hpp"
#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

/// A zip with one member; the member's name inside GDAL.
std::string made_zip(const std::string& zip, const std::string& member, const std::string& bytes) {
  const std::string name = "/vsizip/" + zip + "/" + member;
  VSILFILE* file = VSIFOpenL(name.c_str(), "wb");
  REQUIRE(file != nullptr);
  CHECK(VSIFWriteL(bytes.data(), 1, bytes.size(), file) == bytes.size());
  VSIFCloseL(file);
  return "/vsizip/{" + zip + "}/" + member;
}

std::string text_of(const ZipMember& member) {
  return {reinterpret_cast<const char*>(member.bytes.get()), member.size};
}

std::string bytes_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// As a zip without compression is, by hand (APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.16): "a.txt" holding "abc", whose
/// CRC-32 is 0x352441c2.
std::string stored_zip(char crc_low_byte = '\xc2') {
  const std::string crc = std::string(1, crc_low_byte) + "\x41\x24\x35";
  const std::string sizes("\x03\0\0\0\x03\0\0\0", 8);
  const std::string name_size("\x05\0\0\0", 4);
  std::string zip = std::string("PK\x03\x04\x14\0\0\0\0\0\0\0\0\0", 14) + crc + sizes + name_size + "a.txtabc";
  const std::size_t directory = zip.size();
  zip += std::string("PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0", 16) + crc + sizes + name_size + std::string(14, '\0') +
         "a.txt";
  const auto size = static_cast<char>(zip.size() - directory);
  zip += std::string("PK\x05\x06\0\0\0\0\x01\0\x01\0", 12) + size + std::string(3, '\0') +
         static_cast<char>(directory) + std::string(5, '\0');
  return zip;
}

}  // namespace

TEST_CASE("a member of a zip is unpacked as it was packed") {
  prepare_gdal();
  const TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Xã " + std::to_string(i * 7919 % 1000) + '\n';
  const std::string name = made_zip(folder.file("a.zip"), "folder/a.txt", text);
  const auto member = unpack_zip_member(name, 1 << 20);
  REQUIRE(member);
  CHECK(text_of(*member) == text);
  CHECK_FALSE(unpack_zip_member(name, text.size() - 1));
  CHECK_FALSE(unpack_zip_member(name + "x", 1 << 20));
  CHECK_FALSE(unpack_zip_member(folder.file("a.zip"), 1 << 20));
  CHECK_FALSE(unpack_zip_member("/vsizip/{" + folder.file("b.zip") + "}/a", 1 << 20));
}

TEST_CASE("a member that is stored is taken as it is; one that is damaged is not taken") {
  const TemporaryFolder folder;
  const std::string inside = "/vsizip/{" + folder.file("a.zip") + "}/a.txt";
  write_text(folder.file("a.zip"), stored_zip());
  const auto member = unpack_zip_member(inside, 3);
  REQUIRE(member);
  CHECK(text_of(*member) == "abc");
  write_text(folder.file("a.zip"), stored_zip('\xc3'));
  CHECK_FALSE(unpack_zip_member(inside, 3));

  const std::string packed = made_zip(folder.file("b.zip"), "b.txt", std::string(4000, 'x') + "yz");
  std::string bytes = bytes_of_file(folder.file("b.zip"));
  // 30 bytes of header, the last two the size of the extra field; 5 of name; the extra field; what is packed.
  const std::size_t begin = 35 + static_cast<unsigned char>(bytes[28]);
  bytes[begin + 2] = static_cast<char>(bytes[begin + 2] ^ 0x5a);
  write_text(folder.file("b.zip"), bytes);
  CHECK_FALSE(unpack_zip_member(packed, 1 << 20));
}

TEST_CASE("a Shapefile in a zip is read from memory, and nothing of it stays there") {
  prepare_gdal();
  const TemporaryFolder folder;
  const std::string zip = folder.file("a.zip");
  VSILFILE* archive = VSIFOpenL(("/vsizip/" + zip).c_str(), "wb");
  REQUIRE(archive != nullptr);
  for (const std::string ending : {".shp", ".SHX", ".dbf"}) made_zip(zip, "xa" + ending, ending);
  VSIFCloseL(archive);
  BoundaryFile file;
  file.path = zip;
  file.gdal_name = "/vsizip/{" + zip + "}/xa.shp";
  std::string copy;
  {
    const UnpackedShapefile unpacked(file);
    copy = unpacked.file().gdal_name;
    CHECK(copy.starts_with("/vsimem/"));
    CHECK(copy.ends_with("/xa.shp"));
    VSIStatBufL stat;
    for (const std::string ending : {".shp", ".SHX", ".dbf"}) {
      CHECK(VSIStatL((copy.substr(0, copy.size() - 4) + ending).c_str(), &stat) == 0);
      CHECK(static_cast<std::size_t>(stat.st_size) == ending.size());
    }
    CHECK(unpacked.file().path == zip);
  }
  VSIStatBufL stat;
  CHECK(VSIStatL(copy.c_str(), &stat) != 0);

  file.gdal_name = folder.file("xa.shp");
  CHECK(UnpackedShapefile(file).file().gdal_name == file.gdal_name);
}
