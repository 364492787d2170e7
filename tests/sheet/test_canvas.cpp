#include <doctest/doctest.h>

#include "sheet/cairo_canvas.hpp"

using namespace ocop;

TEST_CASE("widths of text grow with the size and are those of digits on cells") {
  const TextWidth width = sheet_text_width();
  CHECK(width("", 14, Weight::regular) == doctest::Approx(0));
  CHECK(width("Thuận Giao", 28, Weight::medium) ==
        doctest::Approx(2 * width("Thuận Giao", 14, Weight::medium)).epsilon(0.01));
  CHECK(width("1111", 14, Weight::semibold) == doctest::Approx(width("8888", 14, Weight::semibold)).epsilon(1e-6));
  CHECK(width("Thuận Giao", 14, Weight::semibold) > width("Thuận Giao", 14, Weight::regular));
}

TEST_CASE("a paragraph breaks at its width and ends after the last allowed line") {
  ImageCanvas canvas({400, 400}, rgb(0xFFFFFF));
  const TypeStyle style{20, Weight::regular, {}};
  const Run run{"Mọi sản phẩm đã công nhận, mọi loại hình chủ thể, tính đến 31/12/2023", Weight::regular};
  const double one = canvas.paragraph({}, 4000, {&run, 1}, style, 5, false);
  const double cut = canvas.paragraph({}, 200, {&run, 1}, style, 2, false);
  const double whole = canvas.paragraph({}, 200, {&run, 1}, style, 9, false);
  CHECK(one == doctest::Approx(24.2).epsilon(0.1));
  CHECK(cut > 1.9 * one);
  CHECK(cut < 2.4 * one);
  CHECK(whole > 3.5 * one);
}

TEST_CASE("a picture too large for Cairo is not usable, and says so") {
  CHECK(ImageCanvas({16, 16}, {}).is_usable());
  CHECK_FALSE(ImageCanvas({40'000, 16}, {}).is_usable());
}
