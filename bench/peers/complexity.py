# Times the same complexity indices in numpy:  complexity.py TABLE AREAS INDUSTRIES METHOD
# where METHOD is eigh (the symmetric form on the side of areas) or eig (the matrix of industries, as
# packages of economic complexity do it). Prints "milliseconds largest-difference-of-ECI"; without
# arguments, the version of numpy and its library of linear algebra.
import os
import sys
import time

import numpy as np

if len(sys.argv) == 1:
    np.linalg.eigh(np.eye(3))
    with open("/proc/self/maps") as maps:
        files = {os.path.basename(line.split()[-1]) for line in maps if "blas" in line}
    print(np.__version__, "with", " ".join(sorted(files)))
    sys.exit()

areas, industries = int(sys.argv[2]), int(sys.argv[3])
raw = open(sys.argv[1], "rb").read()
m = np.frombuffer(raw, np.uint8, areas * industries).reshape(areas, industries).astype(float)
ours = np.frombuffer(raw, ">f8", areas, areas * industries)


def second(values, vectors):
    return vectors[:, np.argsort(-values.real)[1]].real


def eigh(m):
    d, u = m.sum(1), m.sum(0)
    s = (m / np.sqrt(d)[:, None]) / np.sqrt(u)
    k = second(*np.linalg.eigh(s @ s.T)) / np.sqrt(d)
    return d, k, (m.T @ k) / u


def eig(m):
    d, u = m.sum(1), m.sum(0)
    q = second(*np.linalg.eig((m / u).T @ (m / d[:, None])))
    return d, (m @ q) / d, q


def index(method):
    d, k, q = method(m)
    sign = np.sign(np.corrcoef(k, d)[0, 1])
    return sign * (k - k.mean()) / k.std(), sign * (q - q.mean()) / q.std()


method = {"eigh": eigh, "eig": eig}[sys.argv[4]]
took = []
for run in range(1 if sys.argv[4] == "eig" else 9):
    begin = time.perf_counter()
    eci, _ = index(method)
    took.append(1000 * (time.perf_counter() - begin))
print("%.1f %.1e" % (sorted(took)[len(took) // 2], np.abs(eci - ours).max()))
