import type { Lang } from '../shared/texts.ts'
import { COLUMNS, KINDS, settle, type Curve, type Drawing, type Kind } from './maths/index.ts'

export type Unit = 'bits' | 'nats'

/** Everything that a link to the playground carries. */
export interface Scene {
  readonly p: Curve
  readonly q: Curve
  readonly unit: Unit
  readonly seed: number
  readonly sampled: boolean
  /** Null: the reader's own language. */
  readonly lang: Lang | null
  /** The story's step, from 1. */
  readonly step: number | null
}

export const START: Scene = {
  p: { kind: 'bump', centre: -3, scale: 2 },
  q: { kind: 'bump', centre: 3, scale: 2 },
  unit: 'bits',
  seed: 7,
  sampled: false,
  lang: null,
  step: null,
}

/** The scene as the fragment of a link, such as `#v=1&p=bump:0,2&q=bump:5,2&u=bits&seed=7`. */
export function write(scene: Scene): string {
  const parts = ['v=1', `p=${writeCurve(scene.p)}`, `q=${writeCurve(scene.q)}`, `u=${scene.unit}`, `seed=${scene.seed}`]
  if (scene.sampled) parts.push('n=1000')
  if (scene.lang) parts.push(`lang=${scene.lang}`)
  if (scene.step) parts.push(`step=${scene.step}`)
  return `#${parts.join('&')}`
}

function writeCurve(curve: Curve): string {
  const base = `${curve.kind}:${curve.centre},${curve.scale}`
  return curve.drawing ? `${base},${encode(curve.drawing)}` : base
}

/** The scene of a fragment: unknown keys and values that cannot be read leave the start as it is. */
export function read(fragment: string): Scene {
  const given = new URLSearchParams(fragment.replace(/^#/, ''))
  if (given.has('v') && given.get('v') !== '1') return START
  const seed = Number(given.get('seed') ?? NaN)
  const step = Number(given.get('step') ?? NaN)
  const unit = given.get('u')
  const lang = given.get('lang')
  return {
    p: readCurve(given.get('p')) ?? START.p,
    q: readCurve(given.get('q')) ?? START.q,
    unit: unit === 'bits' || unit === 'nats' ? unit : START.unit,
    seed: Number.isSafeInteger(seed) ? seed : START.seed,
    sampled: given.get('n') === '1000',
    lang: lang === 'en' || lang === 'zh' ? lang : null,
    step: Number.isSafeInteger(step) && step >= 1 ? step : null,
  }
}

function readCurve(text: string | null): Curve | null {
  const match = /^([a-z]+):(-?[\d.]+),([\d.]+)(?:,([\w-]+))?$/.exec(text ?? '')
  if (!match) return null
  const kind = match[1] as Kind
  const centre = Number(match[2])
  const scale = Number(match[3])
  if (!KINDS.includes(kind) || !Number.isFinite(centre) || !Number.isFinite(scale)) return null
  if (kind !== 'drawn') return settle({ kind, centre, scale })
  const drawing = decode(match[4] ?? '')
  return drawing && drawing.some((height) => height > 0) ? settle({ kind, centre, scale, drawing }) : null
}

function encode(drawing: Drawing): string {
  return btoa(String.fromCharCode(...drawing)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function decode(text: string): Drawing | null {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
    return bytes.length === COLUMNS ? bytes : null
  } catch {
    return null
  }
}
