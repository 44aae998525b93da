#!/usr/bin/env python3
"""Derives the polynomials of io.mediant.core.kernel (Polynomials, FastLog) with mpmath, 80 digits.

Each function is interpolated at Chebyshev nodes with weights for relative error, its coefficients are rounded to
double, and the largest relative error of the rounded polynomial (evaluated exactly) is printed beside it.
Usage: python3 divergence_polynomials.py
"""
import mpmath as mp

mp.mp.dps = 80
LIMIT_T = mp.mpf("0.6")


def phi_over_x(x):
    """phi(t)/t^2 at x = t^2, phi(t) = ((1+t)ln(1+t) + (1-t)ln(1-t))/2."""
    if x == 0:
        return mp.mpf(1) / 2
    t = mp.sqrt(x)
    return ((1 + t) * mp.log(1 + t) + (1 - t) * mp.log(1 - t)) / (2 * x)


def atanh_tail(x):
    """(atanh(t)/t - 1)/t^2 at x = t^2."""
    if x == 0:
        return mp.mpf(1) / 3
    t = mp.sqrt(x)
    return (mp.atanh(t) / t - 1) / x


def far(u):
    """ln 2 + (1-u) ln(1-u)."""
    return mp.log(2) + (1 - u) * mp.log(1 - u)


def log1p_tail(r):
    """(ln(1+r) - r)/r^2."""
    if r == 0:
        return -mp.mpf(1) / 2
    return (mp.log1p(r) - r) / (r * r)


def fit(f, low, high, degree):
    nodes = [
        (low + high) / 2 + (high - low) / 2 * mp.cos(mp.pi * (2 * k + 1) / (2 * degree + 2))
        for k in range(degree + 1)
    ]
    matrix = mp.matrix(degree + 1, degree + 1)
    right = mp.matrix(degree + 1, 1)
    for i, x in enumerate(nodes):
        for j in range(degree + 1):
            matrix[i, j] = x**j
        right[i] = f(x)
    return [float(c) for c in mp.lu_solve(matrix, right)]


def worst(f, coefficients, low, high):
    largest = mp.mpf(0)
    for k in range(2001):
        x = low + (high - low) * k / 2000
        approximate = mp.polyval([mp.mpf(c) for c in reversed(coefficients)], x)
        largest = max(largest, abs(approximate / f(x) - 1))
    return largest


def show(name, f, low, high, degree):
    coefficients = fit(f, mp.mpf(low), mp.mpf(high), degree)
    error = worst(f, coefficients, mp.mpf(low), mp.mpf(high))
    print(f"{name}: degree {degree} on [{mp.nstr(mp.mpf(low), 6)}, {mp.nstr(mp.mpf(high), 6)}], "
          f"relative error {mp.nstr(error, 2)}")
    for k, c in enumerate(coefficients):
        print(f"  c{k} = {c.hex()}  ({c!r})")


if __name__ == "__main__":
    show("phi(t)/t^2 in t^2", phi_over_x, 0, LIMIT_T**2, 14)
    show("(atanh(t)/t - 1)/t^2 in t^2", atanh_tail, 0, LIMIT_T**2, 15)
    show("ln 2 + (1-u) ln(1-u)", far, 0, (1 - LIMIT_T) / 2, 12)
    show("(ln(1+r) - r)/r^2", log1p_tail, -mp.mpf(1) / 256, mp.mpf(1) / 256, 5)
    show("(ln(1+r) - r)/r^2 between the roots", log1p_tail, mp.sqrt(mp.mpf(1) / 2) - 1, mp.sqrt(2) - 1, 18)
