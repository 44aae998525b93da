import type { Cell } from './document.ts'

/** The shares of both sides in the cells of a column, and what each contributes. */
export interface Shares {
  readonly p: readonly number[]
  readonly q: readonly number[]
  readonly largest: number
}

export function shares(cells: readonly Cell[]): Shares {
  const total = (side: 'reference' | 'current') => cells.reduce((sum, cell) => sum + cell[side], 0) || 1
  const [n, m] = [total('reference'), total('current')]
  const p = cells.map((cell) => cell.reference / n)
  const q = cells.map((cell) => cell.current / m)
  return { p, q, largest: Math.max(1e-12, ...p, ...q) }
}

/** The outline of bars of equal width as an SVG path, from the ground and back to it. */
export function outline(values: readonly number[], largest: number, width: number, height: number): string {
  const step = width / values.length
  const up = (value: number) => (height * (1 - value / largest)).toFixed(1)
  const parts = values.map((value, i) => `V${up(value)}H${((i + 1) * step).toFixed(1)}`)
  return `M0 ${height}${parts.join('')}V${height}`
}

/** The cells that lie along a line, so that there is a cumulative share: intervals, not those of missing values. */
export function ordered(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell) => cell.type === 'interval')
}

/** The cumulative shares after each cell. */
export function cumulative(values: readonly number[]): readonly number[] {
  let sum = 0
  return values.map((value) => (sum += value))
}
