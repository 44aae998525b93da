import { t, type Key } from '../shared/texts.ts'
import type { Settings } from './api.ts'
import { run, said } from './open.ts'

export const TARGETS = ['disc', 'ring', 'grid', 'two-normals', 'line', 'interval', 'two-normals-1d', 'shapes'] as const
export const OBJECTIVES = [
  'minimax',
  'non-saturating',
  'wasserstein',
  'least-squares',
  'f-kl',
  'f-reverse-kl',
  'f-pearson',
  'f-hellinger',
  'f-js',
  'f-gan',
] as const
export const RESTRAINTS = ['none', 'gradient-penalty', 'clip', 'r1', 'instance-noise'] as const
/** Strengths that are usual, where a restraint is chosen. */
export const STRENGTHS = { none: 1, 'gradient-penalty': 10, clip: 0.01, r1: 0.1, 'instance-noise': 0.1 } as const

/** The letters by which charts call trainees. */
export const letter = (index: number) => String.fromCharCode(65 + index)

/** A game in a few words, such as "Wasserstein, gradient penalty 10". */
function game(settings: Settings, side: 'first' | 'second'): string {
  const objective = t(`lab.objective.${settings[side] as (typeof OBJECTIVES)[number]}`)
  const restraint = settings[`${side}_restraint`] as (typeof RESTRAINTS)[number]
  if (restraint === 'none') return objective
  return t('lab.restrained', {
    objective,
    restraint: t(`lab.restraint.${restraint}`),
    strength: settings[`${side}_strength`] ?? '',
  })
}

/** What a trainee of the open run is called. */
export function traineeName(name: string): string {
  const settings = run.value?.settings
  if (settings && (name === 'first' || name === 'second')) return game(settings, name)
  return said(`lab.trainee.${name}`)
}

/** Games side by side in a few words. */
export function contest(settings: Settings): string {
  return settings.second ? `${game(settings, 'first')} – ${game(settings, 'second')}` : game(settings, 'first')
}

const MEASURES: Readonly<Record<string, Key>> = {
  gradient_norm: 'lab.measure.gradient_norm',
  minimax_gradient_norm: 'lab.measure.minimax_gradient_norm',
  jsd_nats: 'lab.measure.jsd_nats',
  bound_nats: 'lab.measure.bound_nats',
  w1: 'lab.measure.w1',
  sliced_w1: 'lab.measure.sliced_w1',
  modes: 'lab.measure.modes',
  share_near_modes: 'lab.measure.share_near_modes',
  judge_accuracy: 'lab.measure.judge_accuracy',
  critic_w1: 'lab.measure.critic_w1',
  critic_estimate: 'lab.measure.critic_w1',
  value_nats: 'lab.measure.value_nats',
  variational_bound: 'lab.measure.variational_bound',
  bound: 'lab.measure.variational_bound',
  mean: 'lab.measure.mean',
  standard_deviation: 'lab.measure.standard_deviation',
  theta: 'lab.measure.theta',
  psi: 'lab.measure.psi',
  equilibrium_distance: 'lab.measure.equilibrium_distance',
  kl_nats: 'lab.measure.kl_nats',
  kl_reference_nats: 'lab.measure.kl_reference_nats',
  kl_best_nats: 'lab.measure.kl_best_nats',
  kl_data_model_nats: 'lab.measure.kl_data_model_nats',
  kl_model_data_nats: 'lab.measure.kl_model_data_nats',
  reward_mean: 'lab.measure.reward_mean',
  noise_squared_error: 'lab.measure.noise_squared_error',
  gap_nats: 'lab.measure.gap_nats',
  elbo_nats: 'lab.measure.elbo_nats',
  latents_alive: 'lab.measure.latents_alive',
}

/** A measure with its unit; a new one goes by the name that it has in files. */
export function measureName(name: string): string {
  const key = MEASURES[name]
  return key ? t(key) : name
}
