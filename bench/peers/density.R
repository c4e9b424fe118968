# R's dbscan (Debian's r-cran-dbscan), planar: firms laid flat around 53 degrees north.
# Rscript density.R dbscan|hdbscan FILE; prints points, middle seconds, clusters, noise.
suppressMessages(library(dbscan))
args <- commandArgs(TRUE)
p <- read.csv(args[2])
m <- pi / 180 * 6371008.8
X <- cbind(p$lon * m * cos(53 * pi / 180), p$lat * m)
runs <- if (args[1] == "dbscan") 5 else 1
seconds <- sapply(seq_len(runs), function(i) {
  system.time(found <<- if (args[1] == "dbscan") dbscan(X, eps = 1000, minPts = 20)
              else hdbscan(X, minPts = 10))[["elapsed"]]
})
cat(nrow(X), sprintf("%.4f", median(seconds)), max(found$cluster), sum(found$cluster == 0), "\n")
