import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, connection } from '../src/shared/connection.ts'

async function after(answer: () => Promise<Response>): Promise<string> {
  globalThis.fetch = answer
  await ask()
  return connection.value
}

test('what the studio answers decides what the page says', async () => {
  const status = (code: number) => async () => new Response(null, { status: code })
  assert.equal(await after(status(200)), 'here')
  assert.equal(await after(() => Promise.reject(new TypeError('refused'))), 'gone')
  assert.equal(await after(() => Promise.reject(new DOMException('late', 'TimeoutError'))), 'gone')
  assert.equal(await after(status(401)), 'anew')
  assert.equal(await after(status(200)), 'here')
  assert.equal(await after(() => Promise.reject(new DOMException('late', 'TimeoutError'))), 'here')
  assert.equal(await after(status(404)), 'here') // a page without a studio of its own misses nothing
})

test('whoever asks while an answer is awaited is told with the first', async () => {
  let asked = 0
  globalThis.fetch = async () => {
    asked++
    return new Response(null, { status: 401 })
  }
  const first = ask()
  await ask()
  assert.equal(connection.value, 'anew')
  await first
  assert.equal(asked, 1)
  await ask()
  assert.equal(asked, 2)
})
