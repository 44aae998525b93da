import { CELLS } from './lattice.ts'
import { share } from './measures.ts'

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

export const BINS = 64
const WIDTH = CELLS / BINS

/** n draws by inversion from each side, seeded: the same seed gives the same draws while a curve is dragged. */
export function samples(p: Float64Array, q: Float64Array, n: number, seed: number): Samples {
  const random = splitMix(seed)
  const ofP = draw(p, n, random)
  const ofQ = draw(q, n, random)
  let jsd = 0
  let hit = 0
  for (let i = 0; i < BINS; i++) {
    jsd += share(ofP[i]!, ofQ[i]!) + share(ofQ[i]!, ofP[i]!)
    if (ofP[i]! + ofQ[i]! > 0) hit++
  }
  return { n, p: ofP, q: ofQ, jsd, floor: ((hit - 1) / 8) * (2 / n) }
}

function draw(mass: Float64Array, n: number, random: () => number): Float64Array {
  const cumulative = new Float64Array(CELLS)
  let sum = 0
  for (let i = 0; i < CELLS; i++) cumulative[i] = sum += mass[i]!
  const bins = new Float64Array(BINS)
  for (let draws = 0; draws < n; draws++) {
    const u = random() * sum
    let low = 0
    let high = CELLS - 1
    while (low < high) {
      const mid = (low + high) >> 1
      if (cumulative[mid]! > u) high = mid
      else low = mid + 1
    }
    bins[Math.floor(low / WIDTH)]! += 1 / n
  }
  return bins
}

/** SplitMix32: a 32-bit counter through a mixing function, uniform on [0, 1). */
function splitMix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    z ^= z >>> 15
    return (z >>> 0) / 4294967296
  }
}
