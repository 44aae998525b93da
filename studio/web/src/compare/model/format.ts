/** A divergence in bits, with the decimals that its size deserves. */
export function bits(value: number): string {
  if (value === 0) return '0'
  return value >= 0.1 ? value.toFixed(3) : value >= 0.001 ? value.toFixed(4) : value < 0.00005 ? '<0.0001' : value.toFixed(4)
}

/** The ends of an interval in bits, with as many decimals as tell them apart. */
export function ends({ low, high }: { readonly low: number; readonly high: number }): [string, string] {
  const short: [string, string] = [bits(low), bits(high)]
  if (short[0] !== short[1] || low === high) return short
  const decimals = [4, 5, 6].find((count) => low.toFixed(count) !== high.toFixed(count)) ?? 7
  return [low.toFixed(decimals), high.toFixed(decimals)]
}

/** A number with four significant digits. */
export function real(value: number | null): string {
  if (value === null) return '–'
  if (value === 0) return '0'
  const size = Math.abs(value)
  const text = size >= 1e6 || size < 1e-4 ? size.toExponential(2) : String(Number(size.toPrecision(4)))
  return value < 0 ? `−${text}` : text
}

/** A count with thin spaces between thousands. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ' ')
}

/** A p-value: a permutation test cannot say less than one in its number of exchanges plus one. */
export function chance(p: number | null, permutations: number): string {
  if (p === null) return '–'
  const least = permutations > 0 ? 1 / (permutations + 1) : 0
  if (permutations > 0 && p <= least * 1.0001) return `≤ ${real(least)}`
  return p < 0.001 ? '< 0.001' : p.toFixed(3)
}

/** A size in bytes, as people say it. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]!}`
}

/** The tolerance of a place on the slider, 0 to 100: from 0.001 to 1 bit in equal ratios, two digits. */
export function toleranceAt(place: number): number {
  return Number((0.001 * 1000 ** (place / 100)).toPrecision(2))
}

/** The place of a tolerance on the slider. */
export function placeOf(tolerance: number): number {
  return Math.max(0, Math.min(100, (100 * Math.log(tolerance / 0.001)) / Math.log(1000)))
}
