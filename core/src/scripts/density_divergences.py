#!/usr/bin/env python3
"""Writes src/test/resources/density-divergences.csv: JSD, total variation and Hellinger distance of densities (mpmath, 30 digits).

The densities are integrated as they are defined, between points at which they or their difference have a kink or a scale.
Usage: python3 density_divergences.py > ../test/resources/density-divergences.csv
"""
import mpmath as mp

from parametric_kullback_leibler import FAMILIES, cuts, law

mp.mp.dps = 30


def student(n, m, s):
    return lambda x: (mp.loggamma((n + 1) / 2) - mp.loggamma(n / 2) - mp.log(n * mp.pi) / 2 - mp.log(s)
                      - (n + 1) / 2 * mp.log(1 + ((x - m) / s) ** 2 / n))


FAMILIES["StudentT"] = student
SUPPORT = dict(Normal=(-mp.inf, mp.inf), Gamma=(0, mp.inf), Exponential=(0, mp.inf), Cauchy=(-mp.inf, mp.inf), Beta=(0, 1),
               Laplace=(-mp.inf, mp.inf), StudentT=(-mp.inf, mp.inf), Weibull=(0, mp.inf), LogNormal=(0, mp.inf))


def points(name, a):
    if name == "StudentT":
        return cuts("Cauchy", a[1:])
    if name == "Beta":
        half = cuts("Beta", a)
        return half + [1 - x for x in half if x > mp.mpf("1e-12")] + [mp.mpf(1)]
    return cuts(name, a) + [x for x in SUPPORT[name] if mp.isinf(x)]


def density(p):
    log, (low, high) = FAMILIES[p[0]](*p[1]), SUPPORT[p[0]]
    return lambda x: mp.exp(log(x)) if low < x < high else mp.mpf(0)


def bisect(h, a, b):
    rising = h(a) < 0
    for _ in range(120):
        middle = (a + b) / 2
        a, b = (middle, b) if (h(middle) < 0) == rising else (a, middle)
    return (a + b) / 2


def crossings(f, g, grid):
    found = []
    for a, b in zip(grid, grid[1:]):
        if mp.isinf(a) or mp.isinf(b):
            continue
        steps = [a + (b - a) * i / 16 for i in range(17)]
        for x, y in zip(steps, steps[1:]):
            u, v = f(x) - g(x), f(y) - g(y)
            if u == 0:
                found.append(x)
            elif u * v < 0:
                found.append(bisect(lambda z: f(z) - g(z), x, y))
    return found


def xlog(a, m):
    return a * mp.log(a / m) if a > 0 else mp.mpf(0)


def row(p, q):
    f, g = density(law(p)), density(law(q))
    grid = sorted(set(points(*law(p)) + points(*law(q))))
    grid = sorted(set(grid + crossings(f, g, grid)))

    def integrate(term):
        return mp.quad(lambda x: term(f(x), g(x)), grid, maxdegree=8)

    jsd = integrate(lambda a, b: (xlog(a, (a + b) / 2) + xlog(b, (a + b) / 2)) / 2)
    tv = integrate(lambda a, b: abs(a - b) / 2)
    h = mp.sqrt(integrate(lambda a, b: (mp.sqrt(a) - mp.sqrt(b)) ** 2 / 2))
    return ",".join([p, q] + [mp.nstr(v, 17) for v in (jsd, tv, h)])


PAIRS = """
Normal(0;1) Normal(1;1)
Normal(0;1) Normal(0.5;3)
Normal(0;1) Laplace(0.3;0.8)
Normal(0;1) Cauchy(0.5;1)
Gamma(2.5;1) Exponential(0.4)
Gamma(0.3;2) Exponential(1)
Cauchy(0;1) Cauchy(3;2)
StudentT(5;0;1) Normal(0;1)
Beta(2;3) Beta(3;1.5)
Weibull(1.7;1.2) LogNormal(0.1;0.4)
""".split("\n")

if __name__ == "__main__":
    print("# p,q,JSD in nats,total variation,Hellinger distance: mpmath " + mp.__version__
          + ", 30 digits, src/scripts/density_divergences.py")
    for line in filter(None, PAIRS):
        print(row(*line.split()), flush=True)
