import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const load = (lang: string) => JSON.parse(readFileSync(`src/texts/${lang}.json`, 'utf8')) as Record<string, string>
const en = load('en')
const zh = load('zh')
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

test('both languages have the same keys', () => assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort()))

test('every text has the same placeholders in both languages', () => {
  for (const [key, text] of Object.entries(en)) {
    assert.deepEqual(placeholders(zh[key] ?? ''), placeholders(text), key)
    assert.ok(text.trim() && zh[key]?.trim(), key)
  }
})
