import type { Settings } from './api.ts'

export type PresetName = 'gap' | 'ring' | 'log'

export type Order = Settings & { readonly seed: number }

/** Disjoint supports: an affine generator that goes down by plain gradient descent, beside a judge that learnt before. */
const GAP: Order = {
  target: 'disc',
  gap: 4,
  first: 'minimax',
  first_restraint: 'none',
  first_strength: 1,
  second: 'wasserstein',
  second_restraint: 'gradient-penalty',
  second_strength: 1,
  optimizer: 'sgd',
  generator_layers: 0,
  units: 64,
  judge_steps: 5,
  head_start: 100,
  judge_rate: 0.001,
  generator_rate: 0.02,
  rounds: 300,
  every: 3,
  seed: 1,
}

/** Games to begin from; each says what to look at. */
export const PRESETS: Readonly<Record<PresetName, Order>> = {
  gap: GAP,
  ring: {
    ...GAP,
    target: 'ring',
    second_strength: 0.1,
    optimizer: 'adam',
    generator_layers: 2,
    head_start: 0,
    generator_rate: 0.001,
    rounds: 2000,
    every: 10,
  },
  log: {
    ...GAP,
    target: 'two-normals',
    second: 'non-saturating',
    second_restraint: 'none',
    second_strength: 1,
    optimizer: 'adam',
    generator_layers: 2,
    judge_steps: 1,
    generator_rate: 0.001,
    rounds: 2000,
    every: 10,
  },
}
