#!/usr/bin/env python3
"""Jensen-Shannon divergences, in bits, of the laws behind `mediant demo`, for DemoTest.

Needs mpmath (made with version 1.3.0). The laws are those of DemoData.java.
"""
import mpmath as mp

mp.mp.dps = 30


def jsd_terms(p, q):
    m = (p + q) / 2
    term = lambda a: a * mp.log(a / m, 2) if a > 0 else mp.mpf(0)
    return (term(p) + term(q)) / 2


def discrete(p, q):
    return sum(jsd_terms(mp.mpf(str(a)), mp.mpf(str(b))) for a, b in zip(p, q))


def continuous(p, q, points):
    return mp.quad(lambda x: jsd_terms(p(x), q(x)), points)


def mixture(share):
    def lognormal(x, mu, sigma):
        z = (mp.log(x) - mu) / sigma
        return mp.exp(-z * z / 2) / (x * sigma * mp.sqrt(2 * mp.pi))

    share = mp.mpf(share)
    mu1, s1, mu2, s2 = map(mp.mpf, ("4.2", "0.45", "5.3", "0.35"))
    return lambda x: share * lognormal(x, mu1, s1) + (1 - share) * lognormal(x, mu2, s2)


def four_steps(start):
    def density(x):
        t = (x - start) / mp.mpf(8)
        return t**3 * mp.exp(-t) / 48 if t > 0 else mp.mpf(0)

    return density


print("price", continuous(mixture("0.8"), mixture("0.55"), [1e-9, 5, 20, 50, 100, 150, 200, 300, 500, 1000, 5000]))
print("delivery_minutes", continuous(four_steps(10), four_steps(17), [10, 17, 25, 40, 60, 90, 150, 250, 500]))
print("city", discrete([.24, .2, .15, .13, .1, .09, .07, .02, 0], [.22, .185, .14, .12, .095, .085, .065, 0, .09]))
print("coupon", discrete([.001, .54945, .24975, .1998], [.04, .528, .24, .192]))
print("refund_reason", discrete([.35, .3, .2, .15], [.27, .4, .2, .13]))
