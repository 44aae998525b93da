import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, connection } from '../src/shell/connection.ts'

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
