#!/usr/bin/env python3
"""Writes src/test/resources/divergence-references.csv: divergences of seeded weights to 60 digits (mpmath).

The weights are drawn by SplitMix64 with IEEE double arithmetic, so that the Java tests draw the very same ones
(class SeededWeights) and only the results need to be stored, as hexadecimal doubles.
Usage: python3 divergence_references.py > ../test/resources/divergence-references.csv
"""
import mpmath as mp

mp.mp.dps = 60
MASK = (1 << 64) - 1


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return ((z ^ (z >> 31)) >> 11) * 2.0**-53


def near(seed, n, eps):
    r = SplitMix64(seed)
    a, b = [], []
    for _ in range(n):
        u = r.uniform()
        weight = u * u + 0.001
        noise = (r.uniform() + r.uniform() + r.uniform() + r.uniform() - 2.0) * 1.75
        a.append(weight)
        b.append(weight * (1.0 + eps * noise))
    return a, b


def independent(seed, n, _):
    r = SplitMix64(seed)
    a, b = [], []
    for _ in range(n):
        a.append(r.uniform())
        b.append(r.uniform())
    return a, b


def wide(seed, n, decades):
    r = SplitMix64(seed)
    a, b = [], []
    for _ in range(n):
        exponent = int(r.uniform() * decades)
        a.append((r.uniform() + 0.5) * 2.0 ** (exponent - int(decades) // 2))
        exponent = int(r.uniform() * decades)
        b.append((r.uniform() + 0.5) * 2.0 ** (exponent - int(decades) // 2))
    return a, b


def measures(a, b):
    total_a, total_b = mp.fsum(a), mp.fsum(b)
    terms = {name: [] for name in ("jsd", "forward", "reverse", "tv", "hellinger", "chi")}
    for x, y in zip(a, b):
        p, q = mp.mpf(x) / total_a, mp.mpf(y) / total_b
        log_p, log_q, log_m = mp.log(p), mp.log(q), mp.log((p + q) / 2)
        terms["jsd"].append((p * (log_p - log_m) + q * (log_q - log_m)) / 2)
        terms["forward"].append(p * (log_p - log_q))
        terms["reverse"].append(q * (log_q - log_p))
        terms["tv"].append(abs(p - q) / 2)
        terms["hellinger"].append((mp.sqrt(p) - mp.sqrt(q)) ** 2 / 2)
        terms["chi"].append((p - q) ** 2 / q)
    result = {name: mp.fsum(values) for name, values in terms.items()}
    result["hellinger"] = mp.sqrt(result["hellinger"])
    return result


CASES = (
    [("near", near, n, eps, draw) for n, draws in ((4, 10), (256, 5), (10000, 1))
     for eps in (1e-1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12) for draw in range(draws)]
    + [("independent", independent, n, 0.0, draw) for n, draws in ((2, 10), (4, 10), (256, 5), (10000, 1))
       for draw in range(draws)]
    + [("wide", wide, n, decades, draw) for n in (3, 256) for decades in (20.0, 600.0) for draw in range(5)]
)

if __name__ == "__main__":
    print(f"# mpmath {mp.__version__}, 60 digits; columns: kind, seed, n, parameter, then values as hexadecimal doubles")
    print("kind,seed,n,parameter,jsd,kl_forward,kl_reverse,total_variation,hellinger,chi_square")
    for seed, (kind, draw_weights, n, parameter, _) in enumerate(CASES, start=1):
        m = measures(*draw_weights(seed, n, parameter))
        values = [m[k] for k in ("jsd", "forward", "reverse", "tv", "hellinger", "chi")]
        print(",".join([kind, str(seed), str(n), repr(parameter)] + [float(v).hex() for v in values]))
