#include "window/picture_clipboard.hpp"

#include <poll.h>
#include <xcb/xcb.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace ocop {
namespace {

struct Free {
  void operator()(void* memory) const { std::free(memory); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

struct Disconnect {
  void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
using Connection = std::unique_ptr<xcb_connection_t, Disconnect>;

/// The clipboard as long as it is ours.
class Selection {
 public:
  static std::optional<Selection> take(std::string png) {
    Connection connection(xcb_connect(nullptr, nullptr));
    if (xcb_connection_has_error(connection.get()) != 0) return std::nullopt;
    Selection selection(std::move(connection), std::move(png));
    if (!selection.is_ours()) return std::nullopt;
    return selection;
  }

  void serve(const std::atomic<bool>& is_stopping) {
    constexpr int kLook_ms = 200;
    pollfd ready{xcb_get_file_descriptor(connection_.get()), POLLIN, 0};
    while (!is_stopping && xcb_connection_has_error(connection_.get()) == 0) {
      while (const Owned<xcb_generic_event_t> event{xcb_poll_for_event(connection_.get())}) {
        const int type = event->response_type & 0x7F;
        if (type == XCB_SELECTION_CLEAR) return;
        if (type == XCB_SELECTION_REQUEST) answer(*reinterpret_cast<xcb_selection_request_event_t*>(event.get()));
      }
      poll(&ready, 1, kLook_ms);
    }
  }

 private:
  Selection(Connection connection, std::string png) : connection_(std::move(connection)), png_(std::move(png)) {
    clipboard_ = atom("CLIPBOARD");
    targets_ = atom("TARGETS");
    picture_ = atom("image/png");
    window_ = xcb_generate_id(connection_.get());
    const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(connection_.get())).data;
    xcb_create_window(connection_.get(), XCB_COPY_FROM_PARENT, window_, screen->root, 0, 0, 1, 1, 0,
                      XCB_WINDOW_CLASS_INPUT_ONLY, screen->root_visual, 0, nullptr);
    xcb_set_selection_owner(connection_.get(), window_, clipboard_, XCB_CURRENT_TIME);
  }

  xcb_atom_t atom(std::string_view name) const {
    const auto cookie = xcb_intern_atom(connection_.get(), 0, static_cast<std::uint16_t>(name.size()), name.data());
    const Owned<xcb_intern_atom_reply_t> reply{xcb_intern_atom_reply(connection_.get(), cookie, nullptr)};
    return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
  }

  bool is_ours() const {
    const auto cookie = xcb_get_selection_owner(connection_.get(), clipboard_);
    const Owned<xcb_get_selection_owner_reply_t> reply{
        xcb_get_selection_owner_reply(connection_.get(), cookie, nullptr)};
    return reply && reply->owner == window_;
  }

  void answer(const xcb_selection_request_event_t& asked) {
    xcb_selection_notify_event_t said{};
    said.response_type = XCB_SELECTION_NOTIFY;
    said.time = asked.time;
    said.requestor = asked.requestor;
    said.selection = asked.selection;
    said.target = asked.target;
    said.property = asked.property != XCB_ATOM_NONE ? asked.property : asked.target;
    // A request takes some bytes beside what it carries.
    constexpr std::size_t kHead = 64;
    const std::size_t most = std::size_t{4} * xcb_get_maximum_request_length(connection_.get()) - kHead;
    if (asked.target == targets_) {
      const std::array<xcb_atom_t, 2> kinds = {targets_, picture_};
      xcb_change_property(connection_.get(), XCB_PROP_MODE_REPLACE, asked.requestor, said.property, XCB_ATOM_ATOM, 32,
                          kinds.size(), kinds.data());
    } else if (asked.target == picture_ && png_.size() <= most) {
      xcb_change_property(connection_.get(), XCB_PROP_MODE_REPLACE, asked.requestor, said.property, picture_, 8,
                          static_cast<std::uint32_t>(png_.size()), png_.data());
    } else {
      said.property = XCB_ATOM_NONE;
    }
    xcb_send_event(connection_.get(), 0, asked.requestor, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<char*>(&said));
    xcb_flush(connection_.get());
  }

  Connection connection_;
  std::string png_;
  xcb_atom_t clipboard_ = XCB_ATOM_NONE;
  xcb_atom_t targets_ = XCB_ATOM_NONE;
  xcb_atom_t picture_ = XCB_ATOM_NONE;
  xcb_window_t window_ = XCB_WINDOW_NONE;
};

}  // namespace

void PictureClipboard::stop() {
  is_stopping_ = true;
  if (thread_.joinable()) thread_.join();
}

bool PictureClipboard::copy(std::string png) {
  stop();
  std::optional<Selection> selection = Selection::take(std::move(png));
  if (!selection) return false;
  is_stopping_ = false;
  thread_ =
      std::thread([this, held = std::make_shared<Selection>(*std::move(selection))] { held->serve(is_stopping_); });
  return true;
}

}  // namespace ocop
