/** Bars of a picture of the line. */
export const BARS = 48

/** A field of a judge as one shade for each cell. Of probabilities the middle is ½, of scores it is halfway between the least and the largest. */
export function leanings(field: Float32Array): Float32Array {
  let low = Infinity
  let high = -Infinity
  for (const value of field) {
    if (!Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const probabilities = low >= 0 && high <= 1
  const middle = probabilities ? 0.5 : (low + high) / 2
  const reach = probabilities ? 0.5 : Math.max(1e-30, (high - low) / 2)
  return field.map((value) => (Number.isFinite(value) ? (value - middle) / reach : 0))
}

const FIRST_POWER = -6
const PIXELS_PER_POWER = 5
const LONGEST = 48

/** The length of an arrow in pixels: as many times five as the pull has powers of ten above 1e-6, in every pane and at every step. */
export function arrowLength(pull: number): number {
  if (!(pull > 0)) return 0
  return Math.min(LONGEST, Math.max(0, (Math.log10(pull) - FIRST_POWER) * PIXELS_PER_POWER))
}

/** The share of points in each of the bars of a window; points outside are left out, as they are of the picture. */
export function shares(points: Float32Array, low: number, high: number): Float64Array {
  const bars = new Float64Array(BARS)
  for (const point of points) {
    const bar = Math.floor(((point - low) / (high - low)) * BARS)
    if (bar >= 0 && bar < BARS) bars[bar]! += 1 / points.length
  }
  return bars
}
