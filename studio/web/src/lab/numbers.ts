const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number in three digits: a power of ten where it is below a thousandth or from 100,000 on. */
export function short(value: number): string {
  if (Number.isNaN(value)) return '–'
  const sign = value < 0 ? '−' : ''
  const size = Math.abs(value)
  if (size === Infinity) return `${sign}∞`
  if (size === 0) return '0'
  if (size < 0.001 || size >= 1e5) {
    const [lead, power] = size.toExponential(1).split('e') as [string, string]
    const raised = [...power].map((c) => (c === '-' ? '⁻' : c === '+' ? '' : RAISED[Number(c)]!)).join('')
    const digits = lead.replace(/\.0$/, '')
    return `${sign}${digits === '1' ? '' : `${digits}·`}10${raised}`
  }
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
  return sign + String(Number(size.toFixed(decimals)))
}
