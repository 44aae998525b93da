import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dots, frame, nearest } from '../src/compare/model/cloud.ts'
import type { Cell, Column, ComparedColumn, MapPoint, Term } from '../src/compare/model/document.ts'
import { bits, chance, count, ends, placeOf, real, size, toleranceAt } from '../src/compare/model/format.ts'
import { judged, tally } from '../src/compare/model/judge.ts'
import { inSight, listed, type Judged } from '../src/compare/model/listing.ts'
import { closer, options } from '../src/compare/model/options.ts'
import { bars, cumulative, outline, shares } from '../src/compare/model/outline.ts'
import { wordShift } from '../src/compare/model/word-shift.ts'

function column(name: string, jsdBits: number, low: number, high: number, q: number | null): Column {
  return {
    name,
    status: 'stable',
    jsd: { bits: jsdBits, null_bits: 0.001, interval_bits: { low, high, confidence: 0.95, method: '' } },
    test: { method: '', p: q, q, permutations: 999 },
  } as unknown as ComparedColumn
}

const skipped = { name: 'id', status: 'skipped', jsd: null } as unknown as Column

test('the ends of an interval have decimals that tell them apart', () => {
  assert.deepEqual(ends({ low: 0.99954, high: 1 }), ['0.9995', '1.0000'])
  assert.deepEqual(ends({ low: 0.0543, high: 0.0588 }), ['0.0543', '0.0588'])
  assert.deepEqual(ends({ low: 1, high: 1 }), ['1.000', '1.000'])
})

test('a column is judged by its interval, the tolerance and the corrected p-value', () => {
  const one = column('a', 0.05, 0.04, 0.06, 0.01)
  assert.equal(judged(one, 0.07, 0.05), 'stable')
  assert.equal(judged(one, 0.06, 0.05), 'inconclusive', 'an interval that ends at the tolerance is not below it')
  assert.equal(judged(one, 0.05, 0.05), 'inconclusive')
  assert.equal(judged(one, 0.04, 0.05), 'inconclusive', 'nor is one that begins there above it')
  assert.equal(judged(one, 0.03, 0.05), 'drift')
  assert.equal(judged(one, 0.03, 0.01), 'drift', 'q may be equal to the rate')
  assert.equal(judged(one, 0.03, 0.009), 'inconclusive')
  assert.equal(judged(column('a', 0.05, 0.04, 0.06, null), 0.03, 0.05), 'inconclusive')
  assert.equal(judged(skipped, 0.03, 0.05), 'skipped')
  const unknown = { ...column('a', 1, 1, 1, 0), jsd: { bits: 1, interval_bits: null } } as unknown as Column
  assert.equal(judged(unknown, 0.03, 0.05), 'inconclusive')
})

test('answers are counted', () => {
  assert.deepEqual(tally(['drift', 'stable', 'drift', 'skipped']), { drift: 2, inconclusive: 0, stable: 1, skipped: 1 })
})

const judgedAt = (one: Column): Judged => ({ column: one, toleranceBits: 0.02, status: judged(one, 0.02, 0.05) })
const rows = [column('b', 0.3, 0.2, 0.4, 0), column('A', 0.01, 0, 0.015, 1), column('c', 0.5, 0.4, 0.6, 0), skipped].map(judgedAt)
const names = (list: readonly Judged[]) => list.map((one) => one.column.name).join(' ')

test('columns are sorted and filtered', () => {
  assert.equal(names(listed(rows, 'status', 'all', '')), 'c b A id')
  assert.equal(names(listed(rows, 'jsd', 'all', '')), 'c b A id')
  assert.equal(names(listed(rows, 'name', 'all', '')), 'A b c id')
  assert.equal(names(listed(rows, 'table', 'all', '')), 'b A c id')
  assert.equal(names(listed(rows, 'table', 'drift', '')), 'b c')
  assert.equal(names(listed(rows, 'table', 'all', ' a ')), 'A')
  assert.equal(names(listed([...rows].reverse(), 'status', 'skipped', '')), 'id')
})

test('of a thousand rows only those in sight exist', () => {
  assert.deepEqual(inSight(0, 580, 58, 1000), { from: 0, to: 16 })
  assert.deepEqual(inSight(29_000, 580, 58, 1000), { from: 494, to: 516 })
  assert.deepEqual(inSight(99_999, 580, 58, 3), { from: 3, to: 3 })
  assert.deepEqual(inSight(0, 580, 58, 0), { from: 0, to: 0 })
})

test('numbers are said with the digits that they deserve', () => {
  assert.deepEqual([0, 0.00001, 0.0012, 0.0553, 0.5, 1].map(bits), ['0', '<0.0001', '0.0012', '0.0553', '0.500', '1.000'])
  assert.deepEqual([null, 0, -41.0172, 1234567, 0.00001].map(real), ['–', '0', '−41.02', '1.23e+6', '1.00e-5'])
  assert.deepEqual([0, 999, 1000, 1234567].map(count), ['0', '999', '1 000', '1 234 567'])
  assert.equal(chance(0.001, 999), '≤ 0.001')
  assert.equal(chance(0.25, 999), '0.250')
  assert.equal(chance(0.0001, 0), '< 0.001')
  assert.equal(chance(null, 999), '–')
  assert.deepEqual([0, 999, 1500, 2_147_483_648].map(size), ['0 B', '999 B', '1.5 kB', '2.1 GB'])
})

test('the slider reaches every tolerance from 0.001 to 1 bit', () => {
  assert.equal(toleranceAt(0), 0.001)
  assert.equal(toleranceAt(100), 1)
  assert.ok(Math.abs(toleranceAt(placeOf(0.02)) - 0.02) < 1e-9)
  assert.equal(placeOf(0.0001), 0)
  assert.equal(placeOf(2), 100)
})

test('options are one text each, and what is empty is left out', () => {
  const set = { tolerance: '0.05', bins: 'width:20', type: 'a=text\n\n b=numeric ', columns: ' ', output: 'x' }
  assert.deepEqual(options('compare', set), ['--tolerance=0.05', '--bins=width:20', '--type=a=text', '--type=b=numeric'])
  assert.deepEqual(options('corpus', { 'keep-case': 'on', bins: 'auto' }), ['--keep-case'])
  assert.deepEqual(closer(['--columns=a,b', '--bins=auto', '--seed=7'], 'price', 'width:20'), ['--seed=7', '--columns=price', '--bins=width:20'])
  assert.deepEqual(closer([], 'city, "old"', 'exact'), ['--columns="city, ""old"""', '--bins=exact'])
})

const cell = (low: number, high: number, reference: number, current: number, type = 'interval'): Cell => ({
  label: `${low}`,
  type,
  low,
  high,
  reference,
  current,
  contribution_bits: 0.01,
})

test('few cells stand side by side, many are spread over the axis, and nothing is lost', () => {
  const few = [cell(0, 1, 5, 0), cell(1, 2, 5, 10)]
  assert.deepEqual(bars(few, 10, false), shares(few))
  const many = Array.from({ length: 100 }, (_, i) => cell(i * i, (i + 1) * (i + 1), 1, i))
  const spread = bars(many, 10, false)
  assert.equal(spread.length, 10)
  const sum = (of: (bar: { p: number; q: number; part: number }) => number) => spread.reduce((all, bar) => all + of(bar), 0)
  assert.ok(Math.abs(sum((bar) => bar.p) - 1) < 1e-9)
  assert.ok(Math.abs(sum((bar) => bar.q) - 1) < 1e-9)
  assert.ok(Math.abs(sum((bar) => bar.part) - 1) < 1e-9)
  assert.deepEqual(bars([...many, cell(0, 0, 1, 1, 'missing')], 10, false).length, 101)
})

test('outlines and cumulative shares', () => {
  assert.equal(outline([1, 0.5], 1, 10, 4), 'M0 4V0.0H5.0V2.0H10.0V4')
  assert.deepEqual(cumulative([0.25, 0.25, 0.5]), [0.25, 0.5, 1])
})

test('what a word shift does not show is summed', () => {
  const terms = Array.from({ length: 40 }, (_, i) => ({ term: `word${i}`, contribution_bits: 0.01 }) as Term)
  const shift = wordShift(terms, '', { terms: 1000, bits: 0.5 })
  assert.equal(shift.terms.length, 30)
  assert.equal(shift.others, 970)
  assert.ok(Math.abs(shift.othersBits - 0.2) < 1e-9)
  assert.deepEqual(wordShift(terms, 'WORD39', { terms: 1000, bits: 0.5 }).terms.map((one) => one.term), ['word39'])
})

test('points lie within the map, and a click finds the nearest', () => {
  const points: MapPoint[] = [
    { side: 'reference', x: -3, y: 0, cluster: 1 },
    { side: 'current', x: 3, y: 1, cluster: 2 },
  ]
  const at = frame(points, 100, 50)
  for (const point of points) assert.ok(at.x(point) >= 0 && at.x(point) <= 100 && at.y(point) >= 0 && at.y(point) <= 50)
  assert.equal(nearest(points, at, 0, 25), 1)
  assert.equal(nearest(points, at, 99, 25), 2)
  assert.equal(nearest([], at, 0, 0), null)
  assert.equal(dots([points[0]!], at), 'M8.0 32.0h0')
})
