import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { copy } from '../../shared/copy.ts'
import { notify } from '../../shared/notice.tsx'
import { t } from '../../shared/texts.ts'
import { remember } from '../address.ts'
import { command } from '../command.ts'
import { saveCsv, savePng, saveSvg } from '../export.ts'
import { hides } from '../state.ts'

/** What the header offers on the playground. */
export function Tools() {
  return (
    <>
      <button type="button" onClick={share}>
        {t('share')}
      </button>
      {!hides('export') && <Export />}
    </>
  )
}

async function share(): Promise<void> {
  remember()
  notify(t((await copy(location.href)) ? 'share.done' : 'share.bar'))
}

async function copyCommand(): Promise<void> {
  notify(t((await copy(command())) ? 'export.command.done' : 'export.command.refused'))
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
          <button type="button" onClick={choose(copyCommand)}>
            {t('export.command')}
          </button>
        </div>
      )}
    </div>
  )
}
