/** A trainee at one step, as the server tells it. */
export interface Picture {
  readonly trainee: string
  readonly step: number
  readonly dimensions: number
  readonly columns: number
  /** Low and high x, then low and high y. */
  readonly window: readonly number[]
  readonly real: Float32Array
  readonly fake: Float32Array
  /** Where each generated point is pulled; empty where it was not computed. */
  readonly pulls: Float32Array
  /** The judge's answers on a grid, row by row from low to high. */
  readonly field: Float32Array
}

export interface Measurement {
  readonly trainee: string
  readonly step: number
  readonly values: ReadonlyMap<string, number>
}

export interface Progress {
  readonly share: number
  readonly stage: string
}

type Raw = Record<string, unknown>

/** Numbers that are not finite arrive as null. */
function floats(list: unknown): Float32Array {
  return Float32Array.from((list as (number | null)[]) ?? [], (value) => value ?? NaN)
}

export function readPicture(data: string): Picture {
  const raw = JSON.parse(data) as Raw
  return {
    trainee: String(raw.trainee),
    step: Number(raw.step),
    dimensions: Number(raw.dimensions),
    columns: Number(raw.columns),
    window: raw.window as number[],
    real: floats(raw.real),
    fake: floats(raw.fake),
    pulls: floats(raw.pulls),
    field: floats(raw.field),
  }
}

/** Beside a null that stands for an infinite value there is a member "<name>_infinite". */
export function readMeasurement(data: string): Measurement {
  const raw = JSON.parse(data) as Raw
  const values = new Map<string, number>()
  for (const [name, value] of Object.entries(raw)) {
    if (name === 'trainee' || name === 'step' || typeof value === 'boolean') continue
    values.set(name, typeof value === 'number' ? value : raw[`${name}_infinite`] === true ? Infinity : NaN)
  }
  return { trainee: String(raw.trainee), step: Number(raw.step), values }
}

export function readProgress(data: string): Progress {
  const raw = JSON.parse(data) as Raw
  return { share: Number(raw.share), stage: String(raw.stage) }
}

export function readOutcome(data: string): 'done' | 'stopped' | 'failed' {
  return (JSON.parse(data) as { outcome: 'done' | 'stopped' | 'failed' }).outcome
}
