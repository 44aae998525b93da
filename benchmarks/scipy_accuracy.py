"""The Python side of AccuracyReport: what SciPy and NumPy give for the cases of accuracy-references.csv.

Reads that file, whose name is the first argument, draws the same weights and prints one line for each row: the value as a hexadecimal
double. Where SciPy has no function of a measure, the textbook formula is used on vectors divided by their sums.
"""

import sys

import numpy as np
from scipy.spatial.distance import jensenshannon
from scipy.special import rel_entr
from scipy.stats import entropy

GAMMA = np.uint64(0x9E3779B97F4A7C15)


def uniforms(seed, count):
    """The first numbers of SplitMix64."""
    z = np.uint64(seed) + GAMMA * np.arange(1, count + 1, dtype=np.uint64)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((z ^ (z >> np.uint64(31))) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def scaled(u, v, span, below):
    return (v + 0.5) * np.ldexp(1.0, (u * span).astype(np.int64) - below)


def draw(kind, seed, n, parameter):
    if kind == "near":
        u = uniforms(seed, 5 * n).reshape(n, 5)
        a = u[:, 0] * u[:, 0] + 0.001
        return a, a * (1.0 + parameter * ((u[:, 1] + u[:, 2] + u[:, 3] + u[:, 4] - 2.0) * 1.75))
    if kind == "independent":
        u = uniforms(seed, 2 * n).reshape(n, 2)
        return u[:, 0].copy(), u[:, 1].copy()
    u = uniforms(seed, 4 * n).reshape(n, 4)
    if kind == "sparse":
        u[0, 2:] = 1
        return tuple(np.where(u[:, k + 2] >= parameter, u[:, k] + 2.0**-20, 0) for k in (0, 1))
    span, below = (2060.0, 1072) if kind == "extreme" else (parameter, int(parameter) // 2)
    return scaled(u[:, 0], u[:, 1], span, below), scaled(u[:, 2], u[:, 3], span, below)


def normalized(weights):
    return weights / weights.sum()


def multiway(weights, rows):
    rows = [normalized(row) for row in rows]
    mixture = sum(w * p for w, p in zip(weights, rows))
    return sum(w * rel_entr(p, mixture).sum() for w, p in zip(weights, rows))


def chi_square(p, q):
    both = (p > 0) | (q > 0)
    return ((p[both] - q[both]) ** 2 / q[both]).sum()


MEASURES = {
    "jensen_shannon": lambda a, b, _: jensenshannon(a, b) ** 2,
    "jensen_shannon_weighted": lambda a, b, w: multiway((w, 1 - w), (a, b)),
    "jensen_shannon_nway": lambda a, b, _: multiway((1 / 3,) * 3, (a, b, 0.5 * (a + b))),
    "kullback_leibler": lambda a, b, _: entropy(a, b),
    "jeffreys": lambda a, b, _: entropy(a, b) + entropy(b, a),
    "total_variation": lambda a, b, _: np.abs(normalized(a) - normalized(b)).sum() / 2,
    "hellinger": lambda a, b, _: np.sqrt(((np.sqrt(normalized(a)) - np.sqrt(normalized(b))) ** 2).sum() / 2),
    "chi_square": lambda a, b, _: chi_square(normalized(a), normalized(b)),
}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(",") for line in file if not line.startswith("#")]
    with np.errstate(all="ignore"):
        for measure, parameter, kind, seed, n, kind_parameter, _ in rows[1:]:
            a, b = draw(kind, int(seed), int(n), float(kind_parameter))
            value = MEASURES[measure](a, b, float(parameter)) if measure in MEASURES else float("nan")
            print(float(value).hex())


if __name__ == "__main__":
    main()
