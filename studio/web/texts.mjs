// Writes the texts of the page, src/texts/en.json and zh.json, from the catalogue that the command line and the reports share.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CATALOGUE = new URL('../../report/src/main/resources/io/mediant/report/text/', import.meta.url)
const TARGET = new URL('./src/texts/', import.meta.url)
const PAGE = 'studio.page.'
/** Names that results carry in English, which the page says as the reports do. */
const SHARED = ['kind.', 'method.', 'embed.test.']

mkdirSync(fileURLToPath(TARGET), { recursive: true })
for (const lang of ['en', 'zh']) {
  const texts = {}
  for (const file of ['studio', 'texts']) {
    for (const line of readFileSync(new URL(`${file}_${lang}.properties`, CATALOGUE), 'utf8').split('\n')) {
      const at = line.indexOf('=')
      const key = line.slice(0, Math.max(at, 0)).trim()
      const words = line.slice(at + 1).trim().replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)))
      if (key.startsWith(PAGE)) texts[key.slice(PAGE.length)] = words
      else if (SHARED.some((prefix) => key.startsWith(prefix))) texts[key] = words
    }
  }
  writeFileSync(new URL(`${lang}.json`, TARGET), `${JSON.stringify(texts, null, 2)}\n`)
}
