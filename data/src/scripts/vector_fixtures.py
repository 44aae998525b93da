#!/usr/bin/env python3
"""Writes src/test/resources/io/mediant/data/vector/*.npy and *.npz as NumPy itself writes them (made with NumPy 2.4.6).

Every matrix holds row i, column j: i + j / 4, with three rows and four columns; whole numbers are rounded down.
Usage: python3 vector_fixtures.py (in this folder)
"""
import io
import os
import numpy as np
from numpy.lib import format as npy

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../test/resources/io/mediant/data/vector")
a = np.arange(3)[:, None] + np.arange(4)[None, :] / 4


def write(name, array, version=None):
    with open(os.path.join(folder, name), "wb") as out:
        npy.write_array(out, array, version=version)


write("f4.npy", a.astype("<f4"))
write("f8-fortran.npy", np.asfortranarray(a.astype("<f8")))
write("f2-big.npy", a.astype(">f2"))
write("i8-v2.npy", a.astype("<i8"), version=(2, 0))
write("u1-v3.npy", a.astype("u1"), version=(3, 0))
write("labels-U.npy", np.array(["a", "Zoë", "数字"]))
write("labels-S-big.npy", np.array(["a", "bc", ""], dtype="S3"))
write("records.npy", np.zeros(3, dtype=[("v", "<f4", (4,)), ("id", "<i4")]))
write("complex.npy", a.astype("c8"))
write("objects.npy", np.array([[1, "x"], [2, "y"]], dtype=object))
write("cube.npy", np.zeros((2, 2, 2), dtype="<f4"))
y = np.array([7, 8, 9])
np.savez(os.path.join(folder, "stored.npz"), emb=a.astype("<f4"), y=y, words=np.array(["x", "y", "z"]))
np.savez_compressed(os.path.join(folder, "deflated.npz"), **{"train/emb": a.astype("<f4"), "test emb": a.astype("<f8") + 1})
