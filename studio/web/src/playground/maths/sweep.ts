import { STEP, toUnits } from './lattice.ts'
import { share } from './measures.ts'
import { OFFSET, type Template } from './shapes.ts'

/**
 * JSD and W1 of two shapes as q moves from p's centre to one side: both depend on the shift alone, so a sweep stays
 * valid while either curve is dragged and is computed once per change of shape.
 */
export interface Sweep {
  /** The shifts, in x-units, all of one sign. */
  readonly shift: Float64Array
  readonly jsd: Float64Array
  readonly w1: Float64Array
  /** The size of the shift from which the supports are apart, or null when they never are. */
  readonly apart: number | null
}

const STRIDE = 4

/** The sweep over shifts 0 to `reach` x-units, to the right for side 1 and to the left for side -1. */
export function sweep(p: Template, q: Template, side: 1 | -1, reach: number): Sweep {
  const points = Math.round(reach / (STRIDE * STEP)) + 1
  const shift = new Float64Array(points)
  const jsd = new Float64Array(points)
  const w1 = new Float64Array(points)
  for (let i = 0; i < points; i++) {
    const cells = side * i * STRIDE
    shift[i] = toUnits(cells)
    jsd[i] = jsdAt(p, q, cells)
    w1[i] = transportAt(p, q, cells)
  }
  const apart = p.compact && q.compact ? toUnits(side === 1 ? p.to - q.from : q.to - p.from) : null
  return { shift, jsd, w1, apart: apart === null ? null : Math.max(0, apart) }
}

/** 1/2 sum over both: mass alone in its cell pays ln 2 / 2 for each unit of mass. */
function jsdAt(p: Template, q: Template, shift: number): number {
  const compact = p.compact && q.compact
  const from = compact ? Math.max(p.from, q.from + shift) : Math.min(p.from, q.from + shift)
  const to = compact ? Math.min(p.to, q.to + shift) : Math.max(p.to, q.to + shift)
  if (from >= to) return Math.LN2
  let sum = 0
  let shared = 0
  for (let k = from; k < to; k++) {
    const a = p.mass[OFFSET + k]!
    const b = q.mass[OFFSET + k - shift]!
    if (a > 0 && b > 0) {
      sum += share(a, b) + share(b, a)
      shared += a + b
    }
  }
  if (shared === 0) return Math.LN2
  return Math.min(Math.LN2, Math.max(0, sum + 0.5 * Math.LN2 * (2 - shared)))
}

function transportAt(p: Template, q: Template, shift: number): number {
  const from = Math.min(p.from, q.from + shift)
  const to = Math.max(p.to, q.to + shift)
  let gap = 0
  let area = 0
  for (let k = from; k < to; k++) {
    const j = k - shift
    if (k >= p.from && k < p.to) gap += p.mass[OFFSET + k]!
    if (j >= q.from && j < q.to) gap -= q.mass[OFFSET + j]!
    area += Math.abs(gap)
  }
  return area * STEP
}
