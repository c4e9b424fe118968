# Times spdep on the same map:  Rscript bench/peers/autocorrelation.R local|global VALUES LINKS R CORES
# Prints "cells seconds found"; the list of neighbours is made before the clock starts.
suppressMessages(library(spdep))
args <- commandArgs(TRUE)
x <- scan(args[2], quiet = TRUE)
links <- read.csv(args[3], header = FALSE)
nb <- unname(split(links[[2]], factor(links[[1]], levels = seq_along(x))))
class(nb) <- "nb"
attr(nb, "region.id") <- as.character(seq_along(x))
w <- nb2listw(nb, style = "W")
draws <- as.integer(args[4])
set.seed(1)
if (as.integer(args[5]) > 1) invisible(set.mcOption(TRUE))
invisible(set.coresOption(as.integer(args[5])))
if (args[1] == "local") {
  took <- system.time(m <- localmoran_perm(x, w, nsim = draws))[["elapsed"]]
  found <- mean(m[, "Pr(z != E(Ii)) Sim"] <= 0.05)
} else {
  took <- system.time(m <- moran.mc(x, w, nsim = draws))[["elapsed"]]
  found <- m$p.value
}
cat(sprintf("%d %.4f %.4f\n", length(x), took, found))
