import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { saveCsv, savePng, saveSvg } from '../export.ts'
import { remember, toggleTheme } from '../state.ts'
import { lang, t } from '../texts.ts'
import { notify } from './announcer.tsx'

export function Header() {
  return (
    <header>
      <strong class="name">Mediant</strong>
      <nav>
        <a aria-current="page">{t('tab.playground')}</a>
      </nav>
      <div class="tools">
        <button type="button" lang={lang.value === 'en' ? 'zh-Hans' : 'en'} onClick={switchLanguage}>
          {t('language.other')}
        </button>
        <button type="button" onClick={toggleTheme} aria-label={t('theme')} title={t('theme')}>
          ◐
        </button>
        <button type="button" onClick={share}>
          {t('share')}
        </button>
        <Export />
      </div>
    </header>
  )
}

function switchLanguage(): void {
  lang.value = lang.value === 'en' ? 'zh' : 'en'
  remember()
}

async function share(): Promise<void> {
  remember()
  try {
    await navigator.clipboard.writeText(location.href)
    notify(t('share.done'))
  } catch {
    notify(t('share.bar'))
  }
}

function Export() {
  const open = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const outside = !box.current?.contains(event.target as Node)
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : outside) open.value = false
    }
    addEventListener('pointerdown', close)
    addEventListener('keydown', close)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('keydown', close)
    }
  }, [])
  const choose = (save: () => void) => () => {
    open.value = false
    save()
  }
  return (
    <div class="menu" ref={box}>
      <button type="button" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {t('export')}
      </button>
      {open.value && (
        <div class="choices">
          <button type="button" onClick={choose(saveSvg)}>
            {t('export.svg')}
          </button>
          <button type="button" onClick={choose(savePng)}>
            {t('export.png')}
          </button>
          <button type="button" onClick={choose(saveCsv)}>
            {t('export.csv')}
          </button>
        </div>
      )}
    </div>
  )
}
