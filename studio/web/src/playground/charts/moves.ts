import { LONG, type Surface } from '../../shared/surface.ts'
import { fixed, t } from '../../shared/texts.ts'
import { colours } from '../../shared/theme.ts'
import type { Sweep, Swept } from '../maths/index.ts'
import { apart, now, plotted, reach, scaled, shift, swept, unit } from '../state.ts'
import { covered, guess, revealed, told } from '../story.ts'
import { FOOT, PAD, shiftAxis, shiftPixel, TOP, unitName } from './frame.ts'

/** The largest value that a measure can have, in nats or their root; none of Kullback-Leibler and Wasserstein. */
const BOUNDS: Partial<Record<Swept, number>> = { jsd: Math.LN2, root: Math.sqrt(Math.LN2), tv: 1, hellinger: 1 }

/** The chosen measure over the shift of q. */
export function paintMoves(s: Surface, width: number, height: number): void {
  paint(s, width, height, plotted.value, swept.first.value)
}

/** W1 over the shift of q: it keeps its slope at every distance. */
export function paintW1(s: Surface, width: number, height: number): void {
  paint(s, width, height, 'w1', swept.w1.value)
}

function paint(s: Surface, width: number, height: number, name: Swept, curve: Sweep): void {
  const c = colours.value
  const base = height - FOOT
  const bound = BOUNDS[name]
  const top = bound ?? tallest(curve)
  const y = (value: number) => base - (value / top) * (base - TOP)
  const marking = told.value?.kind === 'mark' && name === 'jsd'
  const hidden = marking && covered.value
  if (bound !== undefined) {
    if (!hidden) paintFlat(s, width, base)
    s.line([PAD, y(bound), width - PAD, y(bound)], { colour: c.limit, width: 1.25, dash: LONG })
    s.text(PAD + 3, y(bound) - 7, limitWords(name, bound), { colour: c.limit, size: 13 })
  } else {
    paintInfinite(s, curve, width, base)
  }
  if (hidden) {
    s.text(width / 2, (base + TOP) / 2, t('chart.mark'), { colour: c.soft, size: 13, anchor: 'middle' })
  } else {
    for (const run of traces(curve, width, y)) s.line(run, { colour: c.ink, width: 2.25 })
    paintDot(s, width, y, name, bound === undefined)
  }
  if (marking && guess.value !== null) paintGuess(s, width, base, guess.value)
  shiftAxis(s, width, height)
}

function limitWords(name: Swept, bound: number): string {
  if (name !== 'jsd') return t('chart.most', { value: Number(scaled(name, bound).toFixed(3)) })
  return t('chart.limit', unit.value === 'bits' ? { value: '1', unit: t('unit.bit') } : { value: '0.693', unit: unitName() })
}

/** Where the supports are apart, and the measure says no more. */
function paintFlat(s: Surface, width: number, base: number): void {
  const c = colours.value
  if (apart.value === null) {
    s.text(width - 8, base - 12, t('chart.almost'), { colour: c.soft, size: 13, anchor: 'end' })
  } else if (apart.value < reach.value) {
    const from = shiftPixel(apart.value, width)
    s.rect(from, 6, width - PAD - from, base - 6, c.shade, 1)
    const narrow = width - from < 150
    const at = narrow ? width - 8 : from + 10
    s.text(at, base - 12, t('chart.apart'), { colour: c.soft, size: 13, anchor: narrow ? 'end' : 'start' })
  }
}

function paintInfinite(s: Surface, curve: Sweep, width: number, base: number): void {
  const c = colours.value
  const first = curve.value.indexOf(Infinity)
  if (first < 0) return
  const pixel = (i: number) => shiftPixel(Math.abs(curve.shift[Math.min(i, curve.shift.length - 1)]!), width)
  for (let from = first, to = first; from >= 0; from = curve.value.indexOf(Infinity, to)) {
    for (to = from; curve.value[to] === Infinity; ) to++
    s.rect(pixel(from), 6, pixel(to) - pixel(from), base - 6, c.shade, 1)
  }
  s.text(width - 8, base - 12, t('chart.infinite'), { colour: c.soft, size: 13, anchor: 'end' })
}

function paintDot(s: Surface, width: number, y: (value: number) => number, name: Swept, labelled: boolean): void {
  const c = colours.value
  const value = now.value[name]
  if (value === Infinity) return
  const x = shiftPixel(Math.abs(shift.value), width)
  s.circle(x, y(value), 5.5, c.ink)
  if (!labelled || covered.value) return
  const left = x > 60
  const anchor = left ? 'end' : 'start'
  const words = fixed(scaled(name, value), 2)
  // Above a curve that rises from the dot, and below the upper edge.
  const above = Math.max(14, y(value) - 18)
  s.text(left ? x - 11 : x + 4, left ? y(value) - 7 : above, words, { colour: c.ink, size: 13, anchor })
}

function paintGuess(s: Surface, width: number, base: number, value: number): void {
  const colour = colours.value.q
  const x = shiftPixel(value, width)
  s.line([x, 6, x, base], { colour, width: 2 })
  const left = x > width - 100
  const anchor = left ? 'end' : 'start'
  s.text(left ? x - 7 : x + 7, revealed.value ? base - 34 : base - 12, t('chart.guess'), { colour, size: 13, anchor })
}

function tallest(curve: Sweep): number {
  return curve.value.reduce((high, value) => (value < Infinity ? Math.max(high, value) : high), 1)
}

/** The finite stretches of a sweep, as points. */
function traces(curve: Sweep, width: number, y: (value: number) => number): number[][] {
  const runs: number[][] = [[]]
  curve.value.forEach((value, i) => {
    if (value < Infinity) runs.at(-1)!.push(shiftPixel(Math.abs(curve.shift[i]!), width), y(value))
    else if (runs.at(-1)!.length) runs.push([])
  })
  return runs.filter((run) => run.length > 2)
}

/** Rows of shift and value, every 0.4 x-units, for the table. */
export function sweepRows(name: Swept, curve: Sweep): number[][] {
  const rows: number[][] = []
  for (let i = 0; i < curve.shift.length; i += 5) rows.push([curve.shift[i]!, scaled(name, curve.value[i]!)])
  return rows
}
