import { effect, signal } from '@preact/signals'
import { estimates, spreadOf, type Spread } from './maths/index.ts'
import { dist, seed, size } from './state.ts'

/** How many fresh pairs of samples the range is taken from. */
export const DRAWS = 200

/** How JSD of the samples spreads over fresh draws from p and q; null while the curves move and until it is known. */
export const spread = signal<Spread | null>(null)

/** The curves have come to rest when nothing changed for this long, in milliseconds. */
const REST = 200
/** What is computed at a time, so that the page answers at once, in milliseconds. */
const SLICE = 6

let pending = 0

effect(() => {
  const n = size.value
  const masses = [dist.p.value.mass, dist.q.value.mass] as const
  const fresh = seed.value
  spread.value = null
  clearTimeout(pending)
  if (n === null) return
  pending = window.setTimeout(() => gather(estimates(...masses, n, fresh), []), REST)
})

/** Draws until the slice of time is used, and goes on when the page has painted. */
function gather(source: Generator<number, never>, values: number[]): void {
  const end = performance.now() + SLICE
  do values.push(source.next().value)
  while (values.length < DRAWS && performance.now() < end)
  if (values.length === DRAWS) spread.value = spreadOf(values)
  else pending = window.setTimeout(() => gather(source, values), 0)
}
