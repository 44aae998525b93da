import { CELLS, STEP, toCells, toUnits } from './lattice.ts'

/**
 * The kinds of curves: a raised cosine on a compact support, a Gaussian, a uniform, two separate bumps, bars (a
 * distribution on whole numbers, one unit wide each), and a curve drawn by hand.
 */
export const KINDS = ['bump', 'gauss', 'uniform', 'pair', 'bars', 'drawn'] as const
export type Kind = (typeof KINDS)[number]

/** Heights of a drawn curve, 0 to 255, in 64 columns over the lattice. */
export type Drawing = Uint8Array

export const COLUMNS = 64

/**
 * A curve with its place: centre and scale in x-units; the drawing belongs to the kind 'drawn' alone, and the weight,
 * the share of the right bump, to the kind 'pair', where none means a half.
 */
export interface Curve {
  readonly kind: Kind
  readonly centre: number
  readonly scale: number
  readonly drawing?: Drawing
  readonly weight?: number
}

/** The smallest and largest share of a pair's right bump, and its step. */
export const WEIGHTS = { min: 0.05, max: 0.95, step: 0.05, even: 0.5 } as const

/**
 * A curve without its place: the mass in each cell relative to the centre, and the density at the cell edges.
 *
 * `mass[OFFSET + k]` is the mass between k and k+1 cells right of the centre, `edges[OFFSET + k]` the density at
 * k cells. `from` and `to` bound the cells that are shown; a compact curve has no mass outside them.
 */
export interface Template {
  readonly mass: Float64Array
  /** Null where the density jumps: the derivative under a shift is then a central difference. */
  readonly edges: Float64Array | null
  readonly from: number
  readonly to: number
  /** False for the Gaussian, whose tails are cut and renormalised at the ends of the lattice. */
  readonly compact: boolean
}

export const OFFSET = CELLS
const LENGTH = 2 * CELLS

/** Gaussian tails reach this many standard deviations inside the lattice: 2e-9 of the mass lies beyond. */
const GAUSSIAN_REACH = 6

/** The smallest and largest scale and its step, in x-units. */
export function scaleRange(kind: Kind): { min: number; max: number; step: number } {
  switch (kind) {
    case 'gauss':
      return { min: 0.6, max: 1.4, step: 0.02 }
    case 'bars':
      return { min: 1, max: 4, step: 1 }
    case 'pair':
      return { min: 0.4, max: 2.4, step: 0.02 }
    case 'drawn':
      return { min: 1, max: 1, step: 1 }
    default:
      return { min: 0.4, max: 5, step: 0.02 }
  }
}

/** The step of the centre in x-units: bars move from whole number to whole number. */
export function centreStep(kind: Kind): number {
  return kind === 'bars' ? 1 : STEP
}

/** The template of a curve's shape. */
export function template(kind: Kind, scale: number, drawing?: Drawing, weight: number = WEIGHTS.even): Template {
  switch (kind) {
    case 'bump':
      return bump(toCells(scale))
    case 'gauss':
      return gaussian(scale)
    case 'uniform':
      return uniform(toCells(scale))
    case 'pair':
      return pair(toCells(scale), weight)
    case 'bars':
      return bars(Math.round(scale))
    case 'drawn':
      return drawn(drawing ?? new Uint8Array(COLUMNS))
  }
}

/** Raised cosine f(x) = (1 + cos(pi x / w)) / 2w on [-w, w]; F(x) = (1 + x/w + sin(pi x / w) / pi) / 2. */
function bump(w: number): Template {
  const mass = new Float64Array(LENGTH)
  const edges = new Float64Array(LENGTH + 1)
  addBump(mass, edges, 0, w, 1)
  return { mass, edges, from: -w, to: w, compact: true }
}

function addBump(mass: Float64Array, edges: Float64Array, at: number, w: number, weight: number): void {
  const cumulative = (k: number) => (1 + k / w + Math.sin((Math.PI * k) / w) / Math.PI) / 2
  for (let k = 0; k < w; k++) {
    const m = weight * (cumulative(-k) - cumulative(-k - 1))
    mass[OFFSET + at - k - 1]! += m
    mass[OFFSET + at + k]! += m
  }
  for (let k = 1 - w; k < w; k++) {
    edges[OFFSET + at + k]! += (weight * (1 + Math.cos((Math.PI * k) / w))) / (2 * w * STEP)
  }
}

/** Two bumps of half-width w, 3 w apart from centre to centre: between them is a gap of one w. */
function pair(w: number, weight: number): Template {
  const mass = new Float64Array(LENGTH)
  const edges = new Float64Array(LENGTH + 1)
  const away = pairOffset(w)
  addBump(mass, edges, -away, w, 1 - weight)
  addBump(mass, edges, away, w, weight)
  return { mass, edges, from: -away - w, to: away + w, compact: true }
}

/** From the centre of a pair to the centre of each of its bumps, in cells. */
export function pairOffset(w: number): number {
  return Math.round(1.5 * w)
}

/** Masses by the midpoint rule, which for a Gaussian 30 cells wide or more is exact to rounding. */
function gaussian(sd: number): Template {
  const mass = new Float64Array(LENGTH)
  const edges = new Float64Array(LENGTH + 1)
  const density = (x: number) => Math.exp(-0.5 * (x / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI))
  for (let k = -CELLS; k < CELLS; k++) {
    mass[OFFSET + k] = density((k + 0.5) * STEP) * STEP
    edges[OFFSET + k] = density(k * STEP)
  }
  const reach = toCells(GAUSSIAN_REACH * sd)
  return { mass, edges, from: -reach, to: reach, compact: false }
}

function uniform(w: number): Template {
  const mass = new Float64Array(LENGTH)
  mass.fill(1 / (2 * w), OFFSET - w, OFFSET + w)
  return { mass, edges: null, from: -w, to: w, compact: true }
}

/** Bars on 2n+1 whole numbers with weights n + 1 - |k|, normalised; each bar fills its unit. */
function bars(n: number): Template {
  const mass = new Float64Array(LENGTH)
  const unit = toCells(1)
  for (let k = -n; k <= n; k++) {
    const left = OFFSET + k * unit - unit / 2
    mass.fill((n + 1 - Math.abs(k)) / ((n + 1) ** 2 * unit), left, left + unit)
  }
  const reach = n * unit + unit / 2
  return { mass, edges: null, from: -reach, to: reach, compact: true }
}

/** A drawn curve: straight lines between the heights of the columns' middles, normalised; zero columns stay empty. */
function drawn(heights: Drawing): Template {
  const mass = new Float64Array(LENGTH)
  const width = CELLS / COLUMNS
  const half = width / 2
  let total = 0
  for (let i = 0; i < CELLS; i++) {
    const column = Math.floor(i / width)
    const own = heights[column]!
    if (own === 0) continue
    const offset = (i % width) + 0.5 - half
    const other = heights[column + Math.sign(offset)] ?? 0
    const height = own + ((other - own) * Math.abs(offset)) / width
    mass[OFFSET + i - CELLS / 2] = height
    total += height
  }
  if (total === 0) return uniform(toCells(1))
  let from = CELLS
  let to = -CELLS
  for (let k = -CELLS / 2; k < CELLS / 2; k++) {
    if (mass[OFFSET + k]! > 0) {
      mass[OFFSET + k]! /= total
      from = Math.min(from, k)
      to = Math.max(to, k + 1)
    }
  }
  return { mass, edges: null, from, to, compact: true }
}

/** The range of centres, in x-units, for which the whole curve lies on the lattice. */
export function centreRange(kind: Kind, shape: Template): { min: number; max: number } {
  const step = toCells(centreStep(kind))
  const min = Math.ceil((-CELLS / 2 - shape.from) / step) * step
  const max = Math.floor((CELLS / 2 - shape.to) / step) * step
  return { min: toUnits(min), max: toUnits(max) }
}

/** The curve at its place, with its centre and scale brought onto their steps and into their ranges. */
export function settle(curve: Curve): Curve {
  const scales = scaleRange(curve.kind)
  const scale = onStep(curve.scale, scales.min, scales.max, scales.step)
  const shape = template(curve.kind, scale, curve.drawing)
  const centres = centreRange(curve.kind, shape)
  const centre = onStep(curve.centre, centres.min, centres.max, centreStep(curve.kind))
  const { weight = WEIGHTS.even, ...rest } = curve
  const share = onStep(weight, WEIGHTS.min, WEIGHTS.max, WEIGHTS.step)
  const uneven = curve.kind === 'pair' && share !== WEIGHTS.even
  return uneven ? { ...rest, centre, scale, weight: share } : { ...rest, centre, scale }
}

function onStep(value: number, min: number, max: number, step: number): number {
  const snapped = Math.round(value / step) * step
  return Math.round(Math.min(max, Math.max(min, snapped)) * 100) / 100 + 0
}

/** A distribution on the lattice: the mass of each cell, and the density at the CELLS + 1 edges unless it jumps. */
export interface Distribution {
  readonly mass: Float64Array
  readonly edges: Float64Array | null
}

/** The template moved to a centre, given in cells. */
export function place(shape: Template, centre: number): Distribution {
  const start = OFFSET - CELLS / 2 - centre
  const mass = shape.mass.slice(start, start + CELLS)
  const edges = shape.edges === null ? null : shape.edges.slice(start, start + CELLS + 1)
  if (!shape.compact) {
    let total = 0
    for (const m of mass) total += m
    for (let i = 0; i < mass.length; i++) mass[i]! /= total
    if (edges) for (let i = 0; i < edges.length; i++) edges[i]! /= total
  }
  return { mass, edges }
}

/** The curve as a distribution. */
export function distribution(curve: Curve): Distribution {
  return place(template(curve.kind, curve.scale, curve.drawing, curve.weight), toCells(curve.centre))
}
