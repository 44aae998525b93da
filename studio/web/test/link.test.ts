import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, START, write, type Scene } from '../src/playground/link.ts'

test('a link reads back as the scene that wrote it', () => {
  const drawing = Uint8Array.from({ length: 64 }, (_, i) => (i > 20 && i < 40 ? 4 * i : 0))
  const scenes: Scene[] = [
    START,
    { ...START, unit: 'nats', lang: 'zh', seed: 11, size: 1000, step: 4 },
    { ...START, size: 10000, plotted: 'klQp', judged: true, hide: ['samples', 'story'] },
    { ...START, p: { kind: 'pair', centre: 0, scale: 1.6, weight: 0.3 } },
    { ...START, p: { kind: 'gauss', centre: -1.5, scale: 0.8 }, q: { kind: 'drawn', centre: 0.5, scale: 1, drawing } },
  ]
  for (const scene of scenes) assert.deepEqual(read(write(scene)), scene)
})

test('the form of the link is stable', () => {
  const q = { kind: 'bump', centre: 5, scale: 2 } as const
  assert.equal(write({ ...START, q, lang: 'zh' }), '#v=1&p=bump:-3,2&q=bump:5,2&u=bits&seed=7&lang=zh')
})

test('what cannot be read leaves the start as it is', () => {
  assert.deepEqual(read(''), START)
  assert.deepEqual(read('#v=1&unknown=3&p=cone:1,2&q=bump:x,2&u=hartleys&lang=xx&seed=1.5&step=-1&n=7&c=w1&hide=all'), START)
  assert.deepEqual(read('#v=2&p=bump:0,2'), START)
  assert.deepEqual(read('#q=drawn:0,1,AAAA'), START)
})

test('an even pair has no weight in its link, and only a pair has one', () => {
  assert.deepEqual(read('#p=pair:0,1.6,0.5').p, { kind: 'pair', centre: 0, scale: 1.6 })
  assert.deepEqual(read('#p=bump:0,2,0.3').p, { kind: 'bump', centre: 0, scale: 2 })
  assert.equal(read('#p=pair:0,1.6,7').p.weight, 0.95)
})

test('a place outside the lattice is brought to its end', () => {
  assert.equal(read('#p=bump:99,2').p.centre, 8.24)
  assert.equal(read('#p=bars:0.4,2').p.centre, 0)
})
