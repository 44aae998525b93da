import { densityPixel, FOOT, MARKER_ROW, toPixel } from '../curves.ts'
import { pairOffset, STEP, toCells } from '../maths/index.ts'
import { remember } from '../address.ts'
import { curveOf, dist, now, rangeOf, set, shown, unit, valueOf, widthFactor, type Side, type Trait } from '../state.ts'
import { covered } from '../story.ts'
import { fixed, percent, t } from '../../shared/texts.ts'

/** Keys move by a tenth of an x-unit, or by the step of the kind when that is larger. */
export function nudge(side: Side, steps: number): void {
  const { step } = rangeOf(side, 'centre')!
  set(side, 'centre', valueOf(side, 'centre') + steps * Math.max(0.1, step))
  remember()
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
}

/** Where the handle of a trait is: centres below the axis, widths on it, weights on the right bump's peak. */
function place(side: Side, trait: Trait, width: number, height: number): { x: number; y: number } {
  const curve = curveOf(side).value
  if (trait === 'centre') return { x: toPixel(curve.centre, width), y: height - FOOT + MARKER_ROW }
  if (trait === 'scale') {
    const outward = side === 'p' ? -1 : 1
    return { x: toPixel(curve.centre + outward * curve.scale * widthFactor(curve.kind), width), y: height - FOOT }
  }
  const peak = curve.centre + STEP * pairOffset(toCells(curve.scale))
  const mass = dist[side].value.mass
  const density = (mass[toCells(peak) + mass.length / 2] ?? 0) / STEP
  return { x: toPixel(peak, width), y: densityPixel(height)(density) }
}

function spoken(name: string, side: Side, trait: Trait): string {
  const value = valueOf(side, trait)
  const own = trait === 'weight' ? percent(value) : fixed(value, 2)
  if (covered.value) return `${name} ${own}`
  return t('handle.value', {
    name,
    value: own,
    jsd: fixed(shown(now.value.jsd), 3),
    unit: t(unit.value === 'bits' ? 'unit.bits' : 'unit.nats'),
    w1: fixed(now.value.w1, 2),
  })
}

interface Properties {
  readonly side: Side
  readonly trait: Trait
  readonly width: number
  readonly height: number
}

/** A marker of a curve as a slider, for pointers and for keys. */
export function Handle({ side, trait, width, height }: Properties) {
  const range = rangeOf(side, trait)
  if (!range) return null
  const name = t(trait === 'centre' ? `handle.${side}` : `handle.${side}.${trait}`)
  const step = trait === 'weight' ? range.step : Math.max(0.1, range.step)
  const keys = (event: KeyboardEvent) => {
    const letter = { a: -1, d: 1 }[event.key.toLowerCase()]
    const by = STEPS[event.key]
    if (by !== undefined) set(side, trait, valueOf(side, trait) + by * step * (event.shiftKey ? 10 : 1))
    else if (event.key === 'Home') set(side, trait, range.min)
    else if (event.key === 'End') set(side, trait, range.max)
    else if (letter !== undefined) nudge('p', letter * (event.shiftKey ? 10 : 1))
    else return
    event.preventDefault()
    event.stopPropagation()
    remember()
  }
  const { x, y } = place(side, trait, width, height)
  return (
    <div
      class={`handle ${trait} ${side}`}
      data-handle={`${side}.${trait}`}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-orientation={trait === 'weight' ? 'vertical' : 'horizontal'}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuenow={valueOf(side, trait)}
      aria-valuetext={spoken(name, side, trait)}
      onKeyDown={keys}
      style={{ transform: `translate(${x}px, ${y}px)` }}
    />
  )
}
