/** 1, 2 or 5 times a power of ten. */
export function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  const lead = size / power
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10)
}

/** Moves ascending places apart, by no more than is needed and within two ends as far as there is room. */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const apart = [...places]
  for (let i = 0; i < apart.length; i++) apart[i] = Math.max(apart[i]!, i === 0 ? low : apart[i - 1]! + gap)
  for (let i = apart.length - 1; i >= 0; i--) {
    apart[i] = Math.min(apart[i]!, i === apart.length - 1 ? Math.max(high, low + gap * i) : apart[i + 1]! - gap)
  }
  return apart
}
