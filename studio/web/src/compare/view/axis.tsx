import { t } from '../../shared/texts.ts'
import { bits, ends } from '../model/format.ts'
import type { Jsd } from '../model/document.ts'

interface Properties {
  readonly jsd: Jsd
  readonly toleranceBits: number
  readonly width: number
  readonly height: number
}

/** A divergence on the axis from 0 to 1 bit, drawn by its square root so that small ones can be told apart: value, interval, noise band, tolerance. */
export function Axis({ jsd, toleranceBits, width, height }: Properties) {
  const x = (value: number) => 4 + (width - 8) * Math.sqrt(Math.max(0, Math.min(1, value)))
  const middle = height / 2
  const interval = jsd.interval_bits
  const [low, high] = interval ? ends(interval) : ['?', '?']
  const words = t('compare.axis.words', {
    value: bits(jsd.bits),
    low,
    high,
    noise: bits(jsd.null95_bits),
    tolerance: toleranceBits,
  })
  return (
    <svg class="axis" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
      <title>{words}</title>
      <rect class="noise" x={x(0)} y={middle - 6} width={x(jsd.null95_bits) - x(0)} height={12} />
      <line class="base" x1={x(0)} x2={x(1)} y1={middle} y2={middle} />
      {interval && <line class="whisker" x1={x(interval.low)} x2={x(interval.high)} y1={middle} y2={middle} />}
      {interval &&
        [interval.low, interval.high].map((end) => <line class="whisker" x1={x(end)} x2={x(end)} y1={middle - 4} y2={middle + 4} />)}
      <line class="limit" x1={x(toleranceBits)} x2={x(toleranceBits)} y1={middle - 9} y2={middle + 9} />
      <circle class="dot" cx={x(jsd.bits)} cy={middle} r={4} />
    </svg>
  )
}
