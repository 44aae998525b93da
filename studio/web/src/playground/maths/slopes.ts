import { CELLS, STEP } from './lattice.ts'
import { measure, type Measures } from './measures.ts'
import type { Distribution } from './shapes.ts'

/**
 * The derivative of each measure with respect to a shift s of q to the right, per x-unit.
 *
 * Under a shift the mass of a cell changes by dq_i/ds = f(left edge) - f(right edge), with f the density of q. Then
 * dJSD/ds = 1/2 sum dq_i ln(q_i/m_i), dKL(p||q)/ds = -sum p_i/q_i dq_i, dKL(q||p)/ds = sum dq_i ln(q_i/p_i).
 * W1, and every measure where q jumps, take the central difference over one cell instead. An infinite divergence has no
 * slope (null); at a kink the slope is the mean of both sides.
 */
export interface Slopes {
  readonly klPq: number | null
  readonly klQp: number | null
  readonly jsd: number
  readonly root: number
  readonly tv: number
  readonly hellinger: number
  readonly w1: number
}

/** Below this a distance is rounding. */
const LEVEL = 1e-12

export function slopes(p: Distribution, q: Distribution, now: Measures): Slopes {
  const w1 = transportSlope(p.mass, q.mass)
  const klPq = Number.isFinite(now.klPq)
  const klQp = Number.isFinite(now.klQp)
  if (now.disjoint) return { klPq: null, klQp: null, jsd: 0, root: 0, tv: 0, hellinger: 0, w1 }
  if (q.edges === null) return differences(p.mass, q.mass, now, w1)
  let jsd = 0
  let forward = 0
  let backward = 0
  let tv = 0
  let affinity = 0
  for (let i = 0; i < CELLS; i++) {
    const a = p.mass[i]!
    const b = q.mass[i]!
    if (b === 0) continue
    const change = q.edges[i]! - q.edges[i + 1]!
    jsd += 0.5 * change * Math.log((2 * b) / (a + b))
    tv += 0.5 * Math.sign(b - a) * change
    if (a > 0) {
      if (klPq) forward -= (a / b) * change
      if (klQp) backward += change * Math.log(b / a)
      affinity += 0.5 * Math.sqrt(a / b) * change
    }
  }
  return {
    klPq: klPq ? forward : null,
    klQp: klQp ? backward : null,
    jsd,
    root: rootSlope(jsd, now.root),
    tv: now.tv > LEVEL ? tv : 0,
    hellinger: now.hellinger > 1e-7 ? -affinity / (2 * now.hellinger) : 0,
    w1,
  }
}

function rootSlope(slope: number, root: number): number {
  return root > 1e-7 ? slope / (2 * root) : 0
}

/** A shift by one cell to the right moves the mass of the cell left of each edge over it; to the left, the other's. */
function transportSlope(p: Float64Array, q: Float64Array): number {
  let gap = 0
  let slope = 0
  for (let i = 0; i < CELLS; i++) {
    gap += p[i]! - q[i]!
    slope += 0.5 * (Math.abs(gap + q[i]!) - Math.abs(gap - (q[i + 1] ?? 0)))
  }
  return slope
}

function differences(p: Float64Array, q: Float64Array, now: Measures, w1: number): Slopes {
  const right = measure(p, shifted(q, 1))
  const left = measure(p, shifted(q, -1))
  const central = (name: 'klPq' | 'klQp' | 'jsd' | 'tv' | 'hellinger') => (right[name] - left[name]) / (2 * STEP)
  const finite = (name: 'klPq' | 'klQp') => (Number.isFinite(right[name] - left[name]) ? central(name) : null)
  const jsd = central('jsd')
  return {
    klPq: Number.isFinite(now.klPq) ? finite('klPq') : null,
    klQp: Number.isFinite(now.klQp) ? finite('klQp') : null,
    jsd,
    root: rootSlope(jsd, now.root),
    tv: central('tv'),
    hellinger: central('hellinger'),
    w1,
  }
}

function shifted(q: Float64Array, by: 1 | -1): Float64Array {
  const moved = new Float64Array(CELLS)
  if (by === 1) moved.set(q.subarray(0, CELLS - 1), 1)
  else moved.set(q.subarray(1))
  return moved
}
