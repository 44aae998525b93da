#!/usr/bin/env python3
"""Writes src/test/resources/optimal-transport-references.csv: optimal and entropic transport under seeded costs and weights.

Weights and costs are drawn by SplitMix64 as in the Java class SeededWeights ("independent", of which costs take the first vector), so
only the results are stored. Optimal costs: SciPy's linprog (HiGHS dual simplex), the basic solution evaluated in 50 digits. Entropic
ones: Sinkhorn's iteration in mpmath, 50 digits, until the column error is below 1e-30.
Usage: python3 optimal_transport_references.py > ../test/resources/optimal-transport-references.csv
"""
import mpmath as mp
import numpy as np
import scipy
from scipy.optimize import linprog

mp.mp.dps = 50
MASK = (1 << 64) - 1


def independent(state, n):
    first, second = [], []
    for _ in range(n):
        for target in (first, second):
            state = (state + 0x9E3779B97F4A7C15) & MASK
            z = state
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
            target.append(((z ^ (z >> 31)) >> 11) * 2.0**-53)
    return first, second


def exact(a, b, costs):
    n, m = len(a), len(b)
    constraints = np.zeros((n + m, n * m))
    for i in range(n):
        constraints[i, i * m : (i + 1) * m] = 1
    for j in range(m):
        constraints[n + j, j::m] = 1
    shares = [float(w / mp.fsum(side)) for side in (a, b) for w in side]
    solution = linprog(costs, A_eq=constraints, b_eq=shares, method="highs-ds",
                       options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10})
    assert solution.status == 0
    return float(mp.fsum(mp.mpf(x) * c for x, c in zip(solution.x, costs)))


def entropic(a, b, costs, epsilon):
    n, m = len(a), len(b)
    a = [mp.mpf(w) / mp.fsum(a) for w in a]
    b = [mp.mpf(w) / mp.fsum(b) for w in b]
    kernel = [[mp.exp(-mp.mpf(costs[i * m + j]) / epsilon) for j in range(m)] for i in range(n)]
    v = [mp.mpf(1)] * m
    while True:
        u = [1 / mp.fsum(kernel[i][j] * b[j] * v[j] for j in range(m)) for i in range(n)]
        lack = [mp.fsum(kernel[i][j] * a[i] * u[i] for i in range(n)) for j in range(m)]
        error = mp.fsum(abs(lack[j] * v[j] - 1) * b[j] for j in range(m))
        if error < mp.mpf("1e-30"):
            break
        v = [1 / x for x in lack]
    cost = mp.fsum(a[i] * u[i] * kernel[i][j] * b[j] * v[j] * costs[i * m + j] for i in range(n) for j in range(m))
    dual = epsilon * (mp.fsum(a[i] * mp.log(u[i]) for i in range(n)) + mp.fsum(b[j] * mp.log(v[j]) for j in range(m)))
    return float(cost), float(dual)


print(f"# SciPy {scipy.__version__}, mpmath {mp.__version__}; values as hexadecimal doubles")
print("# columns: rows, columns, seed, optimal cost, epsilon, entropic transport cost, entropic dual value")
for rows, columns, seed, epsilon in ((5, 7, 1, 0.25), (5, 7, 2, 0.0625), (7, 5, 3, 0.5), (30, 40, 4, 0.125)):
    a = independent(seed, rows)[0]
    b = independent(seed + 100, columns)[0]
    c = independent(seed + 200, rows * columns)[0]
    optimal = exact(a, b, c)
    cost, dual = entropic(a, b, c, mp.mpf(epsilon))
    print(",".join([str(rows), str(columns), str(seed), optimal.hex(), epsilon.hex(), cost.hex(), dual.hex()]))
