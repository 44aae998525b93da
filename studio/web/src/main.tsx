import { effect } from '@preact/signals'
import { render } from 'preact'
import { lang, t } from './shared/texts.ts'
import { App } from './shell/app.tsx'
import { page } from './shell/route.ts'

effect(() => {
  document.documentElement.lang = lang.value === 'zh' ? 'zh-Hans' : 'en'
  document.title = `Mediant · ${t(`tab.${page.value}`)}`
})

render(<App />, document.getElementById('page')!)
