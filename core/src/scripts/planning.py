"""Reference values of the tests of planning. SciPy 1.17.1, mpmath 1.3 or newer."""

import mpmath as mp
from scipy.stats import chi2, ncx2

mp.mp.dps = 30


def shift(d):
    p = lambda x: mp.npdf(x)
    q = lambda x: mp.npdf(x, d)

    def f(x):
        m = (p(x) + q(x)) / 2
        return (p(x) * mp.log(p(x) / m) + q(x) * mp.log(q(x) / m)) / 2

    return mp.quad(f, [-14, -6, -3, 0, mp.mpf(d) / 2, d, d + 3, d + 6, d + 14])


def power(cells, nats, n, columns):
    df = cells - 1
    return ncx2.sf(chi2.isf(0.05 / columns, df), df, 4 * n * nats)


for d in ("0.1", "0.3", "0.5", "1", "3"):
    print("shift", d, mp.nstr(shift(mp.mpf(d)), 15))
for case in ((2, 0.001, 1000, 1), (2, 0.001, 2627, 1), (10, 0.001, 3000, 1), (100, 0.001, 12000, 1), (10, 0.001, 5000, 20)):
    print("power", case, round(power(*case), 6))
