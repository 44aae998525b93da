import { CELLS, STEP } from './lattice.ts'

/**
 * The measures between two distributions on the lattice, in nats where they are divergences.
 *
 * Zero rules: a cell without mass in the first argument adds nothing; mass of the first argument where the second has
 * none makes Kullback-Leibler infinite. Jensen-Shannon is exactly ln 2 when no cell has mass of both.
 */
export interface Measures {
  /** KL(p || q) and KL(q || p), nats, 0 to infinity. */
  readonly klPq: number
  readonly klQp: number
  /** Mass of p where q has none, and the other way round: why a KL is infinite. */
  readonly pAlone: number
  readonly qAlone: number
  /** KL(p || m)/2 + KL(q || m)/2, nats, 0 to ln 2 (Lin 1991, doi:10.1109/18.61115). */
  readonly jsd: number
  /** True when no cell has mass of both. */
  readonly disjoint: boolean
  /** Square root of jsd: a metric, 0 to sqrt(ln 2). */
  readonly root: number
  /** Half the sum of |p - q|, 0 to 1. */
  readonly tv: number
  /** sqrt(1 - sum sqrt(p q)), 0 to 1. */
  readonly hellinger: number
  /** The area between the cumulative distributions, in x-units. */
  readonly w1: number
  /** Accuracy of the best judge that sees one draw of a fair coin's choice: (1 + tv)/2. */
  readonly judge: number
  /** The value of the game at the best judge, 2 jsd - ln 4 (Goodfellow et al. 2014, arXiv:1406.2661). */
  readonly game: number
}

/** The share of cell masses a and b in KL(a || (a+b)/2)/2. */
export function share(a: number, b: number): number {
  return a > 0 ? 0.5 * a * Math.log((2 * a) / (a + b)) : 0
}

/** All measures in one walk over the cells. */
export function measure(p: Float64Array, q: Float64Array): Measures {
  let klPq = 0
  let klQp = 0
  let pAlone = 0
  let qAlone = 0
  let jsd = 0
  let overlap = 0
  let affinity = 0
  let gap = 0
  let w1 = 0
  for (let i = 0; i < CELLS; i++) {
    const a = p[i]!
    const b = q[i]!
    gap += a - b
    w1 += Math.abs(gap)
    if (a > 0 && b > 0) {
      const log = Math.log(a / b)
      klPq += a * log
      klQp -= b * log
      jsd += share(a, b) + share(b, a)
      overlap += Math.min(a, b)
      affinity += Math.sqrt(a * b)
    } else {
      pAlone += a
      qAlone += b
    }
  }
  const disjoint = overlap === 0
  jsd = disjoint ? Math.LN2 : Math.min(Math.LN2, Math.max(0, jsd + 0.5 * Math.LN2 * (pAlone + qAlone)))
  const tv = disjoint ? 1 : Math.min(1, Math.max(0, 1 - overlap))
  return {
    klPq: pAlone > 0 ? Infinity : Math.max(0, klPq),
    klQp: qAlone > 0 ? Infinity : Math.max(0, klQp),
    pAlone,
    qAlone,
    jsd,
    disjoint,
    root: Math.sqrt(jsd),
    tv,
    hellinger: disjoint ? 1 : Math.sqrt(Math.max(0, 1 - affinity)),
    w1: w1 * STEP,
    judge: (1 + tv) / 2,
    game: disjoint ? 0 : 2 * jsd - 2 * Math.LN2,
  }
}

/** What each cell adds to JSD, in nats: once from p's side, once from q's. */
export interface Contributions {
  readonly p: Float64Array
  readonly q: Float64Array
}

export function contributions(p: Float64Array, q: Float64Array): Contributions {
  const ofP = new Float64Array(CELLS)
  const ofQ = new Float64Array(CELLS)
  for (let i = 0; i < CELLS; i++) {
    ofP[i] = share(p[i]!, q[i]!)
    ofQ[i] = share(q[i]!, p[i]!)
  }
  return { p: ofP, q: ofQ }
}

/** P - Q at the right edge of each cell. */
export function cdfGap(p: Float64Array, q: Float64Array): Float64Array {
  const gaps = new Float64Array(CELLS)
  let gap = 0
  for (let i = 0; i < CELLS; i++) {
    gap += p[i]! - q[i]!
    gaps[i] = gap
  }
  return gaps
}
