import { BINS, CELLS, edge, STEP } from './maths/index.ts'
import { dist } from './state.ts'

/** What a weight is written with: six digits are enough for every number that the command prints. */
const DIGITS = 6
const EACH = CELLS / BINS

/** The command that measures the present curves, gathered into 64 cells at the middles of these. */
export function command(): string {
  const positions = Array.from({ length: BINS }, (_, i) => Number((edge(i * EACH) + (EACH * STEP) / 2).toFixed(2)))
  const weights = [cells(dist.p.value.mass), cells(dist.q.value.mass)]
  const used = positions.map((_, i) => i).filter((i) => weights.some((side) => side[i]! > 0))
  const list = (values: readonly number[]) => used.map((i) => values[i]!).join(',')
  return `mediant measure ${list(weights[0]!)} ${list(weights[1]!)} --positions=${list(positions)}`
}

function cells(mass: Float64Array): number[] {
  return Array.from({ length: BINS }, (_, i) => {
    const sum = mass.subarray(i * EACH, (i + 1) * EACH).reduce((a, b) => a + b, 0)
    return Number(sum.toPrecision(DIGITS))
  })
}
