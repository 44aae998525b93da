"""The Python side of Peers: runs named cases of SciPy, NumPy and POT on data that the Java side wrote.

The argument is a folder. Orders come on standard input, one a line, and each is answered by one line:

    versions                        of Python and the libraries
        LIBRARY VERSION, ...
    load NAME ROWS COLUMNS          reads NAME.f64 from the folder, little-endian doubles row after row
        loaded
    drop NAME                       forgets it
        dropped
    run CASE CALLS A B [KEY=VALUE]  runs a case so many times on two of the loaded arrays
        measured VALUE SECONDS      the value and the seconds of one call
        not-measured REASON         a library is missing, or the case failed

A case is a function of two arrays and its parameters; it imports what it needs, so that a missing library ends one case and not all.
"""

import importlib
import importlib.metadata
import platform
import sys
import time

import numpy


def jensenshannon(a, b):
    from scipy.spatial.distance import jensenshannon as distance

    return lambda: distance(a[0], b[0])


def jensenshannon_rows(a, b):
    from scipy.spatial.distance import jensenshannon as distance

    return lambda: distance(a, b, axis=1).mean()


def jensenshannon_pairs(a, b):
    from scipy.spatial.distance import cdist

    return lambda: cdist(a, b, "jensenshannon").mean()


def rel_entr(a, b):
    from scipy.special import rel_entr as terms

    p, q = a[0], b[0]
    return lambda: terms(p / p.sum(), q / q.sum()).sum()


def wasserstein(a, b):
    from scipy.stats import wasserstein_distance

    return lambda: wasserstein_distance(a[0], b[0])


def energy(a, b):
    from scipy.stats import energy_distance

    return lambda: energy_distance(a[0], b[0])


def mmd(a, b, bandwidth):
    """The squared maximum mean discrepancy with a Gaussian kernel, all pairs counted, in blocks of rows."""
    block = 1000

    def mean_kernel(x, y):
        squares = (y * y).sum(axis=1)
        total = 0.0
        for start in range(0, len(x), block):
            part = x[start : start + block]
            distances = (part * part).sum(axis=1)[:, None] + squares - 2 * (part @ y.T)
            numpy.maximum(distances, 0, out=distances)
            distances /= -2 * bandwidth * bandwidth
            total += numpy.exp(distances, out=distances).sum()
        return total / len(x) / len(y)

    return lambda: mean_kernel(a, a) + mean_kernel(b, b) - 2 * mean_kernel(a, b)


def emd2(a, b):
    ot = importlib.import_module("ot")
    return lambda: ot.emd2([], [], ot.dist(a, b, metric="euclidean"), numItermax=100_000_000)


def sinkhorn2(a, b, epsilon):
    ot = importlib.import_module("ot")
    p = numpy.full(len(a), 1 / len(a))
    q = numpy.full(len(b), 1 / len(b))

    def cost():
        costs = ot.dist(a, b, metric="sqeuclidean")
        return float(ot.sinkhorn2(p, q, costs, epsilon, method="sinkhorn_log", numItermax=10_000, stopThr=1e-9))

    return cost


def sliced(a, b, projections, seed):
    ot = importlib.import_module("ot")
    return lambda: ot.sliced_wasserstein_distance(a, b, n_projections=int(projections), seed=int(seed))


CASES = {
    case.__name__: case
    for case in (
        jensenshannon,
        jensenshannon_rows,
        jensenshannon_pairs,
        rel_entr,
        wasserstein,
        energy,
        mmd,
        emd2,
        sinkhorn2,
        sliced,
    )
}


def measure(case, calls, a, b, parameters):
    try:
        call = CASES[case](a, b, **parameters)
        value = 0.0
        start = time.perf_counter()
        for _ in range(calls):
            value = call()
        taken = time.perf_counter() - start
    except ImportError as error:
        return "not-measured " + str(error).lower().replace("\n", " ")
    except Exception as error:
        return "not-measured " + f"{type(error).__name__}: {error}".replace("\n", " ")
    return f"measured {float(value)!r} {taken / calls!r}"


def versions():
    found = [f"Python {platform.python_version()}"]
    for library in ("NumPy", "SciPy", "POT"):
        try:
            found.append(f"{library} {importlib.metadata.version(library)}")
        except importlib.metadata.PackageNotFoundError:
            found.append(f"{library} not there")
    return ", ".join(found)


def main():
    folder = sys.argv[1]
    arrays = {}
    for line in sys.stdin:
        order, *words = line.split()
        if order == "versions":
            answer = versions()
        elif order == "load":
            name, rows, columns = words
            arrays[name] = numpy.fromfile(f"{folder}/{name}.f64", dtype="<f8").reshape(int(rows), int(columns))
            answer = "loaded"
        elif order == "drop":
            del arrays[words[0]]
            answer = "dropped"
        else:
            case, calls, a, b, *parameters = words
            values = {key: float(value) for key, value in (each.split("=") for each in parameters)}
            answer = measure(case, int(calls), arrays[a], arrays[b], values)
        print(answer, flush=True)


if __name__ == "__main__":
    main()
