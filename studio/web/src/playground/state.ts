import { computed, signal } from '@preact/signals'
import { read, type Part, type Unit } from './link.ts'
import {
  apartFrom,
  centreRange,
  centreStep,
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
  WEIGHTS,
  type Curve,
  type Kind,
  type Size,
  type Swept,
} from './maths/index.ts'
import { lang } from '../shared/texts.ts'

export type Side = 'p' | 'q'

const opened = read(location.hash)
if (opened.lang) lang.value = opened.lang

export const p = signal<Curve>(opened.p)
export const q = signal<Curve>(opened.q)
export const unit = signal<Unit>(opened.unit)
export const seed = signal(opened.seed)
/** Draws from each side, or null without samples. */
export const size = signal<Size | null>(opened.size)
/** The measure of the first chart. */
export const plotted = signal<Swept>(opened.plotted)
/** True while the judge D* is drawn over the curves. */
export const judged = signal(opened.judged)
/** True while the reader draws q. */
export const drawing = signal(false)
/** The story's step from 1, or null when the story is not told. */
export const step = signal<number | null>(opened.step)
/** The parts that the link leaves out. */
export const hide = signal<readonly Part[]>(opened.hide)

export function hides(part: Part): boolean {
  return hide.value.includes(part)
}

function shapeOf(curve: typeof p) {
  const kind = computed(() => curve.value.kind)
  const scale = computed(() => curve.value.scale)
  const heights = computed(() => curve.value.drawing)
  const weight = computed(() => curve.value.weight)
  return computed(() => template(kind.value, scale.value, heights.value, weight.value))
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
  size.value === null ? null : samples(dist.p.value.mass, dist.q.value.mass, size.value, seed.value),
)

/** How far q is from p, centre to centre, in x-units. */
export const shift = computed(() => Math.round((q.value.centre - p.value.centre) * 100) / 100)
/** True when q is p moved: then every grain has the same way to go. */
export const translated = computed(
  () =>
    p.value.kind !== 'drawn' &&
    p.value.kind === q.value.kind &&
    p.value.scale === q.value.scale &&
    p.value.weight === q.value.weight,
)
const side = computed<1 | -1>(() => (shift.value < 0 ? -1 : 1))
/** The charts' horizontal axis reaches at least 8 x-units and grows in steps of 4. */
export const reach = computed(() => Math.max(8, 4 * Math.ceil(Math.abs(shift.value) / 4)))
const sweepOf = (name: Swept) => sweep(name, shape.p.value, shape.q.value, side.value, reach.value)
/** The measures of the first two charts over the shift, on the side on which q is. */
export const swept = { first: computed(() => sweepOf(plotted.value)), w1: computed(() => sweepOf('w1')) }
/** The shift from which the supports are apart, or null when they never are. */
export const apart = computed(() => apartFrom(shape.p.value, shape.q.value, side.value))

/** Nats in the unit that is shown. */
export function shown(nats: number): number {
  return unit.value === 'bits' ? nats / Math.LN2 : nats
}

/** A value of a measure in what it is shown in: bits or nats, or their root; x-units and plain numbers as they are. */
export function scaled(name: Swept, value: number): number {
  if (name === 'jsd' || name === 'klPq' || name === 'klQp') return shown(value)
  return name === 'root' && unit.value === 'bits' ? value / Math.sqrt(Math.LN2) : value
}

export function curveOf(which: Side) {
  return which === 'p' ? p : q
}

/** What a handle of a curve sets. */
export type Trait = 'centre' | 'scale' | 'weight'

export function set(which: Side, trait: Trait, value: number): void {
  const curve = curveOf(which)
  curve.value = settle({ ...curve.peek(), [trait]: value })
}

export function valueOf(which: Side, trait: Trait): number {
  const curve = curveOf(which).value
  return trait === 'weight' ? (curve.weight ?? WEIGHTS.even) : curve[trait]
}

/** The range and step of a trait, or null where the kind does not have it. */
export function rangeOf(which: Side, trait: Trait): { min: number; max: number; step: number } | null {
  const { kind } = curveOf(which).value
  if (trait === 'centre') return { ...centreRange(kind, shape[which].value), step: centreStep(kind) }
  if (trait === 'weight') return kind === 'pair' ? WEIGHTS : null
  const range = scaleRange(kind)
  return range.min === range.max ? null : range
}

/** From a curve's centre to the marker of its width, in multiples of its scale. */
export function widthFactor(kind: Kind): number {
  return kind === 'gauss' ? 2 : kind === 'pair' ? 2.5 : 1
}
