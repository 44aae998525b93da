import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { ceiling, FOOT, MARKER_ROW, paintCurves, toPixel, toX } from '../curves.ts'
import { STEP, toCells } from '../maths/index.ts'
import {
  curveOf,
  dist,
  drawing,
  limits,
  move,
  now,
  remember,
  resize,
  shown,
  stroke,
  unit,
  widthFactor,
  type Side,
} from '../state.ts'
import { fixed, t } from '../../shared/texts.ts'
import { Figure } from '../../shared/figure.tsx'
import { chartTables } from './tables.ts'

const HEIGHT = 380
const TOP = 40

/** What a pointer holds: a curve, its width, or the pen; and where on the curve it was taken. */
type Held =
  | { what: 'centre'; side: Side; offset: number }
  | { what: 'scale'; side: Side }
  | { what: 'pen'; x: number; height: number }

/** The curves with their markers: everything that can be dragged, drawn, or moved by keys. */
export function Stage() {
  const width = useSignal(0)
  const box = useRef<HTMLDivElement>(null)
  const held = useRef<Held | null>(null)
  const pointer = useRef<{ x: number; y: number } | null>(null)

  const locate = (event: PointerEvent) => {
    const frame = box.current!.getBoundingClientRect()
    return { x: toX(event.clientX - frame.left, width.value), y: event.clientY - frame.top }
  }
  const height = (y: number) => ((HEIGHT - FOOT - y) / (HEIGHT - FOOT - TOP)) * 0.9

  const apply = () => {
    const at = pointer.current
    const hold = held.current
    pointer.current = null
    if (!at || !hold) return
    if (hold.what === 'centre') move(hold.side, at.x - hold.offset)
    else if (hold.what === 'scale') {
      const curve = curveOf(hold.side).value
      resize(hold.side, Math.abs(at.x - curve.centre) / widthFactor(curve.kind))
    } else {
      const to = { x: at.x, height: height(at.y) }
      stroke(hold, to)
      held.current = { what: 'pen', ...to }
    }
  }
  const drag = (event: PointerEvent) => {
    if (!held.current) return
    if (!pointer.current) requestAnimationFrame(apply)
    pointer.current = locate(event)
  }
  const take = (event: PointerEvent, hold: Held) => {
    held.current = hold
    box.current!.setPointerCapture(event.pointerId)
    event.preventDefault()
  }
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return
    const at = locate(event)
    if (event.target instanceof HTMLElement && event.target.dataset.handle) {
      const [side, what] = event.target.dataset.handle.split('.') as [Side, 'centre' | 'scale']
      event.target.focus()
      take(event, what === 'centre' ? { what, side, offset: at.x - curveOf(side).value.centre } : { what, side })
    } else if (drawing.value && at.y < HEIGHT - FOOT) {
      const pen = { x: at.x, height: height(at.y) }
      stroke(pen, pen)
      take(event, { what: 'pen', ...pen })
    } else {
      const side = under(at.x, HEIGHT - FOOT - at.y)
      if (side) take(event, { what: 'centre', side, offset: at.x - curveOf(side).value.centre })
    }
  }
  const release = () => {
    if (!held.current) return
    apply()
    held.current = null
    remember()
  }

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target as HTMLElement
      if (target.closest('input, select, [role=slider], [role=menu], .numbers')) return
      const moves: Record<string, [Side, number]> = { a: ['p', -1], d: ['p', 1], ArrowLeft: ['q', -1], ArrowRight: ['q', 1] }
      const found = moves[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!found) return
      event.preventDefault()
      nudge(found[0], found[1] * (event.shiftKey ? 10 : 1))
    }
    addEventListener('keydown', keys)
    return () => removeEventListener('keydown', keys)
  }, [])

  return (
    <div class={drawing.value ? 'stage drawing' : 'stage'} id="stage" tabIndex={-1}>
      <Figure
        title={t('curves')}
        height={HEIGHT}
        paint={paintCurves}
        table={chartTables.curves}
        onWidth={(wide) => (width.value = wide)}
      >
        <div
          class="handles"
          ref={box}
          onPointerDown={press}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={release}
        >
          {width.value > 0 && (
            <>
              <Handle side="p" what="scale" width={width.value} />
              <Handle side="q" what="scale" width={width.value} />
              <Handle side="p" what="centre" width={width.value} />
              <Handle side="q" what="centre" width={width.value} />
            </>
          )}
        </div>
      </Figure>
      <p class="hint">{t(drawing.value ? 'curves.draw' : 'curves.hint')}</p>
    </div>
  )
}

/** The curve whose area is under a point, the lower one where both are. */
function under(x: number, above: number): Side | null {
  const cell = toCells(x) + 512
  const scale = (HEIGHT - FOOT - TOP) / ceiling()
  const size = (side: Side) => ((dist[side].value.mass[cell] ?? 0) / STEP) * scale
  const inside = (['p', 'q'] as const).filter((side) => above > -8 && size(side) > Math.max(0, above - 8) && size(side) > 0)
  if (inside.length === 2) return size('q') <= size('p') ? 'q' : 'p'
  return inside[0] ?? null
}

/** Keys move by a tenth of an x-unit, or by the step of the kind when that is larger. */
function nudge(side: Side, steps: number): void {
  const { centre } = limits(side)
  move(side, curveOf(side).value.centre + steps * Math.max(0.1, centre.step))
  remember()
}

interface HandleProperties {
  readonly side: Side
  readonly what: 'centre' | 'scale'
  readonly width: number
}

/** A marker as a slider: the centre on its row below the axis, the width at the curve's edge on the axis. */
function Handle({ side, what, width }: HandleProperties) {
  const curve = curveOf(side).value
  const range = limits(side)[what]
  if (what === 'scale' && range.min === range.max) return null
  const outward = side === 'p' ? -1 : 1
  const x = what === 'centre' ? curve.centre : curve.centre + outward * curve.scale * widthFactor(curve.kind)
  const value = curve[what]
  const name = t(what === 'centre' ? `handle.${side}` : `handle.${side}.scale`)
  const set = what === 'centre' ? move : resize
  const step = Math.max(0.1, range.step)
  const keys = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }
    const size = steps[event.key]
    const letter = { a: -1, d: 1 }[event.key.toLowerCase()]
    if (size !== undefined) set(side, curveOf(side).peek()[what] + size * step * (event.shiftKey ? 10 : 1))
    else if (event.key === 'Home') set(side, range.min)
    else if (event.key === 'End') set(side, range.max)
    else if (letter !== undefined) nudge('p', letter * (event.shiftKey ? 10 : 1))
    else return
    event.preventDefault()
    event.stopPropagation()
    remember()
  }
  const spoken = t('handle.value', {
    name,
    value: fixed(value, 2),
    jsd: fixed(shown(now.value.jsd), 3),
    unit: t(unit.value === 'bits' ? 'unit.bits' : 'unit.nats'),
    w1: fixed(now.value.w1, 2),
  })
  const row = HEIGHT - FOOT + (what === 'centre' ? MARKER_ROW : 0)
  return (
    <div
      class={`handle ${what} ${side}`}
      data-handle={`${side}.${what}`}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuenow={value}
      aria-valuetext={spoken}
      onKeyDown={keys}
      style={{ transform: `translate(${toPixel(x, width)}px, ${row}px)` }}
    />
  )
}
