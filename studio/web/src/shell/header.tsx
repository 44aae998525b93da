import type { ComponentChildren } from 'preact'
import { lang, t } from '../shared/texts.ts'
import { toggleTheme } from '../shared/theme.ts'
import { PAGES, page, turn } from './route.ts'

/** The pages, and the tools of all of them beside those of the one that is open. */
export function Header({ children }: { children: ComponentChildren }) {
  return (
    <header>
      <strong class="name">Mediant</strong>
      <nav aria-label={t('pages')}>
        {PAGES.map((name) => (
          <a href={`/${name}`} aria-current={page.value === name ? 'page' : undefined} onClick={turn}>
            {t(`tab.${name}`)}
          </a>
        ))}
      </nav>
      <div class="tools">
        <button type="button" lang={lang.value === 'en' ? 'zh-Hans' : 'en'} onClick={switchLanguage}>
          {t('language.switch')}
        </button>
        <button type="button" onClick={toggleTheme} aria-label={t('theme')} title={t('theme')}>
          ◐
        </button>
        {children}
      </div>
    </header>
  )
}

function switchLanguage(): void {
  lang.value = lang.value === 'en' ? 'zh' : 'en'
}
