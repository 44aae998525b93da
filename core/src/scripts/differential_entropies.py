#!/usr/bin/env python3
"""Writes src/test/resources/differential-entropies.csv: SciPy's entropy() of the families, mpmath's of mixtures of two normal laws.

Usage: python3 differential_entropies.py > ../test/resources/differential-entropies.csv
"""
import mpmath as mp
import scipy
from scipy import stats

mp.mp.dps = 30

FAMILIES = {
    "Normal": lambda a, b: stats.norm(a, b),
    "LogNormal": lambda a, b: stats.lognorm(b, scale=float(mp.exp(a))),
    "Exponential": lambda a: stats.expon(scale=1 / a),
    "Gamma": lambda a, b: stats.gamma(a, scale=b),
    "Weibull": lambda a, b: stats.weibull_min(a, scale=b),
    "Laplace": lambda a, b: stats.laplace(a, b),
    "Gumbel": lambda a, b: stats.gumbel_r(a, b),
    "Pareto": lambda a, b: stats.pareto(b, scale=a),
    "Beta": lambda a, b: stats.beta(a, b),
    "Uniform": lambda a, b: stats.uniform(a, b - a),
    "Cauchy": lambda a, b: stats.cauchy(a, b),
    "VonMises": lambda a, b: stats.vonmises(b, loc=a),
    "StudentT": lambda a, b, c: stats.t(a, loc=b, scale=c),
}
CASES = [
    ("Normal", 3, 0.25), ("LogNormal", -1, 0.5), ("Exponential", 4), ("Gamma", 0.5, 2), ("Gamma", 7.5, 0.1),
    ("Weibull", 0.7, 3), ("Weibull", 2.5, 1), ("Laplace", 1, 0.3), ("Gumbel", -2, 1.5), ("Pareto", 2, 1.5),
    ("Beta", 0.5, 0.5), ("Beta", 2, 5), ("Uniform", -1, 3), ("Cauchy", 1, 0.2), ("VonMises", 0.5, 0.1),
    ("VonMises", 0, 8), ("StudentT", 1.5, 0, 1), ("StudentT", 6, -3, 2),
]
MIXTURES = [(0.5, 0, 1, 0.5, 3, 1), (0.9, 0, 1, 0.1, 20, 0.01), (0.25, -1, 2, 0.75, 1, 0.5)]


def mixture(w, m, s, v, n, t):
    def density(x):
        return w * mp.npdf(x, m, s) + v * mp.npdf(x, n, t)

    cuts = sorted(c + k * d for c, d in ((m, s), (n, t)) for k in range(-30, 31, 2))
    return mp.quad(lambda x: -density(x) * mp.log(density(x)) if density(x) > 0 else 0, cuts)


print(f"# SciPy {scipy.__version__} entropy(); the mixtures weight;mean;deviation;... by mpmath {mp.__version__} with 30 digits")
for name, *parameters in CASES:
    value = FAMILIES[name](*parameters).entropy()
    print(f"{name}({';'.join(repr(float(p)) for p in parameters)}),{float(value)!r}")
for parameters in MIXTURES:
    value = mixture(*(mp.mpf(p) for p in parameters))
    print(f"Mixture({';'.join(repr(float(p)) for p in parameters)}),{float(value)!r}")
