import type { Surface } from '../../shared/surface.ts'
import { fixed, t } from '../../shared/texts.ts'
import { colours } from '../../shared/theme.ts'
import { CELLS, middle, STEP } from '../maths/index.ts'
import { parts, shown } from '../state.ts'
import { covered } from '../story.ts'
import { FOOT, PAD, placePixel, TOP, unitName } from './frame.ts'

const BARS = 64

/** What one side adds: the sum, and where its weight is. */
class Sum {
  value = 0
  private size = 0
  private moment = 0

  add(x: number, value: number): void {
    this.value += value
    this.size += Math.abs(value)
    this.moment += Math.abs(value) * x
  }

  centre(otherwise: number): number {
    return this.size > 1e-9 ? this.moment / this.size : otherwise
  }
}

/** What each place adds to JSD, p's share upon q's: the bars' sum is JSD. */
export function paintParts(s: Surface, width: number, height: number): void {
  const c = colours.value
  const base = height - FOOT
  const { p, q } = parts.value
  const [barsP, barsQ] = [new Float64Array(BARS), new Float64Array(BARS)]
  const [ofP, ofQ] = [new Sum(), new Sum()]
  for (let i = 0; i < CELLS; i++) {
    const at = Math.floor((i * BARS) / CELLS)
    barsP[at]! += p[i]!
    barsQ[at]! += q[i]!
    ofP.add(middle(i), p[i]!)
    ofQ.add(middle(i), q[i]!)
  }
  let [tall, deep] = [0.012, 0]
  for (const value of [...barsP, ...barsQ]) {
    tall = Math.max(tall, Math.abs(value))
    deep = Math.max(deep, -value)
  }
  const scale = (base - TOP) / (tall + deep)
  const zero = base - deep * scale
  const each = (width - 2 * PAD) / BARS
  for (let i = 0; i < BARS; i++) {
    bar(s, PAD + i * each, zero, barsP[i]! * scale, each, c.p)
    bar(s, PAD + i * each, zero, barsQ[i]! * scale, each, c.q)
  }
  s.line([PAD, zero, width - PAD, zero], { colour: c.rule, width: 1 })
  if (!covered.value) paintSums(s, width, base, ofP, ofQ)
}

function bar(s: Surface, x: number, zero: number, height: number, width: number, colour: string): void {
  if (Math.abs(height) < 0.05) return
  s.rect(x + 0.5, height > 0 ? zero - height : zero, width - 1, Math.abs(height), colour, 0.82)
}

/** The sums of both sides below their bars, and beside each other where the bars are close. */
function paintSums(s: Surface, width: number, base: number, ofP: Sum, ofQ: Sum): void {
  const c = colours.value
  const half = 66
  let xp = placePixel(ofP.centre(-3), width)
  let xq = placePixel(ofQ.centre(3), width)
  const order = xp <= xq ? 1 : -1
  const centre = Math.min(width - 2 * half, Math.max(2 * half, (xp + xq) / 2))
  if (Math.abs(xp - xq) < 2 * half) {
    xp = centre - order * half
    xq = centre + order * half
  }
  const clamp = (x: number) => Math.min(width - half, Math.max(half, x))
  const words = (key: 'chart.pays.p' | 'chart.pays.q', sum: number) =>
    t(key, { value: fixed(shown(sum), 3), unit: unitName() })
  s.text(clamp(xp), base + 17, words('chart.pays.p', ofP.value), { colour: c.p, size: 13, anchor: 'middle' })
  s.text(clamp(xq), base + 17, words('chart.pays.q', ofQ.value), { colour: c.q, size: 13, anchor: 'middle' })
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
