#include "stats/assignment.hpp"

#include <limits>

namespace ocop {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr double kFar = std::numeric_limits<double>::infinity();

class Assigner {
 public:
  explicit Assigner(const std::vector<std::vector<double>>& costs)
      : costs_(costs),
        columns_(costs.empty() ? 0 : costs.front().size()),
        row_price_(costs.size()),
        column_price_(columns_),
        row_of_(columns_, kNone) {}

  std::vector<std::size_t> run() {
    for (std::size_t row = 0; row < costs_.size(); ++row) add(row);
    std::vector<std::size_t> column_of(costs_.size(), kNone);
    for (std::size_t column = 0; column < columns_; ++column) {
      if (row_of_[column] != kNone) column_of[row_of_[column]] = column;
    }
    return column_of;
  }

 private:
  /// Dijkstra from a new row to the nearest free column, over costs made less by the prices.
  void add(std::size_t new_row) {
    std::vector<double> way(columns_, kFar);
    std::vector<std::size_t> before(columns_, kNone);
    std::vector<bool> is_done(columns_);
    std::size_t row = new_row;
    std::size_t column = kNone;
    double least = 0;
    for (;;) {
      std::size_t next = kNone;
      for (std::size_t c = 0; c < columns_; ++c) {
        if (is_done[c]) continue;
        const double through = least + costs_[row][c] - row_price_[row] - column_price_[c];
        if (through < way[c]) {
          way[c] = through;
          before[c] = column;
        }
        if (next == kNone || way[c] < way[next]) next = c;
      }
      least = way[next];
      is_done[next] = true;
      column = next;
      if (row_of_[column] == kNone) break;
      row = row_of_[column];
    }
    row_price_[new_row] += least;
    for (std::size_t c = 0; c < columns_; ++c) {
      if (!is_done[c] || c == column) continue;
      row_price_[row_of_[c]] += least - way[c];
      column_price_[c] -= least - way[c];
    }
    while (column != kNone) {
      const std::size_t previous = before[column];
      row_of_[column] = previous == kNone ? new_row : row_of_[previous];
      column = previous;
    }
  }

  const std::vector<std::vector<double>>& costs_;
  std::size_t columns_;
  std::vector<double> row_price_;
  std::vector<double> column_price_;
  std::vector<std::size_t> row_of_;
};

}  // namespace

std::vector<std::size_t> assign(const std::vector<std::vector<double>>& costs) { return Assigner(costs).run(); }

}  // namespace ocop
