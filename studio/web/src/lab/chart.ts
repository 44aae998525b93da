import { colours } from '../shared/theme.ts'
import { DOTTED, LONG, SOLID, type Surface } from '../shared/surface.ts'
import { t } from '../shared/texts.ts'
import type { RunRecord } from './record.ts'
import type { Series } from './series.ts'
import { niceStep, spread } from './layout.ts'
import { letter } from './names.ts'
import { short } from './numbers.ts'

/** What a chart shows: a measure of every trainee, and what it is to be read beside. */
export interface Chart {
  readonly measure: string
  /** Drawn thin in the same stroke: what the judge believes of the measure. */
  readonly beside?: string
  /** What two samples of the data show. */
  readonly floor?: string
  readonly limit?: number
  readonly log?: boolean
}

/** A line style for each trainee; they begin again after six, by when letters tell them apart. */
const DASHES: readonly (readonly number[])[] = [SOLID, LONG, DOTTED, [12, 4, 2, 4], [4, 3], [2, 2, 8, 2]]
export const dash = (index: number) => DASHES[index % DASHES.length]!

const LEFT = 44
const RIGHT = 88
const TOP = 14
const FOOT = 24
const LINE = 15

const KNOWN: readonly Chart[] = [
  { measure: 'gradient_norm', log: true },
  { measure: 'minimax_gradient_norm', log: true },
  { measure: 'jsd_nats', beside: 'bound_nats', floor: 'jsd_floor_nats', limit: Math.LN2 },
  { measure: 'w1', beside: 'critic_w1', floor: 'w1_floor' },
  { measure: 'sliced_w1', beside: 'critic_w1', floor: 'sliced_w1_floor' },
  { measure: 'modes' },
]

/** The charts of a run's measures: those that are known first, then the others. */
export function chartsOf(measures: readonly string[]): readonly Chart[] {
  const charts = KNOWN.filter((chart) => measures.includes(chart.measure))
  const shown = new Set(charts.flatMap((chart) => [chart.measure, chart.beside, chart.floor]))
  const others = measures.filter((name) => !shown.has(name) && !name.startsWith('gradient_norm_layer_'))
  return [...charts, ...others.map((measure) => (measure === 'bound_nats' ? { measure, limit: Math.LN2 } : { measure }))]
}

interface Scale {
  readonly low: number
  readonly high: number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
}

function scaleOf(chart: Chart, record: RunRecord, height: number): Scale {
  let low = chart.log ? Infinity : 0
  let high = chart.log ? 0 : (chart.limit ?? 0)
  for (const trainee of record.trainees) {
    for (const name of [chart.measure, chart.beside]) {
      for (const value of (name && trainee.measures.get(name)?.values) || []) {
        if (!Number.isFinite(value) || (chart.log && value <= 0)) continue
        low = Math.min(low, value)
        high = Math.max(high, value)
      }
    }
  }
  const base = height - FOOT
  if (chart.log) {
    const from = Math.floor(Math.log10(low === Infinity ? 0.1 : low))
    const to = Math.max(from + 1, Math.ceil(Math.log10(high || 1)))
    const every = Math.ceil((to - from) / 4)
    const ticks: number[] = []
    for (let power = to; power >= from; power -= every) ticks.push(10 ** power)
    const y = (value: number) => base - ((Math.log10(Math.max(value, 10 ** from)) - from) / (to - from)) * (base - TOP)
    return { low: 10 ** from, high: 10 ** to, y, ticks }
  }
  if (chart.limit) low = Math.max(low, -0.3 * chart.limit)
  if (high <= low) high = low + 1
  const step = niceStep((high - low) / 3)
  const ticks: number[] = []
  for (let tick = Math.ceil(low / step) * step; tick <= high + 1e-9; tick += step) ticks.push(tick)
  const y = (value: number) => base - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (base - TOP)
  return { low, high, y, ticks }
}

/** The step under a pixel of a chart. */
export function stepAt(pixel: number, width: number, end: number): number {
  return Math.round(Math.min(1, Math.max(0, (pixel - LEFT) / (width - LEFT - RIGHT))) * end)
}

export function paintChart(s: Surface, width: number, height: number, chart: Chart, record: RunRecord, cursor: number | null): void {
  const c = colours.value
  const base = height - FOOT
  const end = Math.max(1, record.end())
  const x = (step: number) => LEFT + (step / end) * (width - LEFT - RIGHT)
  const scale = scaleOf(chart, record, height)
  for (const tick of scale.ticks) {
    s.line([LEFT, scale.y(tick), width - RIGHT, scale.y(tick)], { colour: c.rule, width: 0.75 })
    s.text(LEFT - 6, scale.y(tick) + 4, short(tick), { colour: c.soft, size: 12, anchor: 'end' })
  }
  s.text(LEFT, base + 17, '0', { colour: c.soft, size: 12 })
  s.text(width - RIGHT, base + 17, t('lab.step', { step: end }), { colour: c.soft, size: 12, anchor: 'end' })
  if (chart.limit !== undefined) {
    const at = scale.y(chart.limit)
    s.line([LEFT, at, width - RIGHT, at], { colour: c.limit, width: 1.25, dash: LONG })
  }
  const floor = chart.floor && record.trainees[0]?.measures.get(chart.floor)?.last()?.value
  if (floor) {
    const at = scale.y(floor)
    s.rect(LEFT, at, width - RIGHT - LEFT, scale.y(0) - at, c.soft, 0.14)
  }
  if (cursor !== null) s.line([x(cursor), TOP, x(cursor), base], { colour: c.ink, width: 1 })
  const labels: { at: number; words: string; soft: boolean }[] = []
  record.trainees.forEach((trainee, i) => {
    const line = (name: string | undefined, soft: boolean) => {
      const series = name && trainee.measures.get(name)
      if (!series) return
      trace(s, series, x, scale, { colour: soft ? c.soft : c.ink, width: soft ? 1 : 2, dash: dash(i) })
      const value = series.at(cursor ?? Infinity)
      if (Number.isNaN(value)) return
      if (cursor !== null && Number.isFinite(value)) s.circle(x(cursor), scale.y(value), soft ? 2.5 : 4, soft ? c.soft : c.ink)
      labels.push({ at: scale.y(value), words: `${letter(i)}${soft ? '*' : ''} ${short(value)}`, soft })
    }
    line(chart.measure, false)
    line(chart.beside, true)
  })
  const name = (value: number, words: string, colour: string) =>
    s.text(LEFT + 3, scale.y(value) - 4, words, { colour, size: 12, halo: c.paper })
  if (chart.limit !== undefined) name(chart.limit, t('lab.chart.limit'), c.limit)
  if (floor) name(floor, t('lab.chart.floor'), c.soft)
  labels.sort((a, b) => a.at - b.at)
  const places = spread(labels.map((label) => label.at), LINE, TOP - 4, base)
  labels.forEach((label, i) =>
    s.text(width - RIGHT + 8, places[i]! + 4, label.words, { colour: label.soft ? c.soft : c.ink, size: 12, bold: !label.soft }),
  )
}

/** A line of a series, broken where it has no value. */
function trace(s: Surface, series: Series, x: (step: number) => number, scale: Scale, stroke: { colour: string; width: number; dash: readonly number[] }): void {
  let points: number[] = []
  const flush = () => {
    if (points.length > 2) s.line(points, stroke)
    else if (points.length === 2) s.circle(points[0]!, points[1]!, 2, stroke.colour)
    points = []
  }
  const add = (step: number, value: number) => {
    if (Number.isFinite(value)) points.push(x(step), scale.y(value))
    else flush()
  }
  series.steps.forEach((step, i) => add(step, series.values[i]!))
  const last = series.last()
  if (last && last.step > series.steps[series.steps.length - 1]!) add(last.step, last.value)
  flush()
}
