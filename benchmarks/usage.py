"""Runs the command that its arguments are, and says on the last line what it took: wall seconds, CPU seconds, peak MB."""

import resource
import subprocess
import sys
import time

MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024

start = time.perf_counter()
code = subprocess.call(sys.argv[1:])
wall = time.perf_counter() - start
children = resource.getrusage(resource.RUSAGE_CHILDREN)
if code != 0:
    sys.exit(f"ended with {code}: {sys.argv[1:]}")
print(f"usage {wall:.4f} {children.ru_utime + children.ru_stime:.4f} {children.ru_maxrss * MAXRSS_BYTES * 1e-6:.1f}")
