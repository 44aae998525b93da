#!/usr/bin/env python3
"""Writes src/test/resources/estimator-references.csv: estimators from counts, by their papers' own formulas, to 60 digits (mpmath).

Zhang's entropy is his product series, Zhang and Grabchak's divergence their two product series, Grassberger's G his integral of 1/(x+1), and
thinned samples are summed over hypergeometric probabilities from factorials: none of the closed forms of the Java code is used here. The
entropies of Miller-Madow, Chao-Shen and James-Stein are those of the R package entropy 1.3.1 (entropy.MillerMadow, entropy.ChaoShen,
entropy.shrink).
Usage: python3 estimator_references.py > ../test/resources/estimator-references.csv
"""
import mpmath as mp

mp.mp.dps = 60

SAMPLES = {
    "dense": ([40, 30, 20, 10], [25, 25, 25, 25]),
    "sparse": ([3, 1, 0, 1, 2, 0, 1, 0], [1, 1, 2, 0, 0, 1, 2, 1]),
    "unequal": ([2, 1, 1, 0, 0], [20, 3, 0, 5, 1]),
    "larger first": ([30, 4, 9, 1, 0, 1], [1, 2, 0, 1, 0, 3]),
    "singletons": ([1, 1, 1, 1, 0, 0], [0, 0, 1, 1, 1, 1]),
    "disjoint": ([5, 3, 0, 0], [0, 0, 4, 2]),
    "tail": ([50, 25, 12, 6, 3, 2, 1, 1, 0, 0], [60, 22, 9, 8, 1, 0, 2, 1, 1, 2]),
}


def shares(a):
    return [mp.mpf(x) / sum(a) for x in a]


def h(p):
    return -mp.fsum(x * mp.log(x) for x in p if x > 0)


def plug_in(a):
    return h(shares(a))


def miller_madow(a):
    return plug_in(a) + (sum(x > 0 for x in a) - 1) / mp.mpf(2 * sum(a))


def drop(a, i):
    return [x - (j == i) for j, x in enumerate(a)]


def jackknife(a):
    n = sum(a)
    mean = mp.fsum(x * plug_in(drop(a, i)) for i, x in enumerate(a) if x > 0) / n
    return n * plug_in(a) - (n - 1) * mean


def g(n):
    """psi(n) + (-1)^n times the integral of x^(n-1)/(x+1) from 0 to 1."""
    return mp.digamma(n) + (-1) ** n * mp.quad(lambda x: x ** (n - 1) / (x + 1), [0, 0.5, 1])


def grassberger(a):
    n = sum(a)
    return mp.log(n) - mp.fsum(x * g(x) for x in a if x > 0) / n


def zhang(a):
    n = sum(a)
    total = mp.mpf(0)
    for v in range(1, n):
        z = mp.fsum(
            mp.mpf(x) / n * mp.fprod(1 - mp.mpf(x) / n - mp.mpf(j) / n for j in range(v)) for x in a if x > 0
        )
        total += z * mp.mpf(n) ** (1 + v) * mp.factorial(n - 1 - v) / mp.factorial(n) / v
    return total


def coverage(a):
    n = sum(a)
    f1 = sum(x == 1 for x in a)
    return 1 - mp.mpf(f1 - 1 if f1 == n else f1) / n


def chao_shen(a):
    n = sum(a)
    s = [coverage(a) * p for p in shares(a)]
    return -mp.fsum(x * mp.log(x) / (1 - (1 - x) ** n) for x in s if x > 0)


def shrunk(a):
    n = sum(a)
    t = mp.mpf(1) / len(a)
    u = shares(a)
    spread = mp.fsum((x - t) ** 2 for x in u)
    lam = (1 - mp.fsum(x * x for x in u)) / ((n - 1) * spread) if n > 1 and spread > 0 else mp.mpf(1)
    lam = min(1, max(0, lam))
    return [lam * t + (1 - lam) * x for x in u]


def thinned(a, b, f):
    """The mean of sum f(a_x + H_x) over all ways to thin b, the larger sample, to the size of a."""
    n, m = sum(a), sum(b)
    total = mp.mpf(0)
    for x, y in zip(a, b):
        for k in range(max(0, n - (m - y)), min(n, y) + 1):
            total += mp.binomial(y, k) * mp.binomial(m - y, n - k) / mp.binomial(m, n) * f(x + k)
    return total


def mix(p, q):
    return [(x + y) / 2 for x, y in zip(p, q)]


def js(p, q):
    return h(mix(p, q)) - (h(p) + h(q)) / 2


def js_miller_madow(a, b):
    n, m = sum(a), sum(b)
    p, q = shares(a), shares(b)
    bias = mp.fsum((1 - x) * y / (x + y) for x, y in zip(p, q) if x > 0) / n
    bias += mp.fsum((1 - y) * x / (x + y) for x, y in zip(p, q) if y > 0) / m
    return js(p, q) - bias / 4


def js_jackknife(a, b):
    t = js(shares(a), shares(b))
    n, m = sum(a), sum(b)
    mean_a = mp.fsum(x * js(shares(drop(a, i)), shares(b)) for i, x in enumerate(a) if x > 0) / n
    mean_b = mp.fsum(y * js(shares(a), shares(drop(b, i))) for i, y in enumerate(b) if y > 0) / m
    return t - (n - 1) * (mean_a - t) - (m - 1) * (mean_b - t)


def js_thinned(a, b, entropy, of_rows, of_count):
    small, large = (a, b) if sum(a) <= sum(b) else (b, a)
    n = sum(small)
    mixture = of_rows(2 * n) - thinned(small, large, lambda c: c * of_count(c) if c else mp.mpf(0)) / (2 * n)
    return mixture - (entropy(a) + entropy(b)) / 2


def js_chao_shen(a, b):
    n, m = sum(a), sum(b)
    alone_a = sum(x == 1 and y == 0 for x, y in zip(a, b))
    alone_b = sum(y == 1 and x == 0 for x, y in zip(a, b))
    cover = 1 - mp.mpf(min(alone_a, n - 1)) / n / 2 - mp.mpf(min(alone_b, m - 1)) / m / 2
    p = [cover * x for x in shares(a)]
    q = [cover * x for x in shares(b)]
    mixture = -mp.fsum(
        (x + y) / 2 * mp.log((x + y) / 2) / (1 - (1 - x) ** n * (1 - y) ** m) for x, y in zip(p, q) if x + y > 0
    )
    return mixture - (chao_shen(a) + chao_shen(b)) / 2


def kl(p, q):
    if any(x > 0 and y == 0 for x, y in zip(p, q)):
        return mp.inf
    return mp.fsum(x * mp.log(x / y) for x, y in zip(p, q) if x > 0)


def zhang_grabchak(a, b):
    n, m = sum(a), sum(b)
    total = mp.mpf(0)
    for x, y in zip(a, b):
        if x > 0:
            first = mp.fsum(
                mp.fprod(1 - mp.mpf(y) / (m - j + 1) for j in range(1, v + 1)) / v for v in range(1, m - y + 1)
            )
            second = mp.fsum(
                mp.fprod(1 - mp.mpf(x - 1) / (n - j) for j in range(1, v + 1)) / v for v in range(1, n - x + 1)
            )
            total += mp.mpf(x) / n * (first - second)
    return total


def rows(name, a, b):
    entropies = [("PLUG_IN", plug_in), ("MILLER_MADOW", miller_madow), ("JACKKNIFE", jackknife),
                 ("GRASSBERGER", grassberger), ("ZHANG", zhang), ("CHAO_SHEN", chao_shen),
                 ("SHRINKAGE", lambda c: h(shrunk(c)))]
    for key, f in entropies:
        yield "entropy", key, f(a)
    yield "js", "PLUG_IN", js(shares(a), shares(b))
    yield "js", "MILLER_MADOW", js_miller_madow(a, b)
    yield "js", "JACKKNIFE", js_jackknife(a, b)
    yield "js", "GRASSBERGER", js_thinned(a, b, grassberger, mp.log, g)
    yield "js", "ZHANG", js_thinned(a, b, zhang, mp.digamma, mp.digamma)
    yield "js", "CHAO_SHEN", js_chao_shen(a, b)
    yield "js", "SHRINKAGE", js(shrunk(a), shrunk(b))
    yield "kl", "plugIn", kl(shares(a), shares(b))
    yield "kl", "zhangGrabchak", zhang_grabchak(a, b)
    yield "kl", "smoothed", kl(shares([x + mp.mpf(0.5) for x in a]), shares([y + mp.mpf(0.5) for y in b]))


print(f"# mpmath {mp.__version__}, 60 digits; columns: sample, counts a, counts b, kind, estimator, nats")
for name, (a, b) in SAMPLES.items():
    for kind, key, value in rows(name, a, b):
        text = "Infinity" if value == mp.inf else mp.nstr(value, 20)
        print(f"{name},{' '.join(map(str, a))},{' '.join(map(str, b))},{kind},{key},{text}")
