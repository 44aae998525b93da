import { colours } from '../../shared/theme.ts'
import { fixed, t } from '../../shared/texts.ts'
import type { Surface } from '../../shared/surface.ts'
import { LEFT, RIGHT } from '../maths/index.ts'
import { reach, shift, unit } from '../state.ts'

/** The margins that the charts share. */
export const PAD = 2
export const TOP = 24
export const FOOT = 24

export const unitName = () => t(unit.value === 'bits' ? 'unit.bits' : 'unit.nats')

/** Room at both ends of a chart over the shift of q for half of its dot. */
const ROOM = 7

/** The pixel of a shift of q. */
export function shiftPixel(size: number, width: number): number {
  return ROOM + (size / reach.value) * (width - 2 * ROOM)
}

/** The shift under a pixel of a chart, in x-units and within the axis. */
export function shiftAt(pixel: number, width: number): number {
  const size = ((pixel - ROOM) / (width - 2 * ROOM)) * reach.value
  return Math.round(Math.min(reach.value, Math.max(0, size)) * 10) / 10
}

/** The axis of the charts over the shift of q. */
export function shiftAxis(s: Surface, width: number, height: number): void {
  const end = fixed(Math.sign(shift.value || 1) * reach.value, 0)
  axis(s, width, height, '0', t('chart.shift', { value: end }))
}

/** The pixel of a place on the lattice. */
export function placePixel(x: number, width: number): number {
  return PAD + ((x - LEFT) / (RIGHT - LEFT)) * (width - 2 * PAD)
}

/** The axis of the charts over x. */
export function placeAxis(s: Surface, width: number, height: number): void {
  axis(s, width, height, fixed(LEFT, 0), `x, ${fixed(RIGHT, 0)}`)
}

function axis(s: Surface, width: number, height: number, first: string, last: string): void {
  const c = colours.value
  const base = height - FOOT
  s.line([PAD, base, width - PAD, base], { colour: c.rule, width: 1 })
  s.text(PAD, base + 17, first, { colour: c.soft, size: 12 })
  s.text(width - PAD, base + 17, last, { colour: c.soft, size: 12, anchor: 'end' })
}
