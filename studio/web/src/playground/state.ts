import { batch, computed, signal } from '@preact/signals'
import { read, write, type Scene, type Unit } from './link.ts'
import {
  centreRange,
  centreStep,
  COLUMNS,
  LEFT,
  RIGHT,
  contributions,
  measure,
  place,
  samples,
  scaleRange,
  settle,
  slopes,
  sweep,
  template,
  toCells,
  type Curve,
  type Kind,
} from './maths/index.ts'
import { lang } from '../shared/texts.ts'

export type Side = 'p' | 'q'

const opened = read(location.hash)
if (opened.lang) lang.value = opened.lang

export const p = signal<Curve>(opened.p)
export const q = signal<Curve>(opened.q)
export const unit = signal<Unit>(opened.unit)
export const seed = signal(opened.seed)
export const sampled = signal(opened.sampled)
/** True while the reader draws q. */
export const drawing = signal(false)
/** The story's step from 1, or null when the story is not told. */
export const step = signal<number | null>(opened.step)

function shapeOf(curve: typeof p) {
  const kind = computed(() => curve.value.kind)
  const scale = computed(() => curve.value.scale)
  const heights = computed(() => curve.value.drawing)
  return computed(() => template(kind.value, scale.value, heights.value))
}

export const shape = { p: shapeOf(p), q: shapeOf(q) }
export const dist = {
  p: computed(() => place(shape.p.value, toCells(p.value.centre))),
  q: computed(() => place(shape.q.value, toCells(q.value.centre))),
}
export const now = computed(() => measure(dist.p.value.mass, dist.q.value.mass))
export const slope = computed(() => slopes(dist.p.value, dist.q.value, now.value))
export const parts = computed(() => contributions(dist.p.value.mass, dist.q.value.mass))
export const drawn = computed(() =>
  sampled.value ? samples(dist.p.value.mass, dist.q.value.mass, 1000, seed.value) : null,
)

/** How far q is from p, centre to centre, in x-units. */
export const shift = computed(() => Math.round((q.value.centre - p.value.centre) * 100) / 100)
/** True when q is p moved: then every grain has the same way to go. */
export const translated = computed(
  () => p.value.kind !== 'drawn' && p.value.kind === q.value.kind && p.value.scale === q.value.scale,
)
const side = computed<1 | -1>(() => (shift.value < 0 ? -1 : 1))
/** The charts' horizontal axis reaches at least 8 x-units and grows in steps of 4. */
export const reach = computed(() => Math.max(8, 4 * Math.ceil(Math.abs(shift.value) / 4)))
const FARTHEST = 20
/** Both measures over the shift, on the side on which q is. */
export const swept = computed(() => sweep(shape.p.value, shape.q.value, side.value, FARTHEST))

/** Nats in the unit that is shown. */
export function shown(nats: number): number {
  return unit.value === 'bits' ? nats / Math.LN2 : nats
}

export function curveOf(which: Side) {
  return which === 'p' ? p : q
}

export function move(which: Side, centre: number): void {
  const curve = curveOf(which)
  curve.value = settle({ ...curve.peek(), centre })
}

export function resize(which: Side, scale: number): void {
  const curve = curveOf(which)
  curve.value = settle({ ...curve.peek(), scale })
}

export function limits(which: Side) {
  const { kind } = curveOf(which).value
  return { centre: { ...centreRange(kind, shape[which].value), step: centreStep(kind) }, scale: scaleRange(kind) }
}

/** From a curve's centre to the marker of its width, in multiples of its scale. */
export function widthFactor(kind: Kind): number {
  return kind === 'gauss' ? 2 : kind === 'pair' ? 2.5 : 1
}

export type Preset = 'same' | 'shift' | 'disjoint' | 'nested' | 'pair' | 'draw'

export const PRESETS: Record<Exclude<Preset, 'draw'>, { p: Curve; q: Curve }> = {
  same: { p: { kind: 'bump', centre: 0, scale: 2 }, q: { kind: 'bump', centre: 0, scale: 2 } },
  shift: { p: { kind: 'bump', centre: -1, scale: 2 }, q: { kind: 'bump', centre: 0.6, scale: 2 } },
  disjoint: { p: { kind: 'bump', centre: -3, scale: 2 }, q: { kind: 'bump', centre: 3, scale: 2 } },
  nested: { p: { kind: 'bump', centre: 0, scale: 4 }, q: { kind: 'bump', centre: 0.5, scale: 1.5 } },
  pair: { p: { kind: 'pair', centre: 0, scale: 1.6 }, q: { kind: 'bump', centre: 2.4, scale: 1.6 } },
}

/** The preset that is on the page, or null once it has been changed. */
export const preset = computed<Preset | null>(() => {
  if (drawing.value) return 'draw'
  const same = (a: Curve, b: Curve) => a.kind === b.kind && a.centre === b.centre && a.scale === b.scale
  const found = Object.entries(PRESETS).find(([, scene]) => same(p.value, scene.p) && same(q.value, scene.q))
  return (found?.[0] as Preset | undefined) ?? null
})

export function show(scene: { p: Curve; q: Curve }): void {
  batch(() => {
    p.value = settle(scene.p)
    q.value = settle(scene.q)
    drawing.value = false
  })
}

export function startDrawing(): void {
  batch(() => {
    drawing.value = true
    const heights = q.value.drawing ?? gentleHill()
    q.value = settle({ kind: 'drawn', centre: 0, scale: 1, drawing: heights })
  })
}

/** What stands there before the first stroke: a hill over x = 4. */
function gentleHill(): Uint8Array {
  return Uint8Array.from({ length: COLUMNS }, (_, i) => Math.max(0, Math.round(128 * (1 - ((i - 44) / 8) ** 2))))
}

/** A stroke of the pen from one place to another: heights from 0 to 1, in columns of the lattice. */
export function stroke(from: { x: number; height: number }, to: { x: number; height: number }): void {
  const heights = Uint8Array.from(q.peek().drawing ?? gentleHill())
  const column = (x: number) => Math.floor(((x - LEFT) / (RIGHT - LEFT)) * COLUMNS)
  const [first, last] = from.x <= to.x ? [from, to] : [to, from]
  for (let i = Math.max(0, column(first.x)); i <= Math.min(COLUMNS - 1, column(last.x)); i++) {
    const x = LEFT + ((i + 0.5) * (RIGHT - LEFT)) / COLUMNS
    const along = last.x > first.x ? Math.min(1, Math.max(0, (x - first.x) / (last.x - first.x))) : 1
    const height = first.height + along * (last.height - first.height)
    heights[i] = Math.round(255 * Math.min(1, Math.max(0, height)))
  }
  if (heights.some((height) => height > 0)) q.value = { kind: 'drawn', centre: 0, scale: 1, drawing: heights }
}

export function reshape(kind: Kind): void {
  batch(() => {
    drawing.value = false
    for (const curve of [p, q]) {
      const { centre, scale } = curve.value
      curve.value = settle({ kind, centre, scale: kind === 'gauss' ? scale / 2 : scale })
    }
  })
}

function scene(): Scene {
  return {
    p: p.value,
    q: q.value,
    unit: unit.value,
    seed: seed.value,
    sampled: sampled.value,
    lang: lang.value,
    step: step.value,
  }
}

/** Writes the link of what is shown to the address bar. */
export function remember(): void {
  history.replaceState(null, '', write(scene()))
}

addEventListener('hashchange', () => {
  if (!location.hash.startsWith('#v=')) return
  const next = read(location.hash)
  batch(() => {
    show(next)
    unit.value = next.unit
    seed.value = next.seed
    sampled.value = next.sampled
    step.value = next.step
    if (next.lang) lang.value = next.lang
  })
})
