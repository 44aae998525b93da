#!/usr/bin/env python3
"""Writes src/test/resources/parametric-kullback-leibler.csv: KL(p||q) of laws with parameters, by quadrature or summation (mpmath).

No closed form is used: the densities are integrated as they are defined, at 40 digits, between many quantile-like points.
Usage: python3 parametric_kullback_leibler.py > ../test/resources/parametric-kullback-leibler.csv
"""
import mpmath as mp

mp.mp.dps = 40
F = mp.mpf


def normal(m, s):
    return lambda x: -((x - m) / s) ** 2 / 2 - mp.log(s * mp.sqrt(2 * mp.pi))


def lognormal(m, s):
    return lambda x: normal(m, s)(mp.log(x)) - mp.log(x)


def exponential(r):
    return lambda x: mp.log(r) - r * x


def gamma(k, t):
    return lambda x: (k - 1) * mp.log(x) - x / t - mp.loggamma(k) - k * mp.log(t)


def weibull(k, l):
    return lambda x: mp.log(k / l) + (k - 1) * mp.log(x / l) - (x / l) ** k


def laplace(m, b):
    return lambda x: -abs(x - m) / b - mp.log(2 * b)


def gumbel(m, b):
    return lambda x: -(x - m) / b - mp.exp(-(x - m) / b) - mp.log(b)


def pareto(s, a):
    return lambda x: mp.log(a) + a * mp.log(s) - (a + 1) * mp.log(x)


def beta(a, b):
    return lambda x: (a - 1) * mp.log(x) + (b - 1) * mp.log(1 - x) - mp.log(mp.beta(a, b))


def uniform(a, b):
    return lambda x: -mp.log(b - a)


def cauchy(m, g):
    return lambda x: -mp.log(mp.pi * g) - mp.log(1 + ((x - m) / g) ** 2)


def vonmises(m, k):
    return lambda x: k * mp.cos(x - m) - mp.log(2 * mp.pi * mp.besseli(0, k))


def cuts(name, a):
    if name == "Normal":
        return [a[0] + i * a[1] for i in (-15, -8, -4, -2, 0, 2, 4, 8, 15)]
    if name == "LogNormal":
        return [mp.exp(a[0] + i * a[1]) for i in (-15, -8, -4, -2, 0, 2, 4, 8, 15)]
    if name == "Laplace":
        return [a[0] + i * a[1] for i in (-100, -50, -20, -8, -3, 0, 3, 8, 20, 50, 100)]
    if name == "Gumbel":
        return [a[0] + i * a[1] for i in (-5, -4, -3, -2, -1, 0, 2, 4, 8, 16, 32, 64, 100)]
    if name == "Exponential":
        return [0] + [i / a[0] for i in (F("0.1"), 1, 3, 8, 20, 50, 100)]
    if name == "Gamma":
        small = [a[1] * mp.mpf(10) ** -i for i in (160, 80, 40, 20, 10, 5, 3, 2)] if a[0] < 1 else []
        sd = mp.sqrt(a[0])
        return [F(0)] + small + [a[1] * x for x in
                (max(a[0] - 8 * sd, a[0] / 4), a[0], a[0] + 4 * sd, a[0] + 12 * sd, a[0] + 30 * sd + 40, a[0] + 60 * sd + 100)]
    if name == "Weibull":
        return [F(0)] + [a[1] * x ** (1 / a[0]) for x in (F("1e-30"), F("1e-15"), F("1e-6"), F("0.01"), F("0.3"), 1, 2, 4, 8, 20, 50, 100)]
    if name == "Pareto":
        return [a[0] * F(2) ** i for i in (0, 1, 2, 4, 8, 16, 32, 64, 128)] + [mp.inf]
    if name == "Beta":
        return [F(0)] + [F(10) ** -i for i in (70, 35, 20, 10, 5, 3, 2, 1)] + [F(i) / 20 for i in range(3, 11)]
    if name == "Uniform":
        return list(a)
    if name == "Cauchy":
        far = [F(2) ** i for i in (1, 2, 4, 8, 16, 32, 64, 128)]
        return [-mp.inf] + sorted([a[0] + a[1] * s * f for s in (-1, 1) for f in far] + [a[0]]) + [mp.inf]
    if name == "VonMises":
        w = mp.mpf(10) / mp.sqrt(a[1] + 12)
        return sorted([-mp.pi, mp.pi] + [a[0] + i * w / 5 for i in range(-5, 6) if -mp.pi < a[0] + i * w / 5 < mp.pi])
    raise ValueError(name)


FAMILIES = dict(Normal=normal, LogNormal=lognormal, Exponential=exponential, Gamma=gamma, Weibull=weibull, Laplace=laplace,
                Gumbel=gumbel, Pareto=pareto, Beta=beta, Uniform=uniform, Cauchy=cauchy, VonMises=vonmises)


def divergence(p, q):
    if p[0] == "Beta":
        turned = FAMILIES["Beta"](*q[1][::-1]) if q[0] == "Beta" else lambda y: FAMILIES[q[0]](*q[1])(1 - y)
        return half(p, FAMILIES[q[0]](*q[1])) + half((p[0], p[1][::-1]), turned)
    return half(p, FAMILIES[q[0]](*q[1]), q)


def half(p, g, q=("", [])):
    """The part over p's points: all of it, or for a beta law the part below 1/2, whose mirror image is the rest."""
    f = FAMILIES[p[0]](*p[1])
    points = cuts(p[0], p[1])
    if q[0] == "Laplace" and p[0] == "Normal":
        points = sorted(set(points + [q[1][0]]))
    if p[0] == "Laplace" and q[0] == "Laplace":
        points = sorted(set(points + [q[1][0]]))

    def term(x):
        log = f(x)
        d = g(x) - log
        return mp.exp(log) * (mp.exp(d) - 1 - d) if NEAR else -mp.exp(log) * d

    return mp.quad(term, points, maxdegree=10)


def discrete(p, q):
    def mass(name, a):
        if name == "Poisson":
            return lambda k: k * mp.log(a[0]) - a[0] - mp.loggamma(k + 1)
        if name == "Geometric":
            return lambda k: mp.log(a[0]) + k * mp.log(1 - a[0])
        if name == "Binomial":
            return lambda k: mp.log(mp.binomial(a[0], k)) + k * mp.log(a[1]) + (a[0] - k) * mp.log(1 - a[1])
        return lambda k: (mp.loggamma(k + a[0]) - mp.loggamma(a[0]) - mp.loggamma(k + 1) + a[0] * mp.log(a[1])
                          + k * mp.log(1 - a[1]))

    f, g = mass(*p), mass(*q)
    top = int(p[1][0]) + 1 if p[0] == "Binomial" else 3000
    return mp.fsum(mp.exp(f(k)) * (f(k) - g(k)) for k in range(top))


def law(text):
    name, _, rest = text.partition("(")
    return name, [mp.mpf(float(x)) for x in rest.rstrip(")").split(";")]


NEAR = False
PAIRS = """
Normal(0;1) Normal(1;2)
Normal(0;1) Normal(1e-8;1)
Normal(0;1) Normal(0;1.000001)
Normal(3;0.5) Normal(-2;4)
LogNormal(0;1) LogNormal(0.5;0.7)
Exponential(1) Exponential(2.5)
Exponential(1) Exponential(1.000001)
Gamma(2.5;1) Gamma(4;0.5)
Gamma(0.3;2) Gamma(0.7;3)
Gamma(2.5;1) Gamma(2.5000025;1)
Gamma(2.5;1) Gamma(2.5000025;0.999999)
Gamma(50;1) Gamma(50.00005;0.999999)
Gamma(50;2) Gamma(3;7)
Weibull(1.5;1) Weibull(2.5;0.7)
Weibull(0.7;2) Weibull(0.9;1)
Weibull(1.5;1) Weibull(1.5000015;1.000001)
Laplace(0;1) Laplace(1.5;0.7)
Laplace(0;1) Laplace(0;1.000001)
Gumbel(0;1) Gumbel(1;2)
Gumbel(0;1) Gumbel(-0.5;0.8)
Gumbel(0;1) Gumbel(0.000001;1.000001)
Pareto(2;1.5) Pareto(1;2.5)
Pareto(2;1.5) Pareto(2;1.5000015)
Beta(2;3) Beta(0.5;4)
Beta(0.5;0.5) Beta(3;1.5)
Beta(2;3) Beta(2.000002;3)
Beta(40;60) Beta(40.00004;60.00006)
Uniform(0;1) Uniform(-0.5;3)
Cauchy(0;1) Cauchy(2;3)
Cauchy(0;1) Cauchy(0.000001;1)
VonMises(0.5;2) VonMises(-1;5)
VonMises(0;40) VonMises(0.1;25)
VonMises(0;3) VonMises(0;3.000003)
VonMises(0;150) VonMises(0;130)
Beta(2;3) Exponential(1.5)
Beta(2;3) Gamma(2;0.3)
Beta(2;3) Normal(0.3;0.4)
Beta(2;3) Uniform(-0.2;1.5)
Exponential(1.5) Gamma(2.5;0.7)
Exponential(1.5) Gumbel(0.2;0.6)
Exponential(1.5) Normal(0.5;0.8)
Gamma(2.5;0.7) Exponential(0.4)
Gamma(2.5;0.7) Gumbel(1;0.9)
Gamma(2.5;0.7) Normal(1.5;1.2)
Gumbel(0.3;0.8) Normal(0.5;1.5)
Laplace(0.3;0.8) Normal(-0.5;1.5)
Normal(0.3;0.8) Gumbel(0.1;0.9)
Normal(0.3;0.8) Laplace(-0.4;1.1)
Pareto(1.2;3.5) Exponential(0.7)
Pareto(1.2;3.5) Gamma(2;0.8)
Pareto(1.2;5) Normal(1.5;2)
Uniform(0.2;0.9) Beta(2;3)
Uniform(0.2;2) Exponential(0.7)
Uniform(0.2;2) Gamma(3;0.6)
Uniform(-1;2) Gumbel(0.4;0.9)
Uniform(-1;2) Normal(0.1;1.4)
Uniform(1.5;4) Pareto(1.2;2)
Weibull(1.7;1.2) Gamma(2.2;0.6)
Weibull(1.7;1.2) Normal(1;0.8)
Weibull(1.7;1.2) Exponential(1.1)
Exponential(1.5) Weibull(1.7;1.2)
LogNormal(0.1;0.4) Normal(1;0.8)
LogNormal(0.1;0.4) Gamma(3;0.4)
LogNormal(0.1;0.4) Exponential(0.8)
""".split("\n")
DISCRETE = """
Poisson(3.5) Poisson(5)
Poisson(3.5) Poisson(3.5000035)
Geometric(0.3) Geometric(0.55)
Geometric(0.3) Geometric(0.3000003)
Binomial(20;0.3) Binomial(20;0.45)
NegativeBinomial(2.5;0.3) NegativeBinomial(2.5;0.45)
""".split("\n")


def same(p, q):
    return p.split("(")[0] == q.split("(")[0]


if __name__ == "__main__":
    print("# KL(p||q) in nats, mpmath " + mp.__version__ + ", 40 digits, src/scripts/parametric_kullback_leibler.py")
    for row in filter(None, PAIRS):
        p, q = row.split()
        # Over a common support, exp(d) - 1 integrates to 0 and the sum of non-negative terms keeps the digits.
        NEAR = same(p, q) and "00000" in q
        print(f"{p},{q},{mp.nstr(divergence(law(p), law(q)), 20)}", flush=True)
    for row in filter(None, DISCRETE):
        p, q = row.split()
        print(f"{p},{q},{mp.nstr(discrete(law(p), law(q)), 20)}", flush=True)
