"""Reference values of the comparisons of clouds, printed for the tests of io.mediant.core.inference.cloud and io.mediant.core.transport.

NumPy and SciPy alone: the definitions are written out from their sources. The clouds are
row i, coordinate k of set s: sin(1.7 i + 2.3 k + 0.9 s + 0.011 i k), with the second set 40 % wider along the first axis.
"""

import numpy as np
import scipy
from scipy.linalg import eigh, sqrtm


def waves(rows, dimension, s):
    i = np.arange(rows)[:, None]
    k = np.arange(dimension)[None, :]
    return np.sin(1.7 * i + 2.3 * k + 0.9 * s + 0.011 * i * k)


def distances(x, y):
    return np.sqrt(((x[:, None, :] - y[None, :, :]) ** 2).sum(axis=2))


def radii(x, k):
    d = distances(x, x)
    np.fill_diagonal(d, np.inf)
    return np.sort(d, axis=1)[:, k - 1]


def prdc(real, fake, k):
    rp, rq = radii(real, k), radii(fake, k)
    d = distances(real, fake)
    return (
        (d <= rp[:, None]).any(axis=0).mean(),
        (d <= rq[None, :]).any(axis=1).mean(),
        (d <= rp[:, None]).sum() / (k * len(fake)),
        (d.min(axis=1) <= rp).mean(),
    )


def frechet(x, y):
    a, c = np.cov(x.T), np.cov(y.T)
    root = sqrtm(a)
    return ((x.mean(0) - y.mean(0)) ** 2).sum() + np.trace(a + c - 2 * sqrtm(root @ c @ root)).real


def ledoit_wolf(x):
    n, d = x.shape
    z = x - x.mean(0)
    s = z.T @ z / n
    mu = np.trace(s) / d
    delta = ((s - mu * np.eye(d)) ** 2).sum()
    beta = sum(((np.outer(r, r) - s) ** 2).sum() for r in z) / n**2
    return min(beta / delta, 1)


def oas(x):
    n, d = x.shape
    z = x - x.mean(0)
    s = z.T @ z / n
    two, one = np.trace(s @ s), np.trace(s) ** 2
    return min(((1 - 2 / d) * two + one) / ((n + 1 - 2 / d) * (two - one / d)), 1)


def main():
    print("numpy", np.__version__, "scipy", scipy.__version__)
    p = waves(120, 6, 0)
    q = waves(90, 6, 1)
    q[:, 0] *= 1.4
    print("precision, recall, density, coverage (k = 5):", *map(repr, map(float, prdc(p, q, 5))))
    print("frechet:", repr(float(frechet(p, q))))
    print("ledoit wolf, oas:", repr(float(ledoit_wolf(p))), repr(float(oas(p))))
    pooled = np.vstack([p, q])
    print("principal variances:", eigh(np.cov(pooled.T), eigvals_only=True)[::-1].tolist())


main()
