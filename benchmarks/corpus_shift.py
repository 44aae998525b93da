"""The Python side of CorpusPeer: the arithmetic of Shifterator's Jensen-Shannon shift in plain dictionaries.

Arguments: two files. Both are cut at white space and counted; for every type the scores of both sides, the four parts that a word shift
is made of and their sum are put into dictionaries as Shifterator does (R. J. Gallagher et al., 2021, doi:10.1140/epjds/s13688-021-00260-3),
the sums of the parts by direction are taken, and all types are sorted. Nothing is drawn. The divergence in bits is printed.
"""

import sys
from collections import Counter
from math import log2


def counts(path):
    with open(path, encoding="utf-8") as file:
        return Counter(file.read().split())


def shares(type2count):
    total = sum(type2count.values())
    return {term: count / total for term, count in type2count.items()}


def scores(p, q, types):
    """log2(m/p)/2 on the first side, log2(q/m)/2 on the second, m = (p + q)/2."""
    mixture = {term: 0.5 * p.get(term, 0) + 0.5 * q.get(term, 0) for term in types}
    first = {term: 0.5 * (log2(mixture[term]) - log2(p[term]) if term in p else log2(mixture[term])) for term in types}
    second = {term: 0.5 * (log2(q[term]) - log2(mixture[term]) if term in q else -log2(mixture[term])) for term in types}
    return first, second


def shift(p, q, first, second, types):
    """The parts of each type's contribution, and their sum q s2 - p s1."""
    share_difference, score_difference, mean_share, mean_score, total = {}, {}, {}, {}, {}
    for term in types:
        a, b = p.get(term, 0), q.get(term, 0)
        share_difference[term] = b - a
        mean_share[term] = 0.5 * (a + b)
        score_difference[term] = second[term] - first[term]
        mean_score[term] = 0.5 * (first[term] + second[term])
        total[term] = share_difference[term] * mean_score[term] + score_difference[term] * mean_share[term]
    return share_difference, score_difference, mean_share, mean_score, total


def sums(parts, types):
    """The sums of the parts by their direction."""
    share_difference, score_difference, mean_share, mean_score, _ = parts
    found = Counter()
    for term in types:
        from_shares = share_difference[term] * mean_score[term]
        from_scores = score_difference[term] * mean_share[term]
        found["share", share_difference[term] > 0, mean_score[term] > 0] += from_shares
        found["score", score_difference[term] > 0] += from_scores
    return found


def main():
    reference, current = (counts(path) for path in sys.argv[1:])
    types = set(reference) | set(current)
    p, q = shares(reference), shares(current)
    parts = shift(p, q, *scores(p, q, types), types)
    sums(parts, types)
    total = parts[-1]
    ordered = sorted(total.items(), key=lambda item: abs(item[1]), reverse=True)
    print(sum(value for _, value in ordered))


if __name__ == "__main__":
    main()
