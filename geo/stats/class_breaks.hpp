#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ocop {

enum class Method : std::uint8_t { equal, quantile, jenks, pretty, headtail, stddev, manual };
inline constexpr std::array kMethods = {Method::equal,    Method::quantile, Method::jenks, Method::pretty,
                                        Method::headtail, Method::stddev,   Method::manual};
std::string_view key_of(Method method);
std::optional<Method> method_of_key(std::string_view key);

/// Inclusive upper bounds, ascending, one per class; the last is the maximum. `values`: no zeros, no
/// NaN; any order. At most `classes` distinct values: every value is a class of its own. With
/// `whole` bounds are rounded down and repeats dropped. Quantiles as R type 7; pretty as R's
/// pretty(x, n); headtail (Jiang 2013) splits at means while the head holds at most 40 %; stddev at
/// mean ± k·s, k whole, s with n-1; jenks exact (Fisher 1958), ties never split. Empty for no
/// values. Not for `manual`.
std::vector<double> class_breaks(Method method, std::span<const double> values, int classes, bool whole);

/// The class of a value: 0-based, the first whose bound is at least `value`. With `open_top` a value
/// above the last bound has class bounds.size().
int class_of(double value, std::span<const double> breaks, bool open_top);

}  // namespace ocop
