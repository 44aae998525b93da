"""Reference values for DocumentJackknifeTest, from NumPy and SciPy; run: python3 document_jackknife.py"""

import numpy as np
import scipy
from scipy.spatial.distance import jensenshannon
from scipy.stats import t

A = np.array([[9, 1, 0, 2], [8, 2, 1, 0], [7, 0, 1, 1], [9, 2, 0, 0], [8, 1, 1, 3]])
B = np.array([[1, 9, 2, 0], [2, 8, 1, 1], [0, 7, 3, 0], [1, 9, 0, 2]])
EXCHANGED = 0.04  # a mean under exchange, given


def nats(a, b):
    return jensenshannon(a.sum(axis=0), b.sum(axis=0)) ** 2


whole = nats(A, B)
variances, biases, freedoms = [], [], []
for own, other in ((A, B), (B, A)):
    g = len(own)
    without = np.array([nats(np.delete(own, i, axis=0), other) for i in range(g)])
    variances.append((g - 1) ** 2 / g * without.var(ddof=1))
    biases.append((g - 1) * (without.mean() - whole))
    freedoms.append(g - 1)
v = sum(variances)
freedom = v**2 / sum(x**2 / f for x, f in zip(variances, freedoms))
least = min(EXCHANGED, max(0, sum(biases)))
noise = min(1, (EXCHANGED / whole) ** 2)
reach = t.ppf(0.975, freedom) * np.sqrt(v)
print("NumPy", np.__version__, "SciPy", scipy.__version__)
print("plug-in", whole, "bias", sum(biases), "s", np.sqrt(v), "freedom", freedom)
print("point", whole - least - noise * (EXCHANGED - least))
print("low", whole - EXCHANGED - reach, "high", whole - least + reach)
