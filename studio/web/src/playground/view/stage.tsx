import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { remember } from '../address.ts'
import { densityPixel, FOOT, paintCurves, TOP, toX } from '../curves.ts'
import { CELLS, STEP, toCells } from '../maths/index.ts'
import { stroke } from '../scenes.ts'
import { curveOf, dist, drawing, p, q, rangeOf, set, valueOf, widthFactor, type Side, type Trait } from '../state.ts'
import { covered } from '../story.ts'
import { t } from '../../shared/texts.ts'
import { Figure } from '../../shared/figure.tsx'
import { Handle, nudge } from './handle.tsx'
import { Sampled } from './sampled.tsx'
import { chartTables } from './tables.ts'

const HEIGHT = 380
/** A share of one is dragged over this many pixels. */
const WEIGHT_TRAVEL = 200

/** What a pointer holds: a curve, its width, its weight, or the pen; and where it was taken. */
type Held =
  | { what: 'centre'; side: Side; offset: number }
  | { what: 'scale'; side: Side }
  | { what: 'weight'; side: Side; y: number; from: number }
  | { what: 'pen'; x: number; height: number }

const SIDES: readonly Side[] = ['p', 'q']
const TRAITS: readonly Trait[] = ['scale', 'weight', 'centre']

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
  const apply = () => {
    const at = pointer.current
    const hold = held.current
    pointer.current = null
    if (at && hold) held.current = follow(hold, at)
  }
  const drag = (event: PointerEvent) => {
    if (!held.current) return
    if (!pointer.current) requestAnimationFrame(apply)
    pointer.current = locate(event)
  }
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return
    const at = locate(event)
    const target = event.target as HTMLElement
    const [side, trait] = (target.dataset.handle?.split('.') ?? [under(at), 'centre']) as [Side | null, Trait]
    if (target.dataset.handle) target.focus()
    else if (drawing.value && at.y < HEIGHT - FOOT) held.current = draw(at)
    if (!held.current && side) held.current = grasp(side, event.shiftKey ? 'weight' : trait, at)
    if (!held.current) return
    box.current!.setPointerCapture(event.pointerId)
    event.preventDefault()
  }
  const release = () => {
    if (!held.current) return
    apply()
    held.current = null
    remember()
  }

  useEffect(() => {
    addEventListener('keydown', arrows)
    const area = box.current!
    area.addEventListener('wheel', turn, { passive: false })
    return () => {
      removeEventListener('keydown', arrows)
      area.removeEventListener('wheel', turn)
    }
  }, [])

  const hint = drawing.value ? 'curves.draw' : p.value.kind === 'pair' || q.value.kind === 'pair' ? 'curves.hint.pair' : 'curves.hint'
  return (
    <div class={drawing.value ? 'stage drawing' : 'stage'} id="stage" tabIndex={-1}>
      <Figure
        title={t('curves')}
        height={HEIGHT}
        paint={paintCurves}
        table={chartTables.curves}
        sealed={covered.value}
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
          {width.value > 0 &&
            TRAITS.flatMap((trait) =>
              SIDES.map((side) => <Handle key={side + trait} side={side} trait={trait} width={width.value} height={HEIGHT} />),
            )}
        </div>
      </Figure>
      <p class="hint">{t(hint)}</p>
      <Sampled />
    </div>
  )
}

function grasp(side: Side, trait: Trait, at: { x: number; y: number }): Held {
  if (trait === 'weight' && rangeOf(side, 'weight')) {
    return { what: 'weight', side, y: at.y, from: valueOf(side, 'weight') }
  }
  if (trait === 'scale') return { what: 'scale', side }
  return { what: 'centre', side, offset: at.x - curveOf(side).value.centre }
}

/** Moves what is held to where the pointer is. */
function follow(hold: Held, at: { x: number; y: number }): Held {
  switch (hold.what) {
    case 'centre':
      set(hold.side, 'centre', at.x - hold.offset)
      return hold
    case 'scale': {
      const curve = curveOf(hold.side).value
      set(hold.side, 'scale', Math.abs(at.x - curve.centre) / widthFactor(curve.kind))
      return hold
    }
    case 'weight':
      set(hold.side, 'weight', hold.from + (hold.y - at.y) / WEIGHT_TRAVEL)
      return hold
    case 'pen':
      return draw(at, hold)
  }
}

/** A stroke of the pen to a place, from where it was or from there. */
function draw(at: { x: number; y: number }, from?: { x: number; height: number }): Held {
  const to = { x: at.x, height: ((HEIGHT - FOOT - at.y) / (HEIGHT - FOOT - TOP)) * 0.9 }
  stroke(from ?? to, to)
  return { what: 'pen', ...to }
}

/** The curve whose area is under a point, the lower one where both are. */
function under({ x, y }: { x: number; y: number }): Side | null {
  const cell = toCells(x) + CELLS / 2
  const pixel = densityPixel(HEIGHT)
  const top = (side: Side) => pixel((dist[side].value.mass[cell] ?? 0) / STEP)
  const base = HEIGHT - FOOT
  const inside = SIDES.filter((side) => y < base + 8 && top(side) < Math.min(base, y + 8))
  if (inside.length === 2) return top('q') >= top('p') ? 'q' : 'p'
  return inside[0] ?? null
}

const MOVES: Record<string, [Side, number]> = { a: ['p', -1], d: ['p', 1], ArrowLeft: ['q', -1], ArrowRight: ['q', 1] }

/** The keys that move a curve wherever the focus is, except where the keys have another meaning. */
function arrows(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target as HTMLElement
  if (target.closest('input, select, [role=slider], .choices, .numbers')) return
  const found = MOVES[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  if (!found) return
  event.preventDefault()
  nudge(found[0], found[1] * (event.shiftKey ? 10 : 1))
}

/** The wheel with Alt moves q by the step of its kind; without, the page scrolls as ever. */
function turn(event: WheelEvent): void {
  if (!event.altKey) return
  event.preventDefault()
  nudge('q', Math.sign(event.deltaY || event.deltaX))
}
