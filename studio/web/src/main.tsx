import { effect } from '@preact/signals'
import { render } from 'preact'
import { lang, t } from './texts.ts'
import { Page } from './view/page.tsx'

effect(() => {
  document.documentElement.lang = lang.value === 'zh' ? 'zh-Hans' : 'en'
  document.title = t('title')
})

render(<Page />, document.getElementById('page')!)
