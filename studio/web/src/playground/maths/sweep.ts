import { STEP, toUnits } from './lattice.ts'
import { share } from './measures.ts'
import { OFFSET, type Template } from './shapes.ts'

/** The measures that are drawn over the shift of q. */
export const SWEPT = ['jsd', 'root', 'klPq', 'klQp', 'tv', 'hellinger', 'w1'] as const
export type Swept = (typeof SWEPT)[number]
/** Those that the first chart can show: W1 has a chart of its own. */
export const PLOTTED = SWEPT.filter((name) => name !== 'w1')

/**
 * A measure of two shapes as q moves from p's centre to one side: it depends on the shift alone, so a sweep stays valid
 * while either curve is dragged and is computed once per change of shape.
 */
export interface Sweep {
  /** The shifts, in x-units, all of one sign. */
  readonly shift: Float64Array
  /** In nats, their root, x-units, or none; Infinity where Kullback-Leibler is infinite. */
  readonly value: Float64Array
}

const STRIDE = 4

/** The sweep over shifts 0 to `reach` x-units, to the right for side 1 and to the left for side -1. */
export function sweep(name: Swept, p: Template, q: Template, side: 1 | -1, reach: number): Sweep {
  const points = Math.round(reach / (STRIDE * STEP)) + 1
  const shift = new Float64Array(points)
  const value = new Float64Array(points)
  const at = RULES[name]
  for (let i = 0; i < points; i++) {
    const cells = side * i * STRIDE
    shift[i] = toUnits(cells)
    value[i] = at(p, q, cells)
  }
  return { shift, value }
}

/** The shift from which the supports are apart, or null when they never are. */
export function apartFrom(p: Template, q: Template, side: 1 | -1): number | null {
  return p.compact && q.compact ? Math.max(0, toUnits(side === 1 ? p.to - q.from : q.to - p.from)) : null
}

const RULES: Record<Swept, (p: Template, q: Template, shift: number) => number> = {
  jsd: jsdAt,
  root: (p, q, shift) => Math.sqrt(jsdAt(p, q, shift)),
  klPq: relativeAt,
  klQp: (p, q, shift) => relativeAt(q, p, -shift),
  tv: (p, q, shift) => between01(1 - overlap(p, q, shift, Math.min)),
  hellinger: (p, q, shift) => Math.sqrt(between01(1 - overlap(p, q, shift, (a, b) => Math.sqrt(a * b)))),
  w1: transportAt,
}

/** The cells in which both may have mass; all that are shown of either where a tail has no end. */
function common(p: Template, q: Template, shift: number): { from: number; to: number } {
  const compact = p.compact && q.compact
  const from = compact ? Math.max(p.from, q.from + shift) : Math.min(p.from, q.from + shift)
  const to = compact ? Math.min(p.to, q.to + shift) : Math.max(p.to, q.to + shift)
  return { from, to }
}

function overlap(p: Template, q: Template, shift: number, term: (a: number, b: number) => number): number {
  const { from, to } = common(p, q, shift)
  let sum = 0
  for (let k = from; k < to; k++) sum += term(p.mass[OFFSET + k]!, q.mass[OFFSET + k - shift]!)
  return sum
}

/** 1/2 sum over both: mass alone in its cell pays ln 2 / 2 for each unit of mass. */
function jsdAt(p: Template, q: Template, shift: number): number {
  const { from, to } = common(p, q, shift)
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

/** KL(p || q): infinite as soon as a cell of p's support has nothing of q. */
function relativeAt(p: Template, q: Template, shift: number): number {
  const outside = q.compact && (p.from < q.from + shift || p.to > q.to + shift)
  if (outside) return Infinity
  let sum = 0
  for (let k = p.from; k < p.to; k++) {
    const a = p.mass[OFFSET + k]!
    const b = q.mass[OFFSET + k - shift] ?? 0
    if (a === 0) continue
    if (b === 0) return Infinity
    sum += a * Math.log(a / b)
  }
  return Math.max(0, sum)
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

function between01(value: number): number {
  return Math.min(1, Math.max(0, value))
}
