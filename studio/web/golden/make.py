"""Reference values for the playground's measures, from closed forms, mpmath and SciPy.

Run: python3 golden/make.py golden
It writes playground.json, which names curves, and cells.json, which holds the masses of cells themselves, so that the
page and the library can be asked for the measures of the very same numbers.
"""

import json
import math
import pathlib
import sys

import mpmath as mp
import numpy as np
import scipy
from scipy.spatial.distance import jensenshannon
from scipy.special import ndtr
from scipy.stats import entropy, wasserstein_distance

mp.mp.dps = 30
EDGES = np.round(np.arange(-512, 513) * 0.02, 2)
MIDDLES = (EDGES[:-1] + EDGES[1:]) / 2


def bump_cdf(x, c, w):
    t = np.clip((x - c) / w, -1, 1)
    return 0.5 * (1 + t + np.sin(np.pi * t) / np.pi)


def cdf(kind, c, s):
    if kind == "bump":
        return bump_cdf(EDGES, c, s)
    if kind == "uniform":
        return np.clip((EDGES - c + s) / (2 * s), 0, 1)
    if kind == "pair":
        away = round(1.5 * round(s / 0.02)) * 0.02
        return 0.5 * (bump_cdf(EDGES, c - away, s) + bump_cdf(EDGES, c + away, s))
    raise ValueError(kind)


def masses(kind, c, s):
    if kind == "bars":
        out = np.zeros(1024)
        for k in range(-int(s), int(s) + 1):
            inside = (MIDDLES > c + k - 0.5) & (MIDDLES < c + k + 0.5)
            out[inside] = (s + 1 - abs(k)) / ((s + 1) ** 2 * 50)
        return out
    if kind == "gauss":
        # Upper tails from the side on which they are small, so that none is lost to rounding.
        low, high = (EDGES[:-1] - c) / s, (EDGES[1:] - c) / s
        m = np.where(low >= 0, ndtr(-low) - ndtr(-high), ndtr(high) - ndtr(low))
        return m / m.sum()
    m = np.diff(cdf(kind, c, s))
    m[m < 1e-15] = 0
    return m / m.sum()


def on_lattice(p, q):
    """SciPy on the cell masses."""
    a, b = masses(*p), masses(*q)
    kl = lambda u, v: None if np.any((u > 0) & (v == 0)) else float(entropy(u, v))
    return {
        "jsd": float(jensenshannon(a, b) ** 2),
        "w1": float(wasserstein_distance(MIDDLES, MIDDLES, a, b)),
        "tv": float(0.5 * np.abs(a - b).sum()),
        "hellinger": math.sqrt(max(0.0, 1 - float(np.sqrt(a * b).sum()))),
        "klPq": kl(a, b),
        "klQp": kl(b, a),
    }


def density(kind, c, s):
    if kind == "bump":
        return lambda x: (1 + mp.cos(mp.pi * (x - c) / s)) / (2 * s) if abs(x - c) < s else mp.mpf(0)
    return lambda x: mp.npdf(x, c, s)


def continuous(p, q):
    """mpmath quadrature of JSD over the line."""
    f, g = density(*p), density(*q)

    def integrand(x):
        a, b = f(x), g(x)
        m = (a + b) / 2
        return sum((v * mp.log(v / m) / 2 for v in (a, b) if v > 0), mp.mpf(0))

    reach = 12 if p[0] == "gauss" else 1
    cuts = sorted({c + k * s * reach for _, c, s in (p, q) for k in (-1, 0, 1)})
    return float(mp.quad(integrand, cuts))


LATTICE = [
    (("bump", 0, 2), ("bump", 1, 2)),
    (("bump", -3, 2), ("bump", 0.5, 2)),
    (("bump", 0, 4), ("bump", 0.5, 1.5)),
    (("bump", -3, 2), ("bump", 3, 2)),
    (("uniform", 0, 2), ("uniform", 1, 2)),
    (("uniform", 0, 1), ("uniform", 0.5, 3)),
    (("gauss", 0, 1), ("gauss", 1.5, 1)),
    (("gauss", -0.5, 0.8), ("gauss", 0.5, 1.2)),
    (("pair", 0, 1.2), ("bump", 1.8, 1.2)),
    (("bars", 0, 2), ("bars", 1, 3)),
]

CLOSED = [
    # uniforms of one width, shift d of 2w: JSD = (d/2w) ln 2, TV = d/2w, W1 = d
    *(
        {"p": ["uniform", 0, 2], "q": ["uniform", d, 2], "jsd": d / 4 * math.log(2), "tv": d / 4, "w1": d}
        for d in (0.5, 1, 3, 4)
    ),
    # apart: JSD = ln 2, TV = Hellinger = 1, W1 = shift
    {"p": ["bump", -3, 2], "q": ["bump", 3, 2], "jsd": math.log(2), "tv": 1, "hellinger": 1, "w1": 6},
    {"p": ["bump", -2, 2], "q": ["bump", 2, 2], "jsd": math.log(2), "tv": 1, "hellinger": 1, "w1": 4},
    # bumps of one centre: W1 = |w1 - w2| E|X|, with E|X| = 1/2 - 2/pi^2 for w = 1
    {"p": ["bump", 0, 4], "q": ["bump", 0, 1], "w1": 3 * (0.5 - 2 / math.pi**2), "tolerance": 2e-4},
    # Gaussians: KL = d^2/2 for sd 1, TV = 2 Phi(d/2) - 1, Hellinger^2 = 1 - exp(-d^2/8)
    *(
        {
            "p": ["gauss", 0, 1],
            "q": ["gauss", d, 1],
            "klPq": d * d / 2,
            "klQp": d * d / 2,
            "hellinger": math.sqrt(1 - math.exp(-d * d / 8)),
            "w1": d,
        }
        for d in (0.5, 1, 2)
    ),
]

SMOOTH = [
    (("bump", 0, 2), ("bump", 1, 2)),
    (("bump", -1, 2), ("bump", 1.5, 3)),
    (("gauss", 0, 1), ("gauss", 2, 1)),
    (("gauss", 0, 0.8), ("gauss", 1, 1.2)),
]

MADE_BY = f"golden/make.py with SciPy {scipy.__version__}, NumPy {np.__version__}, mpmath {mp.__version__}"

EXACT = [
    (("bump", 0, 2), ("bump", 1, 2)),
    (("bump", 0, 4), ("bump", 0.5, 1.5)),
    (("bump", -3, 2), ("bump", 3, 2)),
    (("uniform", 0, 1), ("uniform", 0.5, 3)),
    (("gauss", -0.5, 0.8), ("gauss", 0.5, 1.2)),
    (("bars", 0, 2), ("bars", 1, 3)),
]


def exact(p, q):
    """The measures of the masses as they are, with 30 digits, and the masses from the first used cell to the last."""
    a, b = masses(*p), masses(*q)
    used = np.flatnonzero(a + b)
    first, last = int(used[0]), int(used[-1]) + 1
    a, b = a[first:last], b[first:last]
    u, v = ([mp.mpf(float(x)) for x in side] for side in (a, b))
    u, v = ([x / mp.fsum(side) for x in side] for side in (u, v))

    def kl(s, t):
        if any(x > 0 and y == 0 for x, y in zip(s, t)):
            return None
        return float(mp.fsum(x * mp.log(x / y) for x, y in zip(s, t) if x > 0))

    m = [(x + y) / 2 for x, y in zip(u, v)]
    half = lambda s: mp.fsum(x * mp.log(x / z) for x, z in zip(s, m) if x > 0) / 2
    gap, area = mp.mpf(0), mp.mpf(0)
    for x, y in zip(u, v):
        gap += x - y
        area += abs(gap)
    return {
        "p": p,
        "q": q,
        "jsd": float(half(u) + half(v)),
        "w1": float(area / 50),
        "tv": float(mp.fsum(abs(x - y) for x, y in zip(u, v)) / 2),
        "hellinger": float(mp.sqrt(1 - mp.fsum(mp.sqrt(x * y) for x, y in zip(u, v)))),
        "klPq": kl(u, v),
        "klQp": kl(v, u),
        "first": first,
        "p_masses": a.tolist(),
        "q_masses": b.tolist(),
    }


def compact(entries):
    """One line for each member: the masses are long."""
    lines = [",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in entry.items()) for entry in entries]
    rows = ",\n".join(f" {{\n{entry}\n }}" for entry in lines)
    return f'{{"made_by": {json.dumps(MADE_BY)}, "cells": [\n{rows}\n]}}\n'


folder = pathlib.Path(sys.argv[1])
(folder / "cells.json").write_text(compact(exact(p, q) for p, q in EXACT))
(folder / "playground.json").write_text(
    json.dumps(
        {
            "made_by": MADE_BY,
            "lattice": [{"p": p, "q": q, **on_lattice(p, q)} for p, q in LATTICE],
            "closed": CLOSED,
            "continuous": [{"p": p, "q": q, "jsd": continuous(p, q)} for p, q in SMOOTH],
        },
        indent=1,
    )
    + "\n"
)
