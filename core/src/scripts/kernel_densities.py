#!/usr/bin/env python3
"""Prints the reference values of KernelDensityTest: SciPy's gaussian_kde and the improved Sheather-Jones bandwidth.

The bandwidth follows the equations of Botev, Grotowski and Kroese (2010), section 5, with SciPy's cosine transform and root finder.
Usage: python3 kernel_densities.py
"""
import numpy as np
import scipy
from scipy import fft, optimize, stats

X = np.array([((i * 7919) % 1009) / 1009 for i in range(1, 401)])
BIMODAL = np.concatenate([stats.norm.ppf(np.clip(X[:200], 1e-3, 1 - 1e-3)), 8 + stats.norm.ppf(np.clip(X[200:], 1e-3, 1 - 1e-3))])


def improved_sheather_jones(x, cells=2048):
    low, span = x.min(), np.ptp(x)
    start, width = low - span / 10, span * 1.2
    bins = np.bincount(((x - start) / width * cells).astype(int), minlength=cells) / len(x)
    squares = (fft.dct(bins)[1:] / 2) ** 2
    k2 = np.arange(1, cells, dtype=float) ** 2

    def norm(s, t):
        return 2 * np.pi ** (2 * s) * np.sum(k2 ** s * squares * np.exp(-k2 * np.pi ** 2 * t))

    def excess(t):
        f = norm(7, t)
        for s in range(6, 1, -1):
            odd = np.prod(np.arange(1, 2 * s, 2.0)) / np.sqrt(2 * np.pi)
            f = norm(s, (2 * (1 + 0.5 ** (s + 0.5)) / 3 * odd / len(x) / f) ** (2 / (3 + 2 * s)))
        return t - (2 * len(x) * np.sqrt(np.pi) * f) ** -0.4

    return np.sqrt(optimize.brentq(excess, 1e-8, 0.1, xtol=1e-18, rtol=1e-14)) * width


if __name__ == "__main__":
    print("SciPy", scipy.__version__)
    print("improved Sheather-Jones", repr(improved_sheather_jones(BIMODAL)))
    values = [0.1, 0.7, 1.0, 2.2, 5.0]
    kde = stats.gaussian_kde(values, weights=[1, 2, 3, 2, 1])
    h = float(np.sqrt(kde.covariance[0, 0]))
    print("univariate h", repr(h), "logpdf", [float(v) for v in kde.logpdf([0.5, 3.0, 12.0])], "cdf", float(kde.integrate_box_1d(-np.inf, 1.5)))
    points = np.array([[0.1, 1.0], [0.7, -0.3], [1.0, 0.4], [2.2, 2.0], [5.0, 1.5]]).T
    plain = stats.gaussian_kde(points)
    weighted = stats.gaussian_kde(points, weights=[1, 2, 3, 2, 1])
    at = np.array([[0.5, 0.5], [3.0, -1.0], [40.0, 0.0]]).T
    print("bivariate", [float(v) for v in plain.logpdf(at)], [float(v) for v in weighted.logpdf(at)])
