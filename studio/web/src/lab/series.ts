/** What was measured of one thing at each step, thinned evenly once there are more than 2,000 points: memory and drawing stay limited. */
export class Series {
  static readonly MOST = 2000

  readonly steps: number[] = []
  readonly values: number[] = []
  private stride = 1
  private seen = 0
  private newest: { step: number; value: number } | null = null

  /** Adds a measurement; steps ascend. A value that is NaN is a gap. */
  add(step: number, value: number): void {
    this.newest = { step, value }
    if (this.seen++ % this.stride !== 0) return
    this.steps.push(step)
    this.values.push(value)
    if (this.steps.length <= Series.MOST) return
    this.stride *= 2
    halve(this.steps)
    halve(this.values)
  }

  /** The newest measurement, which thinning may have left out of the points. */
  last(): { step: number; value: number } | null {
    return this.newest
  }

  /** The newest measurement at a step or before it. */
  at(step: number): number {
    if (this.newest && this.newest.step <= step) return this.newest.value
    let low = 0
    let high = this.steps.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.steps[middle]! <= step) low = middle + 1
      else high = middle
    }
    return low === 0 ? NaN : this.values[low - 1]!
  }
}

/** Keeps every second, the first included. */
export function halve<T>(list: T[]): void {
  let kept = 0
  for (let i = 0; i < list.length; i += 2) list[kept++] = list[i]!
  list.length = kept
}
