import type { Cell } from './document.ts'
import { real } from './format.ts'

/** A cell as it is drawn: the shares of both sides in it, and what it contributes. */
export interface Bar {
  readonly label: string
  readonly p: number
  readonly q: number
  readonly part: number
}

const MOST_BY_INDEX = 24
const TAIL = 0.01

/** The cells that lie along a line, so that there is a cumulative share: intervals, not those of missing values. */
export function ordered(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell) => cell.type === 'interval')
}

/** The shares of both sides in the cells, in their order. */
export function shares(cells: readonly Cell[]): readonly Bar[] {
  const total = (side: 'reference' | 'current') => cells.reduce((sum, cell) => sum + cell[side], 0) || 1
  const [n, m] = [total('reference'), total('current')]
  return cells.map((cell) => ({
    label: cell.label,
    p: cell.reference / n,
    q: cell.current / m,
    part: cell.contribution_bits,
  }))
}

/** A place on the axis of a column: dates and times are seconds since 1970. */
export function place(value: number, isTime: boolean): string {
  return isTime ? new Date(1000 * value).toISOString().slice(0, 16).replace('T', ' ') : real(value)
}

interface Span {
  readonly low: number
  readonly high: number
}

/**
 * The cells as bars of equal width. Few cells, and single values, stand side by side; many intervals, whose widths differ, are spread over the axis of
 * the values, with the outermost 1 % of each tail in the bars at the ends.
 */
export function bars(cells: readonly Cell[], most: number, isTime: boolean): readonly Bar[] {
  const line = ordered(cells)
  const all = shares(cells)
  const single = line.every((cell) => cell.low === cell.high)
  if (line.length < cells.length || line.length <= MOST_BY_INDEX || single) return all
  const { low, high } = range(line, all)
  if (!(high > low)) return all
  const width = (high - low) / most
  const spread = Array.from({ length: most }, () => ({ p: 0, q: 0, part: 0 }))
  line.forEach((cell, i) => {
    const from = Math.max(low, Math.min(high, cell.low ?? low))
    const to = Math.max(from, Math.min(high, cell.high ?? high))
    const first = Math.min(most - 1, Math.floor((from - low) / width))
    const last = Math.min(most - 1, Math.floor((to - low) / width))
    for (let at = first; at <= last; at++) {
      const inside = Math.min(to, low + (at + 1) * width) - Math.max(from, low + at * width)
      const share = to > from ? Math.max(0, inside) / (to - from) : 1
      const bar = spread[at]!
      bar.p += share * all[i]!.p
      bar.q += share * all[i]!.q
      bar.part += share * all[i]!.part
    }
  })
  return spread.map((bar, i) => ({ ...bar, label: `${place(low + i * width, isTime)} … ${place(low + (i + 1) * width, isTime)}` }))
}

/** Where nearly all of both sides lies. */
function range(line: readonly Cell[], all: readonly Bar[]): Span {
  let sum = 0
  let low = NaN
  let high = NaN
  line.forEach((cell, i) => {
    const before = sum
    sum += (all[i]!.p + all[i]!.q) / 2
    if (Number.isNaN(low) && sum > TAIL) low = cell.low ?? cell.high ?? NaN
    if (before < 1 - TAIL) high = cell.high ?? cell.low ?? NaN
  })
  return { low, high }
}

/** The outline of bars of equal width as an SVG path, from the ground and back to it. */
export function outline(values: readonly number[], largest: number, width: number, height: number): string {
  const step = width / values.length
  const up = (value: number) => (height * (1 - value / largest)).toFixed(1)
  const parts = values.map((value, i) => `V${up(value)}H${((i + 1) * step).toFixed(1)}`)
  return `M0 ${height}${parts.join('')}V${height}`
}

/** The cumulative shares after each value. */
export function cumulative(values: readonly number[]): readonly number[] {
  let sum = 0
  return values.map((value) => (sum += value))
}
