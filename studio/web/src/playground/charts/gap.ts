import { LONG, SOLID, type Surface } from '../../shared/surface.ts'
import { fixed, t } from '../../shared/texts.ts'
import { colours } from '../../shared/theme.ts'
import { CELLS, edge } from '../maths/index.ts'
import { dist, now } from '../state.ts'
import { covered } from '../story.ts'
import { FOOT, placeAxis, placePixel, TOP } from './frame.ts'

const STRIDE = 8

/** The cumulative distribution at every 8th edge of a cell. */
function cumulated(mass: Float64Array): number[] {
  const out = [0]
  let sum = 0
  for (let i = 0; i < CELLS; i++) {
    sum += mass[i]!
    if ((i + 1) % STRIDE === 0) out.push(Math.min(1, sum))
  }
  return out
}

/** Both cumulative distributions: the area between them is W1. */
export function paintGap(s: Surface, width: number, height: number): void {
  const c = colours.value
  const base = height - FOOT
  const y = (share: number) => base - share * (base - TOP)
  const points = (values: number[]) => values.flatMap((share, i) => [placePixel(edge(i * STRIDE), width), y(share)])
  const ofP = cumulated(dist.p.value.mass)
  const ofQ = cumulated(dist.q.value.mass)
  const [lineP, lineQ] = [points(ofP), points(ofQ)]
  const back: number[] = []
  for (let i = lineQ.length - 2; i >= 0; i -= 2) back.push(lineQ[i]!, lineQ[i + 1]!)
  s.area([...lineP, ...back], c.ink, 0.14)
  s.line([placePixel(edge(0), width), y(1), width, y(1)], { colour: c.rule, width: 1 })
  s.text(2, y(1) - 7, '1', { colour: c.soft, size: 12 })
  s.line(lineP, { colour: c.p, width: 2, dash: SOLID })
  s.line(lineQ, { colour: c.q, width: 2, dash: LONG })
  label(s, 'P', ofP, width, y(0.5), c.p, centre(ofP) <= centre(ofQ))
  label(s, 'Q', ofQ, width, y(0.5), c.q, centre(ofQ) < centre(ofP))
  if (!covered.value) {
    const words = t('chart.gap.area', { value: fixed(now.value.w1, 2) })
    s.text(width - 4, y(1) - 7, words, { colour: c.ink, size: 13, anchor: 'end' })
  }
  placeAxis(s, width, height)
}

/** Where half of the mass is on either side. */
function centre(values: number[]): number {
  return values.findIndex((share) => share >= 0.5)
}

/** The name of a curve beside its middle, on the side away from the other. */
function label(s: Surface, name: string, of: number[], width: number, y: number, colour: string, left: boolean): void {
  const x = placePixel(edge(centre(of) * STRIDE), width)
  s.text(left ? x - 9 : x + 9, y, name, { colour, size: 15, bold: true, anchor: left ? 'end' : 'start' })
}

/** Rows of x and both cumulative distributions, for the table. */
export function gapRows(): number[][] {
  const ofP = cumulated(dist.p.value.mass)
  const ofQ = cumulated(dist.q.value.mass)
  return ofP.map((share, i) => [edge(i * STRIDE), share, ofQ[i]!, share - ofQ[i]!]).filter((_, i) => i % 4 === 0)
}
