import { CELLS, LEFT, middle, RIGHT, STEP } from './maths/index.ts'
import { colours } from '../shared/theme.ts'
import { now, parts, reach, shift, shown, swept, unit } from './state.ts'
import { covered, guess, revealed, told } from './story.ts'
import { fixed, t } from '../shared/texts.ts'
import { LONG, type Surface } from '../shared/surface.ts'

const PAD = 2
const TOP = 24
const FOOT = 24

const unitName = () => t(unit.value === 'bits' ? 'unit.bits' : 'unit.nats')

export function chartX(size: number, width: number): number {
  return PAD + (size / reach.value) * (width - 2 * PAD - 6)
}

/** The shift under a pixel of a chart, in x-units and within the axis. */
export function chartShift(pixel: number, width: number): number {
  const size = ((pixel - PAD) / (width - 2 * PAD - 6)) * reach.value
  return Math.round(Math.min(reach.value, Math.max(0, size)) * 10) / 10
}

function axis(s: Surface, width: number, height: number): void {
  const c = colours.value
  const base = height - FOOT
  s.line([PAD, base, width - PAD, base], { colour: c.rule, width: 1 })
  s.text(PAD, base + 17, '0', { colour: c.soft, size: 12 })
  const end = fixed(Math.sign(shift.value || 1) * reach.value, 0)
  s.text(width - PAD, base + 17, t('chart.shift', { value: end }), { colour: c.soft, size: 12, anchor: 'end' })
}

function trace(values: Float64Array, width: number, y: (value: number) => number): number[] {
  const points: number[] = []
  const { shift: at } = swept.value
  for (let i = 0; i < at.length && Math.abs(at[i]!) <= reach.value + 1e-9; i++) {
    points.push(chartX(Math.abs(at[i]!), width), y(values[i]!))
  }
  return points
}

/** JSD over the shift of q: it rises to log 2 and stays there once the supports are apart. */
export function paintJsd(s: Surface, width: number, height: number): void {
  const c = colours.value
  const base = height - FOOT
  const y = (nats: number) => base - (nats / Math.LN2) * (base - TOP)
  const { apart, jsd } = swept.value
  const hidden = covered.value && told.value?.kind === 'mark'
  if (apart !== null && apart < reach.value && !hidden) {
    const from = chartX(apart, width)
    s.rect(from, 6, width - PAD - from, base - 6, c.shade, 1)
    const narrow = width - from < 150
    s.text(narrow ? width - 8 : from + 10, base - 12, t('chart.apart'), {
      colour: c.soft,
      size: 13,
      anchor: narrow ? 'end' : 'start',
    })
  } else if (apart === null) {
    s.text(width - 8, base - 12, t('chart.almost'), { colour: c.soft, size: 13, anchor: 'end' })
  }
  s.line([PAD, y(Math.LN2), width - PAD, y(Math.LN2)], { colour: c.limit, width: 1.25, dash: LONG })
  const limit = t('chart.limit', unit.value === 'bits' ? { value: '1', unit: t('unit.bit') } : { value: '0.693', unit: unitName() })
  s.text(PAD + 3, y(Math.LN2) - 7, limit, { colour: c.limit, size: 13 })
  if (hidden) {
    s.text(width / 2, (base + TOP) / 2, t('chart.mark'), { colour: c.soft, size: 13, anchor: 'middle' })
  } else {
    s.line(trace(jsd, width, y), { colour: c.ink, width: 2.25 })
    s.circle(chartX(Math.abs(shift.value), width), y(now.value.jsd), 5.5, c.ink)
  }
  if (guess.value !== null && told.value?.kind === 'mark') {
    const x = chartX(guess.value, width)
    s.line([x, 6, x, base], { colour: c.q, width: 2 })
    const left = x > width - 100
    s.text(left ? x - 7 : x + 7, revealed.value ? base - 34 : base - 12, t('chart.guess'), {
      colour: c.q,
      size: 13,
      anchor: left ? 'end' : 'start',
    })
  }
  axis(s, width, height)
}

/** W1 over the shift of q: it keeps its slope at every distance. */
export function paintW1(s: Surface, width: number, height: number): void {
  const c = colours.value
  const base = height - FOOT
  const { w1 } = swept.value
  const top = trace(w1, width, (value) => value).reduce((high, value, i) => (i % 2 ? Math.max(high, value) : high), 1)
  const y = (value: number) => base - (value / top) * (base - TOP)
  s.line(trace(w1, width, y), { colour: c.ink, width: 2.25 })
  const x = chartX(Math.abs(shift.value), width)
  s.circle(x, y(now.value.w1), 5.5, c.ink)
  const words = fixed(now.value.w1, 2)
  const left = x > 60
  s.text(left ? x - 11 : x + 11, y(now.value.w1) + (left ? -7 : 4), words, {
    colour: c.ink,
    size: 13,
    anchor: left ? 'end' : 'start',
  })
  axis(s, width, height)
}

const BARS = 64

/** What each place adds to JSD, p's share upon q's: the bars' sum is JSD. */
export function paintParts(s: Surface, width: number, height: number): void {
  const c = colours.value
  const base = height - FOOT
  const { p, q } = parts.value
  const low = new Float64Array(BARS)
  const high = new Float64Array(BARS)
  const ofP = { sum: 0, size: 0, moment: 0 }
  const ofQ = { sum: 0, size: 0, moment: 0 }
  for (let i = 0; i < CELLS; i++) {
    const bar = Math.min(BARS - 1, Math.floor((i * BARS) / CELLS))
    low[bar]! += p[i]!
    high[bar]! += q[i]!
    for (const [side, value] of [[ofP, p[i]!] as const, [ofQ, q[i]!] as const]) {
      side.sum += value
      side.size += Math.abs(value)
      side.moment += Math.abs(value) * middle(i)
    }
  }
  const tallest = [...low, ...high].reduce((tall, value) => Math.max(tall, Math.abs(value)), 0.012)
  const down = [...low, ...high].reduce((deep, value) => Math.max(deep, -value), 0)
  const room = base - TOP
  const scale = room / (tallest + down)
  const zero = base - down * scale
  const each = (width - 2 * PAD) / BARS
  for (let i = 0; i < BARS; i++) {
    const x = PAD + i * each
    bar(s, x, zero, low[i]! * scale, each, c.p)
    bar(s, x, zero, high[i]! * scale, each, c.q)
  }
  s.line([PAD, zero, width - PAD, zero], { colour: c.rule, width: 1 })
  const pixel = (x: number) => ((x - LEFT) / (RIGHT - LEFT)) * width
  const words = (key: 'chart.pays.p' | 'chart.pays.q', sum: number) =>
    t(key, { value: fixed(shown(sum), 3), unit: unitName() })
  const half = 62
  let xp = pixel(ofP.size > 1e-9 ? ofP.moment / ofP.size : -3)
  let xq = pixel(ofQ.size > 1e-9 ? ofQ.moment / ofQ.size : 3)
  if (Math.abs(xp - xq) < 2 * half) {
    const centre = (xp + xq) / 2
    const order = xp <= xq ? 1 : -1
    xp = centre - order * half
    xq = centre + order * half
  }
  const clamp = (x: number) => Math.min(width - half, Math.max(half, x))
  s.text(clamp(xp), base + 17, words('chart.pays.p', ofP.sum), { colour: c.p, size: 13, anchor: 'middle' })
  s.text(clamp(xq), base + 17, words('chart.pays.q', ofQ.sum), { colour: c.q, size: 13, anchor: 'middle' })
}

function bar(s: Surface, x: number, zero: number, height: number, width: number, colour: string): void {
  if (Math.abs(height) < 0.05) return
  s.rect(x + 0.5, height > 0 ? zero - height : zero, width - 1, Math.abs(height), colour, 0.82)
}

/** Rows of the data table under the charts of both sweeps. */
export function sweepRows(): number[][] {
  const { shift: at, jsd, w1 } = swept.value
  const out: number[][] = []
  for (let i = 0; i < at.length && Math.abs(at[i]!) <= reach.value + 1e-9; i += 5) {
    out.push([at[i]!, shown(jsd[i]!), w1[i]!])
  }
  return out
}

/** The contributions in bands of 32 cells, for the table. */
export function partRows(): number[][] {
  const { p, q } = parts.value
  const out: number[][] = []
  const band = 32
  for (let i = 0; i < CELLS; i += band) {
    let a = 0
    let b = 0
    for (let j = i; j < i + band; j++) {
      a += p[j]!
      b += q[j]!
    }
    out.push([Number((middle(i) - STEP / 2 + (band * STEP) / 2).toFixed(2)), shown(a), shown(b)])
  }
  return out
}
