import { batch, computed, effect, signal } from '@preact/signals'
import type { Curve } from './maths/index.ts'
import { remember } from './address.ts'
import { PRESETS, show } from './scenes.ts'
import { now, plotted, slope, step } from './state.ts'

/**
 * A step of the story: a picture, a question to guess, and what to learn.
 *
 * `choice` is answered by a button, `mark` by a place on the chart of JSD, `pull` by dragging q until JSD has a slope.
 */
interface Step {
  readonly scene: { p: Curve; q: Curve }
  readonly kind: 'choice' | 'mark' | 'pull'
  readonly options: readonly ('a' | 'b' | 'c')[]
  readonly right?: 'a' | 'b' | 'c'
}

const BESIDE: Step['scene'] = {
  p: { kind: 'bump', centre: -1, scale: 2 },
  q: { kind: 'bump', centre: -0.6, scale: 2 },
}

export const STEPS: readonly Step[] = [
  { scene: PRESETS.same, kind: 'choice', options: ['a', 'b', 'c'], right: 'b' },
  { scene: PRESETS.nested, kind: 'choice', options: ['a', 'b'], right: 'b' },
  { scene: BESIDE, kind: 'choice', options: ['a', 'b'], right: 'b' },
  { scene: PRESETS.shift, kind: 'choice', options: ['a', 'b', 'c'], right: 'b' },
  { scene: PRESETS.shift, kind: 'mark', options: [] },
  { scene: PRESETS.disjoint, kind: 'choice', options: ['a', 'b', 'c'], right: 'c' },
  { scene: PRESETS.disjoint, kind: 'pull', options: [] },
  { scene: PRESETS.disjoint, kind: 'choice', options: ['a', 'b', 'c'], right: 'b' },
]

/** The step that is told, if any. */
export const told = computed<Step | null>(() => (step.value === null ? null : (STEPS[step.value - 1] ?? null)))
/** The option that the reader chose. */
export const chosen = signal<'a' | 'b' | 'c' | null>(null)
/** The shift that the reader marked, in x-units. */
export const guess = signal<number | null>(null)
export const revealed = signal(false)

/** While the reader has to guess, the numbers that would give the answer away are covered. */
export const covered = computed(() => told.value !== null && told.value.kind !== 'pull' && !revealed.value)

export function go(to: number | null): void {
  batch(() => {
    step.value = to === null ? null : Math.min(STEPS.length, Math.max(1, to))
    chosen.value = null
    guess.value = null
    revealed.value = false
    if (told.value) show(told.value.scene)
  })
  remember()
}

export function answer(option: 'a' | 'b' | 'c'): void {
  batch(() => {
    chosen.value = option
    revealed.value = true
  })
}

effect(() => {
  if (told.value?.kind === 'mark') plotted.value = 'jsd'
})

effect(() => {
  if (told.value?.kind === 'pull' && !now.value.disjoint && slope.value.jsd !== 0) revealed.value = true
})
