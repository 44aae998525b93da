"""The Python side of KernelAgainstSciPy.

Reads two matrices of little-endian doubles from the file that is named first, with as many rows as the second argument says, prints the
version of SciPy, then for each line on standard input (a number of calls) the nanoseconds per element that so many calls of
scipy.spatial.distance.jensenshannon took.
"""

import sys
import time

import numpy
import scipy
from scipy.spatial.distance import jensenshannon


def main():
    p, q = numpy.fromfile(sys.argv[1], dtype="<f8").reshape(2, int(sys.argv[2]), -1)
    print(scipy.__version__, flush=True)
    for line in sys.stdin:
        calls = int(line)
        start = time.perf_counter_ns()
        for _ in range(calls):
            jensenshannon(p, q, axis=1)
        taken = time.perf_counter_ns() - start
        print(taken / calls / p.size, flush=True)


if __name__ == "__main__":
    main()
