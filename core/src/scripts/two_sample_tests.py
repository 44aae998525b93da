"""Reference values of two-sample tests: prints CSV to standard output, kept as src/test/resources/two-sample-tests.csv.

Columns: kind, first sample, second sample, statistic, p. Samples are separated by blanks.
Made with SciPy 1.17.1 and NumPy on Python 3.
"""

import itertools

import numpy as np
from scipy import stats

rng = np.random.default_rng(20)


def text(values):
    return " ".join(repr(float(v)) for v in values)


def row(kind, a, b, statistic, p):
    print(",".join([kind, text(a), text(b), repr(float(statistic)), repr(float(p))]))


def shares_of_all_labellings(a, b, statistic):
    """The exact permutation p: the share of all labellings whose statistic reaches the observed one."""
    pooled = np.concatenate([a, b])
    observed = statistic(a, b)
    reached = total = 0
    for chosen in itertools.combinations(range(len(pooled)), len(a)):
        mask = np.zeros(len(pooled), bool)
        mask[list(chosen)] = True
        total += 1
        reached += statistic(pooled[mask], pooled[~mask]) >= observed * (1 - 1e-10)
    return observed, reached / total


print("kind,a,b,statistic,p")
for n, m in [(5, 7), (12, 9), (40, 25), (200, 150)]:
    for shift in (0.0, 0.8):
        a = rng.normal(size=n)
        b = rng.normal(size=m) + shift
        t = stats.cramervonmises_2samp(a, b, method="asymptotic")
        row("cramer_von_mises", a, b, t.statistic, t.pvalue)
        t = stats.ks_2samp(a, b, method="exact")
        row("kolmogorov_smirnov_exact", a, b, t.statistic, t.pvalue)
for n, m in [(5, 6), (4, 9)]:
    a = rng.normal(size=n)
    b = rng.normal(size=m) + 0.9
    c = np.round(a)
    d = np.round(b)
    for x, y in ((a, b), (c, d)):
        row("wasserstein1", x, y, *shares_of_all_labellings(x, y, stats.wasserstein_distance))
        row("energy", x, y, *shares_of_all_labellings(x, y, stats.energy_distance))
        row("kolmogorov_smirnov", x, y, *shares_of_all_labellings(x, y, lambda s, t: stats.ks_2samp(s, t).statistic))
