#version 330 core
// The map as it was coloured on the processor; moved and scaled while the view is on its way.
uniform sampler2D image;
uniform vec2 origin;        // of the map area in the framebuffer: left, top (y down)
uniform float framebuffer_height;
uniform vec2 image_at;      // pixel of the image under the area's top left
uniform float image_step;   // image pixels to a pixel
uniform vec3 page;

out vec4 colour;

void main() {
  vec2 in_area = vec2(gl_FragCoord.x - origin.x, framebuffer_height - gl_FragCoord.y - origin.y);
  ivec2 p = ivec2(floor(image_at + in_area * image_step));
  ivec2 size = textureSize(image, 0);
  bool is_outside = p.x < 0 || p.y < 0 || p.x >= size.x || p.y >= size.y;
  colour = is_outside ? vec4(page, 1.0) : texelFetch(image, p, 0);
}
