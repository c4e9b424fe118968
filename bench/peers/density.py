"""scikit-learn's DBSCAN (Debian's python3-sklearn) by great circle, with a ball tree.

density.py FILE; prints points, middle seconds, clusters, noise.
"""
import statistics
import sys
import time

import numpy as np
from sklearn.cluster import DBSCAN

points = np.radians(np.loadtxt(sys.argv[1], delimiter=",", skiprows=1))
seconds = []
for _ in range(3):
    begin = time.perf_counter()
    found = DBSCAN(
        eps=1 / 6371.0088, min_samples=20, metric="haversine", algorithm="ball_tree", n_jobs=-1
    ).fit(points)
    seconds.append(time.perf_counter() - begin)
labels = found.labels_
print(len(points), f"{statistics.median(seconds):.4f}", labels.max() + 1, (labels < 0).sum())
