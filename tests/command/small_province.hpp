#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

/// Three communes side by side, 0.1 degree wide each, with a register of six rows: two products in
/// the first commune, one in the second, one that cannot be placed, one without a product name.
class SmallProvince {
 public:
  SmallProvince() : folder_(std::filesystem::temp_directory_path() / ("ocop_command_" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    write("communes.geojson", R"({"type": "FeatureCollection", "features": [)" +
                                  commune("00167", "Xã An Bình", 106.5, 1000) + "," +
                                  commune("25747", "Phường Phú Cường", 106.6, 3000) + "," +
                                  commune("25750", "Xã Tân An", 106.7, 2000) + "]}");
    write("register.csv",
          "Tên sản phẩm,Chủ thể,Loại hình,Mã xã,Xếp hạng,Ngày quyết định\n"
          "Bưởi da xanh,HTX An Bình,Hợp tác xã,00167,4 sao,15/08/2022\n"
          "Mứt bưởi,HTX An Bình,Hợp tác xã,00167,3 sao,15/08/2022\n"
          "Nem chua,Cơ sở Bà Hai,Hộ kinh doanh,25747,3 sao,20/04/2021\n"
          "Cao sâm,Công ty Sâm,Doanh nghiệp,99999,3 sao,20/04/2021\n"
          ",Công ty Sâm,Doanh nghiệp,25747,3 sao,20/04/2021\n");
  }
  ~SmallProvince() { std::filesystem::remove_all(folder_); }
  SmallProvince(const SmallProvince&) = delete;
  SmallProvince& operator=(const SmallProvince&) = delete;

  std::string operator/(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(folder_ / name) << text; }

 private:
  static std::string commune(const std::string& code, const std::string& name, double west, int population) {
    const auto corner = [](double lon, double lat) {
      return "[" + std::to_string(lon) + "," + std::to_string(lat) + "]";
    };
    const double east = west + 0.1;
    return R"({"type": "Feature", "properties": {"code": ")" + code + R"(", "name": ")" + name +
           R"(", "population": )" + std::to_string(population) +
           R"(}, "geometry": {"type": "Polygon", "coordinates": [[)" + corner(west, 11) + "," + corner(east, 11) + "," +
           corner(east, 11.1) + "," + corner(west, 11.1) + "," + corner(west, 11) + "]]}}";
  }

  std::filesystem::path folder_;
};
