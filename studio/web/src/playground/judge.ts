import { percent, t } from '../shared/texts.ts'
import type { Surface } from '../shared/surface.ts'
import { colours } from '../shared/theme.ts'
import { CELLS } from './maths/index.ts'
import { dist, now } from './state.ts'

const FINE: readonly number[] = [7, 3, 1.5, 3]

/** The judge D* = p/(p+q) from 0 at the axis to 1 at the top: a guess only where one of both has mass. */
export function paintJudge(s: Surface, top: number, base: number, pixel: (cell: number) => number): void {
  const c = colours.value
  const p = dist.p.value.mass
  const q = dist.q.value.mass
  const y = (share: number) => base - share * (base - top)
  s.line([pixel(0), y(1), pixel(CELLS - 1), y(1)], { colour: c.rule, width: 1 })
  s.line([pixel(0), y(0.5), pixel(CELLS - 1), y(0.5)], { colour: c.rule, width: 1 })
  for (const share of [0.5, 1]) {
    s.text(pixel(0), y(share) - 5, `D* ${share === 1 ? '1' : '½'}`, { colour: c.soft, size: 12 })
  }
  let run: number[] = []
  for (let i = 0; i <= CELLS; i++) {
    const sum = i < CELLS ? p[i]! + q[i]! : 0
    if (sum > 0) run.push(pixel(i), y(p[i]! / sum))
    else if (run.length) {
      s.line(run, { colour: c.ink, width: 1.75, dash: FINE })
      run = []
    }
  }
  const words = t('judge.right', { share: percent(now.value.judge) })
  s.text(pixel(0), top - 24, words, { colour: c.ink, size: 13 })
}
