import { CELLS, LEFT, middle, RIGHT, STEP } from './maths/index.ts'
import { BINS } from './maths/samples.ts'
import { colours } from '../shared/theme.ts'
import { paintJudge } from './judge.ts'
import { dist, drawn, drawing, judged, q, shown, slope, unit } from './state.ts'
import { covered } from './story.ts'
import { signed, t } from '../shared/texts.ts'
import { DOTTED, LONG, SOLID, type Surface } from '../shared/surface.ts'

const PAD = 16
export const TOP = 40
/** Below the axis: tick labels, markers, and one row for each pull. */
export const FOOT = 112
export const MARKER_ROW = 36
const W1_ROW = 66
const JSD_ROW = 92

export function toPixel(x: number, width: number): number {
  return PAD + ((x - LEFT) / (RIGHT - LEFT)) * (width - 2 * PAD)
}

export function toX(pixel: number, width: number): number {
  return LEFT + ((pixel - PAD) / (width - 2 * PAD)) * (RIGHT - LEFT)
}

/** The density at the top of the figure: steady while curves move, since it depends on their shapes alone. */
export function ceiling(): number {
  let peak = 0
  for (const { mass } of [dist.p.value, dist.q.value]) for (const m of mass) peak = Math.max(peak, m)
  return drawing.value ? Math.max(0.6, (1.12 * peak) / STEP) : (1.12 * peak) / STEP
}

/** From a density to its pixel in the figure of p, q and m. */
export function densityPixel(height: number): (density: number) => number {
  const base = height - FOOT
  const scale = (base - TOP) / ceiling()
  return (density) => base - density * scale
}

/** The figure of p, q and m, with what pulls q below the axis. */
export function paintCurves(s: Surface, width: number, height: number): void {
  const c = colours.value
  const base = height - FOOT
  const y = densityPixel(height)
  const a = dist.p.value.mass
  const b = dist.q.value.mass
  const m = a.map((value, i) => (value + b[i]!) / 2)
  const path = (mass: Float64Array) => {
    const points: number[] = []
    let [from, to] = [0, CELLS - 1]
    while (from < to && mass[from + 1] === 0) from++
    while (to > from && mass[to - 1] === 0) to--
    for (let i = from; i <= to; i++) {
      if (i === from || i === to || i % 2 === 0 || jumps(mass, i)) points.push(toPixel(middle(i), width), y(mass[i]! / STEP))
    }
    return points
  }
  const ofP = path(a)
  const ofQ = path(b)
  const closed = (points: number[]) => [points[0]!, base, ...points, points.at(-2)!, base]
  s.area(closed(ofP), c.p, 0.12)
  s.area(closed(ofQ), c.q, 0.12)
  const sample = drawn.value
  if (sample) {
    const barWidth = (width - 2 * PAD) / BINS
    const perCell = (CELLS / BINS) * STEP
    for (let i = 0; i < BINS; i++) {
      const x = PAD + i * barWidth
      s.rect(x + 0.5, y(sample.p[i]! / perCell), barWidth / 2 - 0.5, base - y(sample.p[i]! / perCell), c.p, 0.4)
      s.rect(x + barWidth / 2, y(sample.q[i]! / perCell), barWidth / 2 - 0.5, base - y(sample.q[i]! / perCell), c.q, 0.4)
    }
  }
  s.line([PAD, base, width - PAD, base], { colour: c.rule, width: 1 })
  s.line(path(m), { colour: c.m, width: 2, dash: DOTTED })
  s.line(ofP, { colour: c.p, width: 2.5, dash: SOLID })
  s.line(ofQ, { colour: c.q, width: 2.5, dash: LONG })
  const every = width < 520 ? 4 : 2
  for (let x = -8; x <= 8; x += every) {
    s.line([toPixel(x, width), base, toPixel(x, width), base + 4], { colour: c.rule, width: 1 })
    s.text(toPixel(x, width), base + 17, x < 0 ? `−${-x}` : `${x}`, { colour: c.soft, size: 12, anchor: 'middle' })
  }
  s.text(width - PAD, base + 17, 'x', { colour: c.soft, size: 12, anchor: 'end' })
  if (judged.value && !covered.value) paintJudge(s, TOP, base, (i) => toPixel(middle(i), width))
  labels(s, width, y, a, b, m)
  if (!covered.value) pulls(s, width, base)
}

/** Every second cell is enough for a line, about a pixel wide, but for those beside a jump: a corner would be cut. */
function jumps(mass: Float64Array, i: number): boolean {
  const here = mass[i]!
  const [left, right] = [mass[i - 1]!, mass[i + 1]!]
  return Math.max(here, left, right) > 2 * Math.min(here, left, right)
}

/** Direct labels: p and q above their peaks, m at the shoulder of its right hump. */
function labels(
  s: Surface,
  width: number,
  y: (density: number) => number,
  a: Float64Array,
  b: Float64Array,
  m: Float64Array,
): void {
  const c = colours.value
  const at = { p: peak(a), q: peak(b) }
  const xp = toPixel(middle(at.p), width)
  const xq = toPixel(middle(at.q), width)
  const near = Math.abs(xp - xq) < 26
  const aside = near ? (xp <= xq ? 13 - (xq - xp) / 2 : -13 + (xp - xq) / 2) : 0
  const top = (mass: Float64Array, i: number) => y(mass[i]! / STEP) - 12
  s.text(xp - aside, top(a, at.p), 'p', { colour: c.p, size: 19, bold: true, anchor: 'middle' })
  s.text(xq + aside, top(b, at.q), 'q', { colour: c.q, size: 19, bold: true, anchor: 'middle' })
  let right = CELLS - 1
  const tall = m.reduce((high, value) => Math.max(high, value), 0)
  while (right > 0 && m[right]! < 0.35 * tall) right--
  const x = toPixel(middle(right), width) + 22
  const words = t('curves.mixture')
  const room = width - PAD - x > 90
  s.text(room ? x : width - PAD, room ? y(m[right]! / STEP) - 26 : 20, words, {
    colour: c.m,
    size: 14,
    anchor: room ? 'start' : 'end',
  })
}

function peak(mass: Float64Array): number {
  let best = 0
  for (let i = 1; i < mass.length; i++) if (mass[i]! > mass[best]! * (1 + 1e-9)) best = i
  let last = best
  while (last + 1 < mass.length && mass[last + 1]! >= mass[best]! * (1 - 1e-9)) last++
  return Math.floor((best + last) / 2)
}

/** Descent on a measure moves q against its slope; the arrow grows with the slope's logarithm, the number is exact. */
function pulls(s: Surface, width: number, base: number): void {
  const c = colours.value
  const x = toPixel(q.value.centre, width)
  const jsd = shown(slope.value.jsd)
  const perUnit = `${unit.value === 'bits' ? t('unit.bits') : t('unit.nats')}/x`
  const ofW1 = signed(slope.value.w1)
  const ofJsd = signed(jsd)
  const narrow = width < 520
  const w1Words = narrow ? `W1 ${ofW1}` : ofW1 === '0' ? t('pull.w1.none') : t('pull.w1', { slope: ofW1 })
  const full = ofJsd === '0' ? t('pull.jsd.none') : `${t('pull.jsd', { slope: ofJsd })} ${perUnit}`
  const jsdWords = narrow ? `JSD ${ofJsd} ${perUnit}` : full
  pull(s, width, x, base + W1_ROW, slope.value.w1, c.q, w1Words)
  pull(s, width, x, base + JSD_ROW, jsd, c.ink, jsdWords)
}

function pull(s: Surface, width: number, x: number, y: number, value: number, colour: string, words: string): void {
  const none = signed(value) === '0'
  const length = none ? 0 : Math.max(14, Math.min(110, 110 + 24 * Math.log10(Math.abs(value))))
  const tip = Math.min(width - PAD, Math.max(PAD, x - Math.sign(value) * length))
  if (none) {
    s.circle(x, y, 3.5, colours.value.soft)
  } else {
    const back = tip + Math.sign(value) * 12
    s.line([x, y, back, y], { colour, width: 2.5 })
    s.area([tip, y, back, y - 6, back, y + 6], colour, 1)
  }
  const right = Math.max(x, tip) + 12
  const left = Math.min(x, tip) - 12
  const size = width < 520 ? 12 : 13.5
  const needed = words.length * size * (/[^\x00-\xff−√]/.test(words) ? 0.8 : 0.54)
  const goesRight = none || value > 0 ? right + needed < width : left - needed < 0
  const letters = { colour: none ? colours.value.soft : colours.value.ink, size }
  s.text(goesRight ? right : left, y + 4.5, words, { ...letters, anchor: goesRight ? 'start' : 'end' })
}

/** Rows of x and the densities of p, q and m there. */
export function densityRows(every: number): number[][] {
  const a = dist.p.value.mass
  const b = dist.q.value.mass
  const out: number[][] = []
  for (let i = 0; i < CELLS; i += every) {
    const f = a[i]! / STEP
    const g = b[i]! / STEP
    out.push([Number(middle(i).toFixed(2)), f, g, (f + g) / 2])
  }
  return out
}
