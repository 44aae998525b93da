import type { Column, Status } from './document.ts'

/** A column with the answer for it. */
export interface Judged {
  readonly column: Column
  readonly status: Status
  readonly toleranceBits: number
}

export const ORDERS = ['status', 'jsd', 'name', 'table'] as const
export type Order = (typeof ORDERS)[number]

export type Wanted = Status | 'all'

const WORST_FIRST: readonly Status[] = ['drift', 'inconclusive', 'stable', 'skipped']

const bits = ({ column }: Judged) => column.jsd?.bits ?? -1

/** By how much chance and tolerance are exceeded: what a column's place among those of its status is. */
const excess = ({ column, toleranceBits }: Judged) =>
  column.jsd === null ? -Infinity : (column.jsd.bits - column.jsd.null_bits) / Math.max(toleranceBits, 1e-9)

const COMPARE: Record<Order, (a: Judged, b: Judged) => number> = {
  status: (a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status) || excess(b) - excess(a) || 0,
  jsd: (a, b) => bits(b) - bits(a),
  name: (a, b) => a.column.name.localeCompare(b.column.name),
  table: () => 0,
}

/** The columns whose name holds a text and whose answer is the wanted one, in an order; ties stay in the order of the table. */
export function listed(columns: readonly Judged[], order: Order, wanted: Wanted, text: string): readonly Judged[] {
  const sought = text.trim().toLowerCase()
  return columns
    .filter((one) => wanted === 'all' || one.status === wanted)
    .filter((one) => one.column.name.toLowerCase().includes(sought))
    .sort(COMPARE[order])
}

/** Which rows of a long list are in sight, with some on each side. */
export function inSight(scrolled: number, height: number, rowHeight: number, count: number): { from: number; to: number } {
  const spare = 6
  const from = Math.max(0, Math.floor(scrolled / rowHeight) - spare)
  const to = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + spare)
  return { from: Math.min(from, to), to }
}
