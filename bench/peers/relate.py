"""Related clusters, complexity of areas and hot spots of the example study, without Agglo.

Reads the publisher's table of employment and the study's own code lists and outlines; needs numpy.

    python3 bench/peers/relate.py BRES.csv.gz examples/midlands

BRES.csv.gz is named with its checksum in examples/midlands/sources.yaml. Prints the figures that
examples/midlands/expect.yaml holds.
"""

import csv
import gzip
import re
import sys

import numpy as np

YEAR = "2021"


def jobs(path):
    """Jobs of the year by area and five-digit code; the file has the areas' codes of 2016."""
    cells = {}
    with gzip.open(path, "rt") as file:
        for row in csv.DictReader(file):
            if row["DATE"] == YEAR:
                count = row["COUNT"]
                area = "TL" + row["GEOGRAPHY_CODE"][2:]
                cells[area, row["INDUSTRY_CODE"]] = np.nan if count == "NA" else float(count)
    return cells


def complexity(present):
    """ECI, its correlation with diversity, and the second and third eigenvalue, by numpy's eig."""
    areas = np.flatnonzero(present.sum(1))
    industries = np.flatnonzero(present.sum(0))
    m = present[np.ix_(areas, industries)].astype(float)
    diversity, ubiquity = m.sum(1), m.sum(0)
    values, vectors = np.linalg.eig((m / diversity[:, None]) @ (m / ubiquity).T)
    order = np.argsort(-values.real)
    eci = vectors[:, order[1]].real
    eci = (eci - eci.mean()) / eci.std()
    along = np.corrcoef(eci, diversity)[0, 1]
    out = np.full(len(present), np.nan)
    out[areas] = eci * np.sign(along)
    return out, abs(along), values.real[order[1:3]]


def neighbours(study, codes):
    """Areas whose outlines have a vertex in common."""
    vertices = {}
    csv.field_size_limit(10**9)
    with open(study + "/data/outlines.csv") as file:
        for row in csv.DictReader(file):
            if row["code"] in codes:
                vertices[row["code"]] = set(re.findall(r"-?[\d.]+ -?[\d.]+", row["outline"]))
    return np.array([[a != b and bool(vertices[a] & vertices[b]) for b in codes] for a in codes])


def getis_ord(x, near):
    """z of Gi* with weight 1 for each neighbour and the area itself; islands are left out."""
    kept = near.any(1)
    x, w = x[kept], near[np.ix_(kept, kept)] + np.eye(kept.sum())
    n, sums = len(x), w.sum(1)
    spread = x.std() * np.sqrt((n * (w**2).sum(1) - sums**2) / (n - 1))
    out = np.full(len(near), np.nan)
    out[kept] = (w @ x - sums * x.mean()) / spread
    return out


def main(table, study):
    cells = jobs(table)
    areas = sorted({area for area, _ in cells})
    codes = sorted({code for _, code in cells})
    full = np.array([[cells.get((a, c), 0) for c in codes] for a in areas])
    assert not np.isnan(full).any()
    totals = full.sum(1)

    divisions = sorted({code[:2] for code in codes})
    table = np.array([full[:, [c[:2] == d for c in codes]].sum(1) for d in divisions]).T
    q = (table / totals[:, None]) / (table.sum(0) / totals.sum())
    eci, along, eigenvalues = complexity((q >= 1) & (table >= 30))
    print("complexity of areas: with diversity", along, "eigenvalues", eigenvalues)
    for place in np.argsort(-eci):
        print(" ", areas[place], eci[place])

    sets = {}
    with open(study + "/data/sets.csv") as file:
        for row in csv.DictReader(file):
            if row["definition"] == "narrow" and row["codes"]:
                sets[row["cluster"]] = tuple(row["codes"].split(";"))
    near = neighbours(study, areas)
    print("neighbours", near.sum(), "islands", [a for a, n in zip(areas, near) if not n.any()])
    present = {}
    for cluster, own in sets.items():
        jobs_in = full[:, [c.startswith(own) for c in codes]].sum(1)
        q = (jobs_in / totals) / (jobs_in.sum() / totals.sum())
        present[cluster] = (q >= 1) & (jobs_in >= 30)
        z = getis_ord((q - 1) / (q + 1), near)
        for place in np.argsort(-np.abs(np.nan_to_num(z)))[:4]:
            print("hot spot", cluster, areas[place], z[place])
    for one in present:
        for other in present:
            both = (present[one] & present[other]).sum()
            most = max(present[one].sum(), present[other].sum())
            if one < other and most:
                print("related", one, other, both, present[one].sum(), present[other].sum(), both / most)


main(*sys.argv[1:])
