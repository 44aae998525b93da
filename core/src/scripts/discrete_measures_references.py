#!/usr/bin/env python3
"""Writes src/test/resources/discrete-measures-references.csv: measures of seeded weights to 250 digits (mpmath).

The weights are those of divergence_references.py, drawn anew by the Java class SeededWeights; the kind "sparse" lacks about a quarter of the
outcomes on either side. A column is named by the measure and, after a colon, its order or skew.
Usage: python3 discrete_measures_references.py > ../test/resources/discrete-measures-references.csv
"""
import mpmath as mp

from divergence_references import SplitMix64, independent, near, wide

mp.mp.dps = 250
INF = mp.inf


def sparse(seed, n, _):
    r = SplitMix64(seed)
    a, b = [], []
    for i in range(n):
        x, y, u = r.uniform(), r.uniform(), r.uniform()
        a.append(0.0 if i and u < 0.25 else x)
        b.append(0.0 if i and 0.2 < u < 0.45 else y)
    return a, b


def shares(a):
    total = mp.fsum(a)
    return [mp.mpf(x) / total for x in a]


def kl(p, q):
    if any(x > 0 and y == 0 for x, y in zip(p, q)):
        return INF
    return mp.fsum(x * mp.log(x / y) for x, y in zip(p, q) if x > 0)


def power_sum(p, q, order):
    """The sum of p^order q^(1-order)."""
    if order >= 1 and kl(p, q) == INF or order <= 0 and kl(q, p) == INF:
        return INF
    return mp.fsum(x**order * y ** (1 - order) for x, y in zip(p, q) if x > 0 and y > 0)


def alpha(p, q, order):
    if order == 1:
        return kl(p, q)
    if order == 0:
        return kl(q, p)
    return (power_sum(p, q, order) - 1) / (order * (order - 1))


def renyi(p, q, order):
    if order == 1 or (order > 1 and kl(p, q) == INF):
        return kl(p, q)
    if order == INF:
        return max(mp.log(x / y) for x, y in zip(p, q) if x > 0)
    total = power_sum(p, q, order)
    return mp.log(total) / (order - 1) if total > 0 else INF


def chi_square(p, q):
    if any(x > 0 and y == 0 for x, y in zip(p, q)):
        return INF
    return mp.fsum((x - y) ** 2 / y for x, y in zip(p, q) if y > 0)


def mix(p, q, share):
    return [(1 - share) * x + share * y for x, y in zip(p, q)]


def tsallis_entropy(p, order):
    if order == 1:
        return -mp.fsum(x * mp.log(x) for x in p if x > 0)
    return (1 - mp.fsum(x**order for x in p if x > 0)) / (order - 1)


def alpha_js(p, q, order, share):
    gain = tsallis_entropy(mix(p, q, share), order)
    return gain - (1 - share) * tsallis_entropy(p, order) - share * tsallis_entropy(q, order)


def renyi_entropy(p, order):
    if order == 1:
        return tsallis_entropy(p, 1)
    if order == INF:
        return -mp.log(max(p))
    return mp.log(mp.fsum(x**order for x in p if x > 0)) / (1 - order)


def geometric_js(p, q, skew):
    jeffreys = kl(p, q) + kl(q, p)
    return INF if jeffreys == INF else skew * (1 - skew) * jeffreys + mp.log(power_sum(p, q, 1 - skew))


def mutual_information(a, b):
    joint = [mp.mpf(x) for x in a] + [mp.mpf(x) for x in b]
    total = mp.fsum(joint)
    columns = [mp.mpf(x) + mp.mpf(y) for x, y in zip(a, b)]
    product = [mp.fsum(row) * c / total for row in (a, b) for c in columns]
    return kl([x / total for x in joint], [x / total for x in product])


def chernoff(p, q):
    """The largest -ln sum p^a q^(1-a), at the root of the derivative by Newton's method, or at an end."""
    both = [(x, y, mp.log(x / y)) for x, y in zip(p, q) if x > 0 and y > 0]
    if not both:
        return INF

    def moments(a):
        terms = [(mp.exp(a * l) * y, l) for _, y, l in both]
        return [mp.fsum(t * l**k for t, l in terms) for k in (0, 1, 2)]

    for end, sign in ((0, 1), (1, -1)):
        total, first, _ = moments(end)
        if sign * first >= 0:
            return -mp.log(total)
    low, high, a = M(0), M(1), M(0.5)
    for _ in range(2000):
        total, first, second = moments(a)
        low, high = (low, a) if first > 0 else (a, high)
        step = first * total / (second * total - first**2)
        if abs(step) < M(10) ** -100:
            return -mp.log(total)
        a = a - step if low < a - step < high else (low + high) / 2
    raise ArithmeticError("no convergence")


def product_of_both(p, q, term):
    """The sum of a term that is infinite where one side alone has the outcome."""
    return INF if kl(p, q) == INF or kl(q, p) == INF else mp.fsum(term(x, y) for x, y in zip(p, q) if x > 0)


def taneja(p, q):
    return product_of_both(p, q, lambda x, y: (x + y) / 2 * mp.log((x + y) / (2 * mp.sqrt(x * y))))


def kumar_johnson(p, q):
    return product_of_both(p, q, lambda x, y: (x**2 - y**2) ** 2 / (2 * (x * y) ** M(1.5)))


def conditional_entropy(a, b):
    """H(row given column) of the table with the rows a and b."""
    joint = [mp.mpf(x) for x in a] + [mp.mpf(x) for x in b]
    total = mp.fsum(joint)
    columns = [mp.mpf(x) + mp.mpf(y) for x, y in zip(a, b)]
    return -mp.fsum(w / total * mp.log(w / c) for w, c in zip(joint, columns + columns) if w > 0)


M = mp.mpf
MEASURES = (
    [(f"alpha:{o!r}", lambda p, q, o=o: alpha(p, q, M(o)))
     for o in (-1.5, 0.0, 1e-9, 0.3, 0.5, 1 - 1e-9, 1.0, 1 + 1e-6, 2.0, 5.0)]
    + [(f"tsallis:{o!r}", lambda p, q, o=o: M(o) * alpha(p, q, M(o))) for o in (0.5, 1.5)]
    + [(f"renyi:{o!r}", lambda p, q, o=o: renyi(p, q, M(o))) for o in (0.25, 0.5, 0.999999, 1.0, 2.0, 10.0)]
    + [("renyi:Infinity", lambda p, q: renyi(p, q, INF)),
       ("jeffreys", lambda p, q: kl(p, q) + kl(q, p)),
       ("bhattacharyya", lambda p, q: renyi(p, q, M(0.5)) / 2),
       ("neyman", lambda p, q: chi_square(q, p)),
       ("symmetric_chi_square", lambda p, q: chi_square(p, q) + chi_square(q, p)),
       ("triangular", lambda p, q: mp.fsum((x - y) ** 2 / (x + y) for x, y in zip(p, q) if x + y > 0))]
    + [(f"skew:{s!r}", lambda p, q, s=s: kl(p, mix(p, q, M(s)))) for s in (0.1, 0.5, 0.99)]
    + [("skew_js:0.25", lambda p, q: (kl(p, mix(p, q, M(0.25))) + kl(q, mix(q, p, M(0.25)))) / 2)]
    + [(f"geometric_js:{s!r}", lambda p, q, s=s: geometric_js(p, q, M(s))) for s in (0.5, 0.3)]
    + [(f"alpha_js:{o!r}", lambda p, q, o=o: alpha_js(p, q, M(o), M(0.5))) for o in (0.5, 0.8, 1.0, 1 + 1e-7, 2.0, 3.0)]
    + [(f"alpha_js_quarter:{o!r}", lambda p, q, o=o: alpha_js(p, q, M(o), M(0.25))) for o in (0.5, 2.0)]
    + [(f"entropy:{o!r}", lambda p, q, o=o: renyi_entropy(p, M(o))) for o in (0.5, 0.999999, 1.0, 2.0)]
    + [("entropy:Infinity", lambda p, q: renyi_entropy(p, INF))]
    + [(f"tsallis_entropy:{o!r}", lambda p, q, o=o: tsallis_entropy(p, M(o))) for o in (0.5, 1 + 1e-7, 2.0)]
    + [("cross_entropy", lambda p, q: tsallis_entropy(p, 1) + kl(p, q))]
    + [("taneja", taneja), ("kumar_johnson", kumar_johnson), ("chernoff", chernoff)]
)

TABLES = ["mutual_information", "conditional_entropy"]

CASES = (
    [("near", near, n, eps) for n, draws in ((4, 2), (256, 1))
     for eps in (1e-1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12) for _ in range(draws)]
    + [("independent", independent, n, 0.0) for n, draws in ((2, 3), (4, 3), (256, 2)) for _ in range(draws)]
    + [("wide", wide, n, decades) for n in (3, 256) for decades in (20.0, 600.0) for _ in range(2)]
    + [("sparse", sparse, n, 0.0) for n in (3, 8, 256) for _ in range(2)]
)

if __name__ == "__main__":
    print(f"# mpmath {mp.__version__}, 250 digits; columns: kind, seed, n, parameter, then values as hexadecimal doubles")
    print(",".join(["kind", "seed", "n", "parameter"] + [name for name, _ in MEASURES] + TABLES))
    for seed, (kind, draw_weights, n, parameter) in enumerate(CASES, start=2001):
        a, b = draw_weights(seed, n, parameter)
        p, q = shares(a), shares(b)
        values = [measure(p, q) for _, measure in MEASURES]
        values += [mutual_information(a, b), conditional_entropy(a, b)]
        cells = [float(v).hex() if mp.isfinite(v) else "Infinity" for v in values]
        cells = ["Infinity" if c == "inf" else c for c in cells]
        print(",".join([kind, str(seed), str(n), repr(parameter)] + cells))
