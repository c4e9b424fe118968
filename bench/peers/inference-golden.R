# Writes the golden values of the tests of org.agglo.methods.inference, by base R alone:
#   Rscript bench/peers/inference-golden.R methods/src/test/resources/org/agglo/methods/inference
# Tails are R's phyper and pbinom, false discovery rates its p.adjust. Intervals invert the
# noncentral hypergeometric law or the enumeration of all subsets by uniroot.
folder <- commandArgs(TRUE)[1]
options(digits = 16)
made <- "# Rscript bench/peers/inference-golden.R, R's own functions and enumeration"
save <- function(table, name) {
  file <- file.path(folder, name)
  writeLines(made, file)
  table[] <- lapply(table, function(v) if (is.numeric(v)) vapply(v, format, "", digits = 16) else v)
  suppressWarnings(write.table(table, file, append = TRUE,
    sep = ",", quote = FALSE, row.names = FALSE))
}
root <- function(f, from, to) uniroot(f, c(from, to), tol = 1e-15, maxiter = 5000)$root

# The chance of k or more under log odds ratio t, given both margins.
tail <- function(k, n, R, N, t) {
  x <- max(0, n + R - N):min(n, R)
  w <- dhyper(x, R, N - R, n, log = TRUE) + x * t
  w <- exp(w - max(w))
  sum(w[x >= k]) / sum(w)
}
log_odds <- function(k, n, R, N, chance)
  root(function(t) qlogis(tail(k, n, R, N, t)) - qlogis(chance), -25, 25)
# The table with the same margins and this log odds ratio, along the logit of its place between
# the least and the greatest count.
table_of <- function(n, R, N, t) {
  from <- max(0, n + R - N)
  to <- min(n, R)
  a <- function(u) from + (to - from) * plogis(u)
  u <- root(function(u) log(a(u)) + log(N - n - R + a(u)) - log(n - a(u)) - log(R - a(u)) - t, -30, 30)
  a(u)
}
bounds <- function(k, n, R, N, level) {
  chance <- (1 - level) / 2
  least <- max(0, n + R - N)
  most <- min(n, R)
  lower <- if (k == least) least else table_of(n, R, N, log_odds(k, n, R, N, chance))
  upper <- if (k == most) most else table_of(n, R, N, log_odds(k + 1, n, R, N, 1 - chance))
  c(lower, upper)
}
cells <- rbind(
  c(13, 50, 15000, 100000), c(13, 50, 150, 1000), c(0, 50, 150, 1000), c(1, 50, 150, 1000),
  c(50, 50, 150, 1000), c(2, 2, 5, 10), c(1, 1, 3, 10), c(3, 10, 5, 20), c(5, 10, 5, 20),
  c(9, 10, 15, 20), c(8, 10, 15, 20), c(40, 100, 300, 1000), c(30, 100, 300, 1000),
  c(20, 100, 300, 1000), c(80, 500, 3000, 40000), c(120, 1000, 2500, 30000), c(7, 30, 40, 2000),
  c(1, 25, 3, 2000), c(3, 25, 3, 2000), c(450, 900, 480, 1000), c(233, 5726, 20000, 600000),
  c(2, 3, 4, 1000), c(90, 120, 100, 400), c(5, 400, 30, 1500))
rows <- list()
for (level in c(0.95, 0.8)) for (i in seq_len(nrow(cells))) {
  k <- cells[i, 1]; n <- cells[i, 2]; R <- cells[i, 3]; N <- cells[i, 4]
  fisher <- phyper(k - 1, R, N - R, n, lower.tail = FALSE)
  a <- bounds(k, n, R, N, level)
  if (n < 0.01 * N) {
    p <- pbinom(k - 1, n, R / N, lower.tail = FALSE)
    chance <- (1 - level) / 2
    lower <- if (k == 0) 0 else root(function(t) qlogis(pbinom(k - 1, n, plogis(t), lower.tail = FALSE)) - qlogis(chance), -20, 20)
    upper <- if (k == n) Inf else root(function(t) qlogis(pbinom(k, n, plogis(t))) - qlogis(chance), -20, 20)
    quotient <- c(if (k == 0) 0 else plogis(lower), plogis(upper)) * N / R
  } else {
    p <- fisher
    quotient <- a / n * N / R
  }
  rest <- (a / R) / ((n - a) / (N - R))
  rows[[length(rows) + 1]] <- data.frame(k, n, R, N, level, p, fisher,
    lower = quotient[1], upper = quotient[2], rest_lower = rest[1], rest_upper = rest[2])
}
save(do.call(rbind, rows), "count-tests.csv")

set.seed(20)
p <- c(runif(20)^3, 0, 1, 0.2, 0.2, 0.2, signif(runif(15), 1), NA, NA)
save(data.frame(p, q = p.adjust(p, "BH")), "benjamini-hochberg.csv")

z <- c(-6, -3, -1.5, -0.2, 0, 0.1, 0.5, 1, 1.5, 1.96, 2.3, 2.4999, 2.5, 2.5001, 3, 3.7, 4.4, 5.5, 7, 9, 12, 20, 30)
save(data.frame(z, p = pnorm(z, lower.tail = FALSE)), "normal.csv")
p <- c(0.5, 0.45, 0.3, 0.2, 0.1, 0.05, 0.025, 0.01, 0.005, 1e-3, 1e-4, 1e-6, 1e-9, 1e-15, 1e-30)
save(data.frame(p, z = qnorm(p, lower.tail = FALSE)), "normal-quantile.csv")

# The dartboard by enumeration of all subsets; shares in whole jobs, so that equal sums are equal.
dartboard <- function(sizes, held, x, level) {
  n <- length(sizes)
  sets <- as.matrix(expand.grid(rep(list(0:1), n)))
  jobs <- as.vector(sets %*% sizes)
  number <- rowSums(sets)
  chance <- function(t, which) sum((plogis(t)^number * plogis(-t)^(n - number))[which])
  part <- (1 - level) / 2
  lower <- if (held == 0) 0 else plogis(root(function(t) log(chance(t, jobs >= held) / chance(t, jobs < held)) - qlogis(part), -20, 20))
  upper <- if (held == sum(sizes)) 1 else plogis(root(function(t) log(chance(t, jobs <= held) / chance(t, jobs > held)) - qlogis(part), -20, 20))
  c(chance(qlogis(x), jobs >= held), lower / x, upper / x)
}
boards <- list(
  list(c(2, 1, 1), 3, 0.5), list(c(2, 1, 1), 0, 0.5), list(c(2, 1, 1), 4, 0.5), list(c(7), 7, 0.3),
  list(c(7), 0, 0.3), list(rep(3, 8), 9, 0.2), list(rep(3, 8), 24, 0.2), list(rep(3, 8), 3, 0.01),
  list(c(100, 1, 1, 1, 1), 100, 0.1), list(c(100, 1, 1, 1, 1), 4, 0.1), list(c(100, 1, 1, 1, 1), 99, 0.1),
  list(c(5, 4, 3, 2, 1), 7, 0.25), list(c(5, 4, 3, 2, 1), 8, 0.9), list(c(5, 4, 3, 2, 1), 14, 0.001),
  list(1:10, 20, 0.15), list(1:10, 30, 0.15), list(1:10, 1, 0.15), list(1:12, 40, 0.3),
  list(c(2, 2, 2, 7, 7, 14, 34), 43, 0.2), list(c(2, 2, 2, 7, 7, 14, 34), 18, 0.2),
  list(c(50, 20, 20, 9, 9, 9, 3, 3, 1, 1), 60, 0.3), list(c(50, 20, 20, 9, 9, 9, 3, 3, 1, 1), 10, 0.05))
rows <- list()
for (board in boards) for (level in c(0.95, 0.9)) {
  found <- dartboard(board[[1]], board[[2]], board[[3]], level)
  rows[[length(rows) + 1]] <- data.frame(sizes = paste(board[[1]], collapse = ";"), held = board[[2]],
    x = board[[3]], level, p = found[1], lower = found[2], upper = found[3])
}
save(do.call(rbind, rows), "dartboard.csv")
