import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Album } from '../src/lab/album.ts'
import { csvOf } from '../src/lab/csv.ts'
import { readMeasurement, readPicture, type Measurement } from '../src/lab/events.ts'
import { Happenings } from '../src/lab/happenings.ts'
import { niceStep, spread } from '../src/lab/layout.ts'
import { arrowLength, BARS, leanings, shares } from '../src/lab/marks.ts'
import { short } from '../src/lab/numbers.ts'
import { RunRecord } from '../src/lab/record.ts'
import { Series } from '../src/lab/series.ts'

const picture = (step: number) =>
  readPicture(`{"trainee":"first","step":${step},"dimensions":2,"columns":0,"window":[0,1,0,1],"real":[],"fake":[1,null],"pulls":[],"field":[]}`)

const measured = (step: number, values: Record<string, number>, trainee = 'first'): Measurement => ({
  trainee,
  step,
  values: new Map(Object.entries(values)),
})

test('a series keeps its ends and at most 2,000 points', () => {
  const series = new Series()
  for (let step = 0; step <= 50_001; step++) series.add(step, 2 * step)
  assert.ok(series.steps.length <= Series.MOST && series.steps.length > Series.MOST / 4)
  assert.equal(series.steps[0], 0)
  assert.deepEqual(series.last(), { step: 50_001, value: 100_002 })
  assert.equal(series.at(50_001), 100_002)
  const gaps = series.steps.slice(1).map((step, i) => step - series.steps[i]!)
  assert.equal(new Set(gaps).size, 1)
})

test('a series knows its value at any step', () => {
  const series = new Series()
  for (const step of [10, 20, 30]) series.add(step, step)
  assert.ok(Number.isNaN(series.at(9)))
  assert.equal(series.at(10), 10)
  assert.equal(series.at(29), 20)
  assert.equal(series.at(Infinity), 30)
})

test('an album forgets every second picture when it is full, never the newest', () => {
  const album = new Album()
  for (let step = 0; step < 2000; step++) {
    album.add(picture(step))
    assert.equal(album.newest()!.step, step)
  }
  assert.ok(album.size <= Album.MOST && album.size >= Album.MOST / 2)
  assert.equal(album.at(-1)!.step, 0)
  assert.ok(1000 - album.at(1000)!.step < 32)
  album.add(picture(3))
  assert.equal(album.newest()!.step, 1999)
})

test('numbers that are not finite are read', () => {
  assert.ok(Number.isNaN(picture(1).fake[1]))
  const { values } = readMeasurement('{"trainee":"a","step":2,"kl_nats":null,"kl_nats_infinite":true,"jsd_nats":null,"w1":1.5}')
  assert.deepEqual([...values], [['kl_nats', Infinity], ['jsd_nats', NaN], ['w1', 1.5]])
})

test('what is told again changes nothing', () => {
  const record = new RunRecord()
  for (let round = 0; round < 2; round++) {
    for (const step of [0, 5, 10]) record.measured(measured(step, { jsd_nats: Math.LN2 }))
  }
  assert.deepEqual(record.trainees[0]!.measures.get('jsd_nats')!.steps, [0, 5, 10])
  assert.equal(record.trainees[0]!.every, 5)
  assert.equal(record.happenings.list.length, 1)
  assert.deepEqual(record.measures(), ['jsd_nats'])
  assert.equal(record.end(), 10)
})

test('what happens is said once each time it begins', () => {
  const happenings = new Happenings()
  const gradients = [1, 1e-7, 1e-8, 1e-3, 1e-9]
  gradients.forEach((gradient_norm, step) => happenings.look(measured(step, { gradient_norm })))
  assert.deepEqual(happenings.list.map(({ kind, step }) => `${kind} ${step}`), ['gradient 1', 'gradient 4'])
  const distances = new Happenings()
  const course = [
    { jsd_nats: Math.LN2, sliced_w1: 4, sliced_w1_floor: 0.1, modes: 0 },
    { jsd_nats: 0.5, sliced_w1: 1, sliced_w1_floor: 0.1, modes: 1 },
    { jsd_nats: 0.1, sliced_w1: 0.09, sliced_w1_floor: 0.1, modes: 1 },
  ]
  course.forEach((values, step) => distances.look(measured(step, values)))
  assert.deepEqual(distances.list.map(({ kind, step }) => `${kind} ${step}`), ['pinned 0', 'touches 1', 'modes 1', 'floor 2'])
  for (let step = 3; step < 200; step++) distances.look(measured(step, { modes: step }))
  assert.equal(distances.list.length, 40)
})

test('measurements become one table', () => {
  const lines = '{"trainee":"a","step":0,"w1":1.5}\n{"trainee":"b","step":0,"kl":null,"kl_infinite":true}\n'
  assert.equal(csvOf(lines), 'trainee,step,kl,w1\na,0,,1.5\nb,0,Infinity,\n')
})

test('numbers are short and say their power', () => {
  const written = [0, 1, 0.6931, 12.34, 1234.5, 1e-6, 2.5e-9, -0.5, 1e7, Infinity, NaN].map(short)
  assert.deepEqual(written, ['0', '1', '0.693', '12.3', '1235', '10⁻⁶', '2.5·10⁻⁹', '−0.5', '10⁷', '∞', '–'])
})

test('labels move apart and stay within their ends', () => {
  assert.deepEqual(spread([], 10, 0, 100), [])
  assert.deepEqual(spread([5, 50, 52], 10, 0, 100), [5, 50, 60])
  assert.deepEqual(spread([98, 99, 100], 10, 0, 100), [80, 90, 100])
  assert.deepEqual([0.7, 1, 1.2, 3, 70].map(niceStep), [1, 1, 2, 5, 100])
})

test('arrows grow with the powers of ten of a pull, alike everywhere', () => {
  assert.deepEqual([0, 1e-7, 1e-6, NaN].map(arrowLength), [0, 0, 0, 0])
  assert.ok(Math.abs(arrowLength(1) - arrowLength(0.1) - 5) < 1e-9)
  assert.equal(arrowLength(1e30), 48)
})

test('probabilities lean from a half, scores from the middle of their range', () => {
  assert.deepEqual([...leanings(Float32Array.of(0, 0.5, 1, NaN))], [-1, 0, 1, 0])
  assert.deepEqual([...leanings(Float32Array.of(-3, 1, 5))], [-1, 0, 1])
  assert.deepEqual([...leanings(new Float32Array(0))], [])
})

test('bars hold the shares of the points within the window', () => {
  const bars = shares(Float32Array.of(0, 0, 9.99, 12), 0, 10)
  assert.equal(bars.length, BARS)
  assert.equal(bars[0], 0.5)
  assert.equal(bars[BARS - 1], 0.25)
})
