# Writes moran_fixture.hpp: local Moran's I of spdep, and the Gini coefficient by another formula than the program's
# (the mean difference of all pairs; Debian 12 has no r-cran-ineq), as referees.
#   Rscript make_moran_fixture.R > moran_fixture.hpp
# Made with R 4.2.2 and spdep 1.2-7 of Debian 12 (r-cran-spdep).
suppressMessages(library(spdep))

# 1: a grid of 9 x 8 with queen contiguity, a high block in a corner, a hole of zeros, and two islands behind it.
grid <- cell2nb(9, 8, type = "queen")
islands <- function(nb, k) {
  out <- c(lapply(seq_along(nb), function(i) as.integer(nb[[i]])), rep(list(0L), k))
  class(out) <- "nb"; attr(out, "region.id") <- as.character(seq_along(out)); out
}
nb1 <- islands(grid, 2)
set.seed(11)
x1 <- c(sapply(1:72, function(i) { r <- (i - 1) %% 9; c <- (i - 1) %/% 9
  if (r < 3 && c < 3) 7 + (i %% 3) else if (r > 5 && c > 4) 0 else rpois(1, 2) }), 4, 0)

# 2: 120 units of an irregular map (nearest neighbours made symmetric), skewed counts.
set.seed(5)
at <- cbind(runif(120), runif(120))
nb2 <- make.sym.nb(knn2nb(knearneigh(at, k = 4)))
x2 <- rnbinom(120, size = 0.4, mu = 2 + 6 * (at[, 1] > 0.7 & at[, 2] > 0.6))

# No two sums alike: spdep halves ties, the program counts them against a finding.
apart <- function(x) round(x + 0.01 * ((seq_along(x) * 0.6180339887) %% 1), 6)
x1 <- apart(x1)
x2 <- apart(x2)

# localmoran_perm of spdep 1.2-7 draws a permutation with replacement; a permutation takes no value twice.
permuted_p <- function(x, nb, nsim) sapply(seq_along(x), function(i) {
  own <- sum(x[nb[[i]]])
  others <- x[-i]
  sums <- vapply(seq_len(nsim), function(k) sum(others[sample.int(length(others), length(nb[[i]]))]), 0)
  (min(sum(sums >= own - 1e-9), sum(sums <= own + 1e-9)) + 1) / (nsim + 1)
})

vec <- function(name, x, type) cat("inline const std::vector<", type, "> ", name, " = {", paste(x, collapse = ", "), "};\n", sep = "")
lists <- function(name, nb) {
  own <- sapply(nb, function(n) if (length(n) == 1 && n == 0) "{}" else paste0("{", paste(n - 1, collapse = ", "), "}"))
  cat("inline const std::vector<std::vector<std::uint32_t>> ", name, " = {", paste(own, collapse = ", "), "};\n", sep = "")
}
num <- function(x) formatC(x, digits = 15, format = "g")
cat("#pragma once\n\n// Made by make_moran_fixture.R; do not edit.\n// clang-format off\n\n#include <cstdint>\n#include <vector>\n\nnamespace ocop::fixture {\n\n")
for (k in 1:2) {
  nb <- list(nb1, nb2)[[k]]; x <- list(x1, x2)[[k]]
  lw <- nb2listw(nb, style = "W", zero.policy = TRUE)
  exact <- localmoran(x, lw, zero.policy = TRUE, adjust.x = TRUE)
  has <- card(nb) > 0
  set.seed(1)
  # Among the units with neighbours alone, as many as make the probability a reference.
  lw_has <- nb2listw(subset(nb, has), style = "W")
  p_has <- permuted_p(x[has], subset(nb, has), 29999)
  p <- rep(1, length(x)); p[has] <- p_has
  i <- exact[, "Ii"]; i[!has] <- 0
  vec(paste0("values_", k), x, "double")
  lists(paste0("neighbours_", k), nb)
  vec(paste0("local_", k), num(i), "double")
  vec(paste0("p_", k), num(p), "double")
  cat("inline constexpr double global_", k, " = ", num(moran(x[has], lw_has, sum(has), Szero(lw_has))$I), ";\n", sep = "")
  cat("inline constexpr double gini_", k, " = ", num(mean(abs(outer(x, x, "-"))) / (2 * mean(x))), ";\n", sep = "")
  vec(paste0("lorenz_", k), num(c(0, cumsum(sort(x)) / sum(x))), "double")
  # Benjamini and Hochberg, by R's own p.adjust.
  cat("inline constexpr int passing_", k, " = ", sum(p.adjust(p[has], "BH") <= 0.05), ";\n\n", sep = "")
}
cat("}  // namespace ocop::fixture\n")
