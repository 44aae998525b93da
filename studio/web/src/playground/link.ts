import type { Lang } from '../shared/texts.ts'
import { COLUMNS, KINDS, PLOTTED, settle, SIZES, type Curve, type Drawing, type Kind, type Size, type Swept } from './maths/index.ts'

export type Unit = 'bits' | 'nats'

/** The parts of the page that a link can leave out, so that a class sees what the lesson is about. */
export const PARTS = ['presets', 'shape', 'units', 'samples', 'judge', 'now', 'charts', 'story', 'export'] as const
export type Part = (typeof PARTS)[number]

/** Everything that a link to the playground carries. */
export interface Scene {
  readonly p: Curve
  readonly q: Curve
  readonly unit: Unit
  readonly seed: number
  /** Draws from each side, or null without samples. */
  readonly size: Size | null
  /** The measure of the first chart. */
  readonly plotted: Swept
  /** True when the judge D* is drawn over the curves. */
  readonly judged: boolean
  /** Null: the reader's own language. */
  readonly lang: Lang | null
  /** The story's step, from 1. */
  readonly step: number | null
  readonly hide: readonly Part[]
}

export const START: Scene = {
  p: { kind: 'bump', centre: -3, scale: 2 },
  q: { kind: 'bump', centre: 3, scale: 2 },
  unit: 'bits',
  seed: 7,
  size: null,
  plotted: 'jsd',
  judged: false,
  lang: null,
  step: null,
  hide: [],
}

/** The scene as the fragment of a link, such as `#v=1&p=bump:0,2&q=bump:5,2&u=bits&seed=7`. */
export function write(scene: Scene): string {
  const parts = ['v=1', `p=${writeCurve(scene.p)}`, `q=${writeCurve(scene.q)}`, `u=${scene.unit}`, `seed=${scene.seed}`]
  if (scene.size) parts.push(`n=${scene.size}`)
  if (scene.plotted !== START.plotted) parts.push(`c=${scene.plotted}`)
  if (scene.judged) parts.push('judge=1')
  if (scene.lang) parts.push(`lang=${scene.lang}`)
  if (scene.step) parts.push(`step=${scene.step}`)
  if (scene.hide.length) parts.push(`hide=${scene.hide.join(',')}`)
  return `#${parts.join('&')}`
}

function writeCurve(curve: Curve): string {
  const base = `${curve.kind}:${curve.centre},${curve.scale}`
  if (curve.drawing) return `${base},${encode(curve.drawing)}`
  return curve.weight === undefined ? base : `${base},${curve.weight}`
}

/** The scene of a fragment: unknown keys and values that cannot be read leave the start as it is. */
export function read(fragment: string): Scene {
  const given = new URLSearchParams(fragment.replace(/^#/, ''))
  if (given.has('v') && given.get('v') !== '1') return START
  const seed = Number(given.get('seed') ?? NaN)
  const step = Number(given.get('step') ?? NaN)
  const size = Number(given.get('n') ?? NaN)
  const unit = given.get('u')
  const lang = given.get('lang')
  const hidden = (given.get('hide') ?? '').split(',')
  return {
    p: readCurve(given.get('p')) ?? START.p,
    q: readCurve(given.get('q')) ?? START.q,
    unit: unit === 'bits' || unit === 'nats' ? unit : START.unit,
    seed: Number.isSafeInteger(seed) ? seed : START.seed,
    size: SIZES.find((one) => one === size) ?? null,
    plotted: PLOTTED.find((one) => one === given.get('c')) ?? START.plotted,
    judged: given.get('judge') === '1',
    lang: lang === 'en' || lang === 'zh' ? lang : null,
    step: Number.isSafeInteger(step) && step >= 1 ? step : null,
    hide: PARTS.filter((part) => hidden.includes(part)),
  }
}

/** Kind, centre and scale; then the drawing of a drawn curve, or the weight of a pair's right bump. */
function readCurve(text: string | null): Curve | null {
  const match = /^([a-z]+):(-?[\d.]+),([\d.]+)(?:,([\w.-]+))?$/.exec(text ?? '')
  if (!match) return null
  const kind = match[1] as Kind
  const centre = Number(match[2])
  const scale = Number(match[3])
  if (!KINDS.includes(kind) || !Number.isFinite(centre) || !Number.isFinite(scale)) return null
  if (kind === 'drawn') {
    const drawing = decode(match[4] ?? '')
    return drawing && drawing.some((height) => height > 0) ? settle({ kind, centre, scale, drawing }) : null
  }
  const weight = Number(match[4] ?? NaN)
  return settle(Number.isFinite(weight) ? { kind, centre, scale, weight } : { kind, centre, scale })
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
