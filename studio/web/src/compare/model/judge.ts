import type { Column, Status } from './document.ts'

/**
 * The answer for a column at a tolerance: the published rule, which mirrors io.mediant.compare.table.Judge. Stable where the interval lies below the
 * tolerance; drift where it lies above and the corrected p-value is at most the false discovery rate; else the rows cannot tell.
 */
export function judged(column: Column, toleranceBits: number, falseDiscoveryRate: number): Status {
  if (column.jsd === null) return 'skipped'
  const interval = column.jsd.interval_bits
  if (interval === null) return 'inconclusive'
  if (interval.high < toleranceBits) return 'stable'
  const { q } = column.test
  return interval.low > toleranceBits && q !== null && q <= falseDiscoveryRate ? 'drift' : 'inconclusive'
}

/** How many columns have each answer. */
export function tally(statuses: readonly Status[]): Record<Status, number> {
  const counts = { drift: 0, inconclusive: 0, stable: 0, skipped: 0 }
  for (const status of statuses) counts[status]++
  return counts
}
