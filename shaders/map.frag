#version 330 core
// The colour of one pixel of the map: `pixel_colour` of geo/plate/pixel_law.cpp again, on the ids of
// the last scan-converted view. A test holds the two together.
uniform usampler2D ids;     // r: first unit, g: second
uniform sampler2D amounts;  // r: share of the first, g: border line, b: kind of line, a: shore
uniform sampler2D fills;    // kFillsPerRow to a row; rgb: colour, a: 0 plain, 1/255 zero, 2/255 hatched
uniform int unit_count;
uniform vec2 origin;        // of the map area in the framebuffer: left, top (y down)
uniform float framebuffer_height;
uniform vec2 image_at;      // pixel of the image under the area's top left
uniform float image_step;   // image pixels to a pixel
uniform vec3 page, hatch, commune_line, zero_line, district_line, outer_line;
uniform float scale;

out vec4 colour;

const int kFillsPerRow = 1024;
const float kHatchWidth = 1.7, kHatchStep = 6.0, kShoreDarkness = 0.105;

vec4 fill_of(uint unit) { return texelFetch(fills, ivec2(int(unit) % kFillsPerRow, int(unit) / kFillsPerRow), 0); }

bool is_unit(uint unit) { return unit < uint(unit_count); }

float hatch_amount(ivec2 p) {
  float period = kHatchStep * scale;
  float along = float(p.x + p.y + 1) * 0.70710678;
  float place = along - period * floor(along / period);
  return clamp(kHatchWidth * scale / 2.0 + 0.5 - abs(place - period / 2.0), 0.0, 1.0);
}

vec3 unit_colour(uint unit, ivec2 p, float shore) {
  if (!is_unit(unit)) return page * (1.0 - kShoreDarkness * shore);
  vec4 fill = fill_of(unit);
  return fill.a > 1.5 / 255.0 ? mix(fill.rgb, hatch, hatch_amount(p)) : fill.rgb;
}

bool is_zero(uint unit) {
  if (!is_unit(unit)) return false;
  float kind = fill_of(unit).a;
  return kind > 0.5 / 255.0 && kind < 1.5 / 255.0;
}

vec3 line_colour(uint first, uint second, int kind) {
  if (kind == 3) return outer_line;
  if (kind == 2) return district_line;
  return is_zero(first) && is_zero(second) ? zero_line : commune_line;
}

void main() {
  vec2 in_area = vec2(gl_FragCoord.x - origin.x, framebuffer_height - gl_FragCoord.y - origin.y);
  ivec2 p = ivec2(floor(image_at + in_area * image_step));
  ivec2 size = textureSize(ids, 0);
  if (p.x < 0 || p.y < 0 || p.x >= size.x || p.y >= size.y) {
    colour = vec4(page, 1.0);
    return;
  }
  uvec2 unit = texelFetch(ids, p, 0).rg;
  vec4 amount = texelFetch(amounts, p, 0);
  vec3 c = unit_colour(unit.r, p, amount.a);
  if (amount.r < 1.0) c = mix(unit_colour(unit.g, p, amount.a), c, amount.r);
  if (amount.g > 0.0) c = mix(c, line_colour(unit.r, unit.g, int(amount.b * 255.0 + 0.5)), amount.g);
  colour = vec4(c, 1.0);
}
