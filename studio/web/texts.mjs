// Writes the texts of the page, src/texts/en.json and zh.json, from the catalogue that the command line and the reports share.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CATALOGUE = new URL('../../report/src/main/resources/io/mediant/report/text/', import.meta.url)
const TARGET = new URL('./src/texts/', import.meta.url)
const PREFIX = 'studio.page.'

mkdirSync(fileURLToPath(TARGET), { recursive: true })
for (const lang of ['en', 'zh']) {
  const texts = {}
  for (const line of readFileSync(new URL(`studio_${lang}.properties`, CATALOGUE), 'utf8').split('\n')) {
    const at = line.indexOf('=')
    if (line.startsWith(PREFIX) && at > 0) texts[line.slice(PREFIX.length, at).trim()] = line.slice(at + 1).trim()
  }
  writeFileSync(new URL(`${lang}.json`, TARGET), `${JSON.stringify(texts, null, 2)}\n`)
}
