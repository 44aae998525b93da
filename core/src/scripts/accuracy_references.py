#!/usr/bin/env python3
"""Writes src/test/resources/accuracy-references.csv: measures of seeded weights to all digits of a double (mpmath).

A row names a measure and its parameter, then how the weights are drawn (kind, seed, n, parameter of the kind), then the value as a
hexadecimal double. Weights are drawn by SplitMix64 with IEEE double arithmetic, so that others draw the very same ones (the class
SeededWeights of the test kit) and only results are stored. A new measure is a new entry of MEASURES.
Usage: python3 accuracy_references.py > ../test/resources/accuracy-references.csv
"""
import sys

import mpmath as mp

from divergence_references import SplitMix64, independent, near, wide


def sparse(seed, n, share):
    """Weights of which about a given share is 0 on either side; the first outcome is on both."""
    r = SplitMix64(seed)
    a, b = [], []
    for i in range(n):
        u, v, x, y = r.uniform(), r.uniform(), r.uniform(), r.uniform()
        a.append(u + 2.0**-20 if i == 0 or x >= share else 0.0)
        b.append(v + 2.0**-20 if i == 0 or y >= share else 0.0)
    return a, b


def extreme(seed, n, _):
    """Weights from subnormal numbers to 1e297."""
    r = SplitMix64(seed)
    a, b = [], []
    for _ in range(n):
        exponent = int(r.uniform() * 2060.0)
        a.append((r.uniform() + 0.5) * 2.0 ** (exponent - 1072))
        exponent = int(r.uniform() * 2060.0)
        b.append((r.uniform() + 0.5) * 2.0 ** (exponent - 1072))
    return a, b


KINDS = {"near": near, "independent": independent, "wide": wide, "sparse": sparse, "extreme": extreme}


def normalized(weights):
    total = mp.fsum(weights)
    return [mp.mpf(w) / total for w in weights]


def xlogy(x, p, q):
    return mp.mpf(0) if x == 0 else x * (mp.log(p) - mp.log(q))


def multiway(weights, rows):
    total = []
    for cell in zip(*rows):
        m = mp.fsum(w * p for w, p in zip(weights, cell))
        total.extend(w * xlogy(p, p, m) for w, p in zip(weights, cell))
    return mp.fsum(total)


def kl(p, q):
    return mp.fsum(xlogy(x, x, y) for x, y in zip(p, q))


def jsd(a, b, _):
    return multiway([mp.mpf(1) / 2] * 2, [normalized(a), normalized(b)])


def jsd_weighted(a, b, w):
    weight = mp.mpf(w)
    return multiway([weight, 1 - weight], [normalized(a), normalized(b)])


def jsd_nway(a, b, _):
    """Of a, b and the double (a + b)/2."""
    middle = [0.5 * (x + y) for x, y in zip(a, b)]
    return multiway([mp.mpf(1) / 3] * 3, [normalized(a), normalized(b), normalized(middle)])


MEASURES = {
    "jensen_shannon": jsd,
    "jensen_shannon_weighted": jsd_weighted,
    "jensen_shannon_nway": jsd_nway,
    "kullback_leibler": lambda a, b, _: kl(normalized(a), normalized(b)),
    "jeffreys": lambda a, b, _: mp.fsum(
        (p - q) * (mp.log(p) - mp.log(q)) for p, q in zip(normalized(a), normalized(b)) if p or q),
    "total_variation": lambda a, b, _: mp.fsum(abs(p - q) for p, q in zip(normalized(a), normalized(b))) / 2,
    "hellinger": lambda a, b, _: mp.sqrt(
        mp.fsum((mp.sqrt(p) - mp.sqrt(q)) ** 2 for p, q in zip(normalized(a), normalized(b))) / 2),
    "chi_square": lambda a, b, _: mp.fsum(
        (p - q) ** 2 / q for p, q in zip(normalized(a), normalized(b)) if p or q),
}
PARAMETERS = {"jensen_shannon_weighted": 0.25}
INFINITE_FOR_ZEROS = {"kullback_leibler", "jeffreys", "chi_square"}
LARGE = {"jensen_shannon", "kullback_leibler", "total_variation", "hellinger"}

CASES = (
    [("near", n, eps) for eps in (1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12) for n in (2, 3, 16, 17, 256, 257, 4097)]
    + [("independent", n, 0.0) for n in (2, 2, 3, 16, 17, 256, 257, 4097)]
    + [("sparse", n, 0.3) for n in (2, 3, 16, 17, 256, 257, 4097)]
    + [("wide", n, bits) for bits in (20.0, 600.0) for n in (2, 3, 16, 17, 256, 257)]
    + [("extreme", n, 0.0) for n in (2, 3, 16, 17, 256, 257)]
    + [("near", 1_000_000, 1e-6), ("independent", 1_000_000, 0.0)]
)

if __name__ == "__main__":
    print(f"# mpmath {mp.__version__}, 60 digits (40 for a million outcomes, 1300 for extreme weights)")
    print("measure,parameter,kind,seed,n,kind_parameter,value")
    for seed, (kind, n, parameter) in enumerate(CASES, start=5001):
        mp.mp.dps = 40 if n > 100_000 else 1300 if kind == "extreme" else 60
        a, b = KINDS[kind](seed, n, parameter)
        for name, measure in MEASURES.items():
            if (kind == "sparse" and name in INFINITE_FOR_ZEROS) or (n > 100_000 and name not in LARGE):
                continue
            value = float(measure(a, b, PARAMETERS.get(name, 0.0)))
            if value == float("inf"):
                continue
            print(f"{name},{PARAMETERS.get(name, 0.0)!r},{kind},{seed},{n},{parameter!r},{value.hex()}", flush=True)
        print(kind, n, parameter, file=sys.stderr)
