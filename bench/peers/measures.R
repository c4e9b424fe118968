# Times the same measures of a table of firms in base R, written as matrix code, as EconGeo and the
# statistical handbooks have them:  Rscript bench/peers/measures.R TABLE.csv
# Prints "name milliseconds note". Intervals are timed on a part of the cells and scaled up.
table <- as.matrix(read.csv(commandArgs(TRUE)[1], header = FALSE))
dimnames(table) <- NULL

middle <- function(times, expression) {
  expression <- substitute(expression)
  frame <- parent.frame()
  took <- vapply(seq_len(times), function(i) {
    gc(FALSE)
    system.time(eval(expression, frame))[["elapsed"]]
  }, 0)
  1000 * median(took)
}
show <- function(name, ms, note) cat(sprintf("%s %.1f %s\n", name, ms, note))

area <- rowSums(table)
industry <- colSums(table)
whole <- sum(table)

show("tableQuotients", middle(7, {
  share <- table / rowSums(table)
  t(t(share) / (colSums(table) / sum(table)))
}), "matrices")

n <- rep(industry, each = nrow(table))
R <- rep(area, ncol(table))
k <- as.vector(table)
show("pAndQ", middle(5, {
  p <- ifelse(n < 0.01 * whole,
    pbinom(k - 1, n, R / whole, lower.tail = FALSE),
    phyper(k - 1, R, whole - R, n, lower.tail = FALSE))
  p.adjust(p, "BH")
}), "pbinom, phyper, p.adjust")

part <- seq(1, length(k), by = 100)
part <- part[n[part] > 0]
show("countIntervals", length(k) / length(part) * middle(1, for (i in part) {
  if (n[i] < 0.01 * whole) binom.test(k[i], n[i])$conf.int
  else fisher.test(matrix(c(k[i], n[i] - k[i], R[i] - k[i], whole - n[i] - R[i] + k[i]), 2))$conf.int
}), "binom.test, fisher.test; one cell in 100, times 100")

set.seed(3)
plants <- 500000
industry <- sample.int(500, plants, TRUE)
area <- pmin(sample.int(400, plants, TRUE), sample.int(400, plants, TRUE))
size <- ceiling(8 * exp(1.3 * rnorm(plants)))
show("ellisonGlaeser", middle(5, {
  total <- rowsum(size, industry)[, 1]
  z <- size / total[industry]
  s <- matrix(0, 500, 400)
  cells <- rowsum(z, (industry - 1) * 400 + area)
  key <- as.integer(rownames(cells)) - 1
  s[cbind(key %/% 400 + 1, key %% 400 + 1)] <- cells
  x <- rowsum(size, area)[, 1] / sum(size)
  H <- rowsum(z^2, industry)[, 1]
  X <- sum(x^2)
  G <- rowSums((s - rep(x, each = 500))^2)
  V <- 2 * (H^2 * (X - 2 * sum(x^3) + X^2) -
    rowsum(z^4, industry)[, 1] * (X - 4 * sum(x^3) + 3 * X^2))
  list((G - (1 - X) * H) / ((1 - X) * (1 - H)), (G - (1 - X) * H) / sqrt(V))
}), "rowsum, matrices")
