#!/usr/bin/env python3
"""Writes src/test/resources/transport-references.csv: distances of seeded points by POT, SciPy, NumPy and mpmath.

Coordinates and weights are drawn by SplitMix64, two sides in turn, so that the Java tests draw the very same ones
(class SeededWeights, kind "independent") and only the results are stored. Each row: measure, seed, value.
Made with POT 0.8.2, SciPy 1.10.1, NumPy 1.24.2 and mpmath 1.2.1.
Usage: python3 transport_references.py > ../test/resources/transport-references.csv
"""
import mpmath as mp
import numpy as np
import ot
from scipy.optimize import linear_sum_assignment
from scipy.spatial.distance import cdist

MASK = (1 << 64) - 1
mp.mp.dps = 50


def independent(seed, n):
    def uniform():
        nonlocal seed
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return ((z ^ (z >> 31)) >> 11) * 2.0**-53

    pairs = np.array([[uniform(), uniform()] for _ in range(n)])
    return pairs[:, 0].copy(), pairs[:, 1].copy()


def row(measure, seed, value):
    print(f"{measure},{seed},{float(value)!r}")


def line(seed):
    x, y = independent(seed, 40)
    u, v = independent(seed + 1000, 40)
    for p in (1, 2, 3):
        cost = ot.emd2_1d(x, y, u / u.sum(), v / v.sum(), metric="minkowski", p=p)
        row(f"emd2_1d p={p}", seed, cost)


def clouds(seed):
    """30 points of 5 dimensions each, and their weights."""
    x, y = independent(seed, 150)
    u, v = independent(seed + 1000, 30)
    return x.reshape(30, 5), y.reshape(30, 5), u / u.sum(), v / v.sum()


def sliced(seed):
    x, y, u, v = clouds(seed)
    directions = independent(seed + 2000, 35)[0].reshape(7, 5) - 0.5
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    for p in (1, 2):
        for name, a, b in (("", None, None), (" weighted", u, v)):
            value = ot.sliced_wasserstein_distance(x, y, a, b, n_projections=7, projections=directions.T, p=p)
            row(f"sliced{name} p={p}", seed, value)


def pairs(seed):
    x, y, u, v = clouds(seed)
    kernels = {
        "energy": lambda a, b: -cdist(a, b),
        "gaussian 0.7": lambda a, b: np.exp(-cdist(a, b, "sqeuclidean") / (2 * 0.7**2)),
        "laplacian 0.7": lambda a, b: np.exp(-cdist(a, b) / 0.7),
        "rational quadratic 0.7 1.5": lambda a, b: (1 + cdist(a, b, "sqeuclidean") / (3 * 0.7**2)) ** -1.5,
        "polynomial 3 0.2 1": lambda a, b: (a @ b.T * 0.2 + 1) ** 3,
    }
    for name, k in kernels.items():
        xx, yy, xy = k(x, x), k(y, y), k(x, y)
        row(f"biased {name}", seed, xx.mean() + yy.mean() - 2 * xy.mean())
        row(f"biased weighted {name}", seed, u @ xx @ u + v @ yy @ v - 2 * u @ xy @ v)
        np.fill_diagonal(xx, 0)
        np.fill_diagonal(yy, 0)
        row(f"unbiased {name}", seed, (xx.sum() + yy.sum()) / (30 * 29) - 2 * xy.mean())
        own = u @ xx @ u / (1 - u @ u) + v @ yy @ v / (1 - v @ v)
        row(f"unbiased weighted {name}", seed, own - 2 * u @ xy @ v)


def circle(seed):
    """25 hours of the day on each side, matched at the least cost."""
    x, y = independent(seed, 25)
    gap = np.abs(24 * x[:, None] - 24 * y[None, :])
    cost = np.minimum(gap, 24 - gap)
    row("circle 24", seed, cost[linear_sum_assignment(cost)].mean())
    for p in (1.5, 2, 3):
        row(f"circlep {p}", seed, (cost[linear_sum_assignment(cost**p)] ** p).mean() ** (1 / p))


def root(matrix):
    values, vectors = mp.eigsy(matrix)
    return vectors * mp.diag([mp.sqrt(abs(v)) for v in values]) * vectors.T


def bures(seed):
    """Covariances M Mᵗ of 4 x 4 doubles M; the second M is independent, or the first one but for a share of the other."""
    a, b = independent(seed, 16)
    for near in (0, 1e-3, 1e-7):
        c = b if near == 0 else a + near * b
        first, second = mp.matrix(a.reshape(4, 4).tolist()), mp.matrix(c.reshape(4, 4).tolist())
        cov_a, cov_c = first * first.T, second * second.T
        half = root(cov_a)
        middle = root(half * cov_c * half)
        square = sum((cov_a + cov_c - 2 * middle)[i, i] for i in range(4))
        row(f"bures {near:g}", seed, mp.sqrt(square))


print("# POT 0.8.2, SciPy 1.10.1, NumPy 1.24.2, mpmath 1.2.1 (50 digits); columns: measure, seed, value")
for s in range(1, 6):
    line(s)
    sliced(s)
    pairs(s)
    circle(s)
    bures(s)
