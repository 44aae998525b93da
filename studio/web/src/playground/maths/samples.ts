import { CELLS } from './lattice.ts'
import { share } from './measures.ts'
import { splitMix } from './random.ts'

/** What n draws from each side show: two histograms, their JSD, and the part of it that is noise. */
export interface Samples {
  readonly n: number
  readonly p: Float64Array
  readonly q: Float64Array
  /** Plug-in JSD of the two histograms, nats. */
  readonly jsd: number
  /**
   * What the plug-in JSD is on average when both sides are the same distribution, to first order in 1/n:
   * (k - 1)/8 (1/n + 1/n) nats with k the cells that were hit.
   */
  readonly floor: number
}

/** The sizes of samples that are offered, draws from each side. */
export const SIZES = [100, 1000, 10000] as const
export type Size = (typeof SIZES)[number]

export const BINS = 64
const WIDTH = CELLS / BINS

/** n draws from each side, seeded: the same seed gives the same draws while a curve is dragged. */
export function samples(p: Float64Array, q: Float64Array, n: number, seed: number): Samples {
  const random = splitMix(seed)
  const ofP = new Urn(p).draw(n, random)
  const ofQ = new Urn(q).draw(n, random)
  let hit = 0
  for (let i = 0; i < BINS; i++) if (ofP[i]! + ofQ[i]! > 0) hit++
  return { n, p: ofP, q: ofQ, jsd: plugIn(ofP, ofQ), floor: ((hit - 1) / 8) * (2 / n) }
}

/** Plug-in JSD of fresh pairs of samples, one after another without end, in nats. */
export function* estimates(p: Float64Array, q: Float64Array, n: number, seed: number): Generator<number, never> {
  const random = splitMix(~seed)
  const [ofP, ofQ] = [new Urn(p), new Urn(q)]
  for (;;) yield plugIn(ofP.draw(n, random), ofQ.draw(n, random))
}

/** How an estimate spreads over fresh samples: where 95 % of them lie, and their mean. */
export interface Spread {
  readonly low: number
  readonly high: number
  readonly mean: number
}

/** The 2.5 % and 97.5 % quantiles, linear between order statistics, and the mean. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort()
  const quantile = (level: number) => {
    const at = level * (sorted.length - 1)
    const below = Math.floor(at)
    const above = Math.min(below + 1, sorted.length - 1)
    return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!)
  }
  return { low: quantile(0.025), high: quantile(0.975), mean: sorted.reduce((a, b) => a + b, 0) / sorted.length }
}

function plugIn(p: Float64Array, q: Float64Array): number {
  let jsd = 0
  for (let i = 0; i < BINS; i++) jsd += share(p[i]!, q[i]!) + share(q[i]!, p[i]!)
  return Math.min(Math.LN2, Math.max(0, jsd))
}

const GUIDES = 256

/** A distribution to draw from by inversion, in 64 cells; the guides say where to begin to look. */
class Urn {
  private readonly cumulative = new Float64Array(BINS)
  private readonly guide = new Uint8Array(GUIDES)

  constructor(mass: Float64Array) {
    let sum = 0
    let last = 0
    for (let i = 0; i < CELLS; i++) {
      sum += mass[i]!
      if (mass[i]! > 0) last = Math.floor(i / WIDTH)
      this.cumulative[Math.floor(i / WIDTH)] = sum
    }
    this.cumulative.fill(1, last)
    for (let g = 0, bin = 0; g < GUIDES; g++) {
      while (this.cumulative[bin]! <= g / GUIDES) bin++
      this.guide[g] = bin
    }
  }

  /** The shares of n draws in each cell. */
  draw(n: number, random: () => number): Float64Array {
    const shares = new Float64Array(BINS)
    for (let draws = 0; draws < n; draws++) {
      const u = random()
      let bin = this.guide[Math.floor(u * GUIDES)]!
      while (this.cumulative[bin]! <= u) bin++
      shares[bin]!++
    }
    for (let i = 0; i < BINS; i++) shares[i]! /= n
    return shares
  }
}
