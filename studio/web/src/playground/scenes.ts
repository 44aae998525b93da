import { batch, computed } from '@preact/signals'
import { COLUMNS, LEFT, RIGHT, settle, type Curve, type Kind } from './maths/index.ts'
import { drawing, p, q } from './state.ts'

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
  const same = (a: Curve, b: Curve) =>
    a.kind === b.kind && a.centre === b.centre && a.scale === b.scale && a.weight === b.weight
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
