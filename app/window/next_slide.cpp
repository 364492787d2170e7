#include "window/next_slide.hpp"

#include <glad/gl.h>

#include "output/write_deck.hpp"

namespace ocop {

NextSlide::~NextSlide() {
  if (texture_ != 0) glDeleteTextures(1, &texture_);
}

void NextSlide::ask(const Wanted& wanted) {
  const Key key{wanted.number, wanted.size, wanted.language};
  if (wanted.number >= wanted.scenes.size() || asked_ == key) return;
  asked_ = key;
  is_drawn_ = false;
  job_.start([wanted](Progress& progress) {
    const Talk one{wanted.title, {wanted.scenes[wanted.number]}, wanted.scope};
    DeckSlide slide = slides_of(one, wanted.atlas, wanted.placement, wanted.language, Ground::dark).front();
    slide.options.size = wanted.size;
    slide.options.number = wanted.number;
    slide.options.count = wanted.scenes.size();
    return slide_pixels(*slide.picture, slide.options, progress);
  });
}

bool NextSlide::take() {
  const auto made = job_.take();
  if (!made) return false;
  if (!*made || (*made)->empty()) return true;
  if (texture_ == 0) glGenTextures(1, &texture_);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, asked_->size.width, asked_->size.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               (*made)->data());
  glGenerateMipmap(GL_TEXTURE_2D);
  is_drawn_ = true;
  return true;
}

}  // namespace ocop
