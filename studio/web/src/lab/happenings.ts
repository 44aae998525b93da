import type { Measurement } from './events.ts'

export type HappeningKind = 'gradient' | 'pinned' | 'touches' | 'floor' | 'modes'

/** Something worth a sentence that a measurement showed. */
export interface Happening {
  readonly kind: HappeningKind
  readonly trainee: string
  readonly step: number
  readonly value: number
}

const VANISHED = 1e-6
const PINNED = 0.995 * Math.LN2
const MOST = 40

/**
 * What happens to a run, said once each time it begins: the generator's gradient vanishes, JSD is pinned at log 2 or leaves it, the distance reaches
 * the floor of two samples, the number of covered modes changes. The newest forty are kept.
 */
export class Happenings {
  readonly list: Happening[] = []
  private readonly states = new Map<string, number>()

  look({ trainee, step, values }: Measurement): void {
    const told = (kind: HappeningKind, value: number) => {
      this.list.push({ kind, trainee, step, value })
      if (this.list.length > MOST) this.list.shift()
    }
    const became = (kind: string, state: number, first: number) => {
      const key = `${trainee} ${kind}`
      const before = this.states.get(key) ?? first
      this.states.set(key, state)
      return state !== before
    }
    const gradient = values.get('gradient_norm')
    if (gradient !== undefined && became('gradient', Number(gradient < VANISHED), 0) && gradient < VANISHED) {
      told('gradient', VANISHED)
    }
    const jsd = values.get('jsd_nats')
    if (jsd !== undefined && became('pinned', Number(jsd >= PINNED), 0)) told(jsd >= PINNED ? 'pinned' : 'touches', jsd)
    for (const name of ['w1', 'sliced_w1']) {
      const distance = values.get(name)
      const floor = values.get(`${name}_floor`)
      if (distance === undefined || floor === undefined) continue
      const reached = distance <= floor
      if (became('floor', Number(reached), 0) && reached) told('floor', distance)
    }
    const modes = values.get('modes')
    if (modes !== undefined && became('modes', modes, 0)) told('modes', modes)
  }
}
