import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  apartFrom,
  CELLS,
  contributions,
  distribution,
  estimates,
  measure,
  samples,
  settle,
  slopes,
  spreadOf,
  STEP,
  sweep,
  SWEPT,
  template,
  type Curve,
  type Kind,
  type Measures,
  type Slopes,
} from '../src/playground/maths/index.ts'

type Entry = { p: [Kind, number, number]; q: [Kind, number, number]; tolerance?: number }
type Values = Partial<Record<keyof Measures, number | null>>
const golden = JSON.parse(readFileSync('golden/playground.json', 'utf8')) as {
  lattice: (Entry & Values)[]
  closed: (Entry & Values)[]
  continuous: (Entry & Values)[]
}

const curve = ([kind, centre, scale]: [Kind, number, number]): Curve => settle({ kind, centre, scale })
const between = (p: Curve, q: Curve): Measures => measure(distribution(p).mass, distribution(q).mass)
const NAMES = ['jsd', 'w1', 'tv', 'hellinger', 'klPq', 'klQp'] as const

function compare(entry: Entry & Values, tolerance: number): void {
  const found = between(curve(entry.p), curve(entry.q))
  for (const name of NAMES) {
    const expected = entry[name]
    if (expected === undefined) continue
    const label = `${name} of ${entry.p} and ${entry.q}: ${found[name]}, expected ${expected}`
    if (expected === null) assert.equal(found[name], Infinity, label)
    else assert.ok(Math.abs(found[name] - expected) <= tolerance * Math.max(1, expected), label)
  }
}

for (const entry of golden.lattice) {
  test(`SciPy on the cells: ${entry.p} and ${entry.q}`, () => compare(entry, entry.p[0] === 'gauss' ? 1e-4 : 1e-9))
}
for (const entry of golden.closed) {
  test(`closed form: ${entry.p} and ${entry.q}`, () => compare(entry, entry.tolerance ?? 1e-9))
}
for (const entry of golden.continuous) {
  test(`the line's own JSD: ${entry.p} and ${entry.q}`, () => compare(entry, 2e-5))
}

const KINDS: [Kind, number][] = [
  ['bump', 2],
  ['gauss', 1],
  ['uniform', 2],
  ['pair', 1],
  ['bars', 2],
]

test('same curves are at distance 0, judged by a coin', () => {
  for (const [kind, scale] of KINDS) {
    const same = between(curve([kind, 0, scale]), curve([kind, 0, scale]))
    for (const name of NAMES) assert.ok(same[name] < 1e-7, `${kind} ${name} ${same[name]}`)
    assert.equal(same.jsd, 0)
    assert.ok(Math.abs(same.judge - 0.5) < 1e-12)
    assert.ok(Math.abs(same.game + Math.log(4)) < 1e-12)
  }
})

test('JSD, TV, Hellinger and W1 are symmetric; the first three bounded', () => {
  for (const [kindP, scaleP] of KINDS) {
    for (const [kindQ, scaleQ] of KINDS) {
      const p = curve([kindP, -1, scaleP])
      const q = curve([kindQ, 1, scaleQ])
      const there = between(p, q)
      const back = between(q, p)
      for (const name of ['jsd', 'tv', 'hellinger', 'w1'] as const) {
        assert.ok(Math.abs(there[name] - back[name]) < 1e-12)
      }
      assert.ok(there.jsd >= 0 && there.jsd <= Math.LN2 && there.tv <= 1 && there.hellinger <= 1)
    }
  }
})

test('apart: JSD is ln 2 to the last bit and has no slope, W1 has slope 1', () => {
  for (let gap = 0; gap < 4; gap++) {
    const p = distribution(curve(['bump', -3, 2]))
    const q = distribution(curve(['bump', 1 + gap, 2]))
    const now = measure(p.mass, q.mass)
    assert.equal(now.jsd, Math.LN2)
    assert.equal(now.disjoint, true)
    assert.equal(now.judge, 1)
    assert.equal(now.game, 0)
    const slope = slopes(p, q, now)
    assert.equal(slope.jsd, 0)
    assert.equal(slope.klPq, null)
    assert.ok(Math.abs(slope.w1 - 1) < 1e-9)
  }
})

test('slopes agree with central differences of the measures', () => {
  const pairs: [[Kind, number, number], [Kind, number, number]][] = [
    [['bump', 0, 2], ['bump', 1, 2]],
    [['bump', -1, 3], ['bump', 0.5, 1.5]],
    [['gauss', 0, 1], ['gauss', 1.2, 0.8]],
    [['pair', 0, 1], ['bump', 1, 1.6]],
    [['uniform', 0, 2], ['uniform', 1, 2]],
  ]
  for (const [one, other] of pairs) {
    const p = distribution(curve(one))
    const at = (shift: number) => distribution(curve([other[0], other[1] + shift, other[2]]))
    const q = at(0)
    const slope = slopes(p, q, measure(p.mass, q.mass))
    const right = measure(p.mass, at(STEP).mass)
    const left = measure(p.mass, at(-STEP).mass)
    for (const name of ['jsd', 'tv', 'hellinger', 'w1', 'root'] as const satisfies (keyof Slopes)[]) {
      const difference = (right[name] - left[name]) / (2 * STEP)
      const tolerance = name === 'tv' ? 1e-2 : 2e-3 // a cell in which p and q cross counts for one side
      assert.ok(Math.abs(slope[name] - difference) < tolerance, `${one}/${other} ${name}: ${slope[name]}, ${difference}`)
    }
    for (const name of ['klPq', 'klQp'] as const) {
      const value = slope[name]
      if (value === null || !Number.isFinite(right[name] - left[name])) continue
      const difference = (right[name] - left[name]) / (2 * STEP)
      assert.ok(Math.abs(value - difference) < 0.02 * Math.max(1, Math.abs(difference)), `${name}: ${value}`)
    }
  }
})

test('for equal Gaussians KL has the slope of its closed form', () => {
  const p = distribution(curve(['gauss', 0, 1]))
  const q = distribution(curve(['gauss', 1.5, 1]))
  const slope = slopes(p, q, measure(p.mass, q.mass))
  assert.ok(Math.abs(slope.klPq! - 1.5) < 1e-3)
})

test('contributions add up to JSD', () => {
  const p = distribution(curve(['bump', 0, 2])).mass
  const q = distribution(curve(['bump', 1.5, 3])).mass
  const parts = contributions(p, q)
  const sum = [...parts.p, ...parts.q].reduce((a, b) => a + b, 0)
  assert.ok(Math.abs(sum - measure(p, q).jsd) < 1e-12)
})

test('the sweep agrees with the measures at every shift', () => {
  for (const [kind, scale] of KINDS) {
    for (const [other, width] of [[kind, scale], ['bump', 1]] as const) {
      const shapes = [template(kind, scale), template(other, width)] as const
      for (const side of [1, -1] as const) {
        for (const name of SWEPT) {
          const { shift, value } = sweep(name, ...shapes, side, 4)
          for (let i = 0; i < shift.length; i += 25) {
            const now = between(curve([kind, 0, scale]), { kind: other, centre: shift[i]!, scale: width })
            const label = `${name} of ${kind} and ${other} at ${shift[i]}: ${value[i]}, expected ${now[name]}`
            if (now[name] === Infinity) assert.equal(value[i], Infinity, label)
            else assert.ok(Math.abs(value[i]! - now[name]) < 1e-4, label) // a Gaussian's tail is cut, and the root of 1e-9 is 3e-5
          }
        }
      }
    }
  }
})

test('supports part where they touch, and Gaussians never', () => {
  assert.equal(apartFrom(template('bump', 2), template('bump', 1), 1), 3)
  assert.equal(apartFrom(template('gauss', 1), template('gauss', 1), 1), null)
})

test('95 % of fresh draws lie in their range, which narrows as samples grow', () => {
  const p = distribution(curve(['bump', 0, 2])).mass
  const q = distribution(curve(['bump', 1, 2])).mass
  const take = (n: number, seed: number, count: number) => {
    const source = estimates(p, q, n, seed)
    return Array.from({ length: count }, () => source.next().value)
  }
  const wide = spreadOf(take(100, 7, 200))
  const narrow = spreadOf(take(10000, 7, 200))
  assert.deepEqual(wide, spreadOf(take(100, 7, 200)))
  assert.ok(narrow.high - narrow.low < 0.25 * (wide.high - wide.low))
  assert.ok(narrow.low < measure(p, q).jsd && measure(p, q).jsd < narrow.high)
  const inside = take(100, 8, 2000).filter((jsd) => wide.low <= jsd && jsd <= wide.high).length / 2000
  assert.ok(inside > 0.9 && inside < 0.99, `${inside}`) // quantiles of 200 draws: 0.9 is 3 deviations below 0.95
})

test('the weight of a pair is the share of its right bump', () => {
  const { mass } = distribution(settle({ kind: 'pair', centre: 0, scale: 1, weight: 0.2 }))
  assert.ok(Math.abs(mass.subarray(CELLS / 2).reduce((a, b) => a + b, 0) - 0.2) < 1e-12)
})

test('the noise floor is what equal curves show, and the seed decides the draws', () => {
  const { mass } = distribution(curve(['bump', 0, 2]))
  let sum = 0
  for (let seed = 0; seed < 200; seed++) sum += samples(mass, mass, 1000, seed).jsd
  const { floor } = samples(mass, mass, 1000, 7)
  assert.ok(Math.abs(sum / 200 / floor - 1) < 0.15, `mean ${sum / 200}, floor ${floor}`)
  assert.deepEqual(samples(mass, mass, 1000, 3), samples(mass, mass, 1000, 3))
  assert.notEqual(samples(mass, mass, 1000, 3).jsd, samples(mass, mass, 1000, 4).jsd)
})

test('every curve has mass 1 within its range', () => {
  for (const [kind] of KINDS) {
    for (const centre of [-20, -1.23, 0, 4, 20]) {
      const { mass } = distribution(settle({ kind, centre, scale: 1.7 }))
      assert.equal(mass.length, CELLS)
      assert.ok(Math.abs(mass.reduce((a, b) => a + b, 0) - 1) < 1e-12, kind)
    }
  }
})

type Cells = Values & { p: unknown; q: unknown; first: number; p_masses: number[]; q_masses: number[] }
const exact = JSON.parse(readFileSync('golden/cells.json', 'utf8')) as { cells: Cells[] }

for (const entry of exact.cells) {
  test(`the same cells as the library's: ${entry.p} and ${entry.q}`, () => {
    const onLattice = (masses: number[]) => {
      const mass = new Float64Array(CELLS)
      mass.set(masses, entry.first)
      return mass
    }
    const found = measure(onLattice(entry.p_masses), onLattice(entry.q_masses))
    for (const name of NAMES) {
      const expected = entry[name] ?? Infinity
      const error = found[name] === expected ? 0 : Math.abs(found[name] / expected - 1)
      assert.ok(error < 1e-12, `${name}: ${found[name]}, expected ${expected}`)
    }
  })
}
