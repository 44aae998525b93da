import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../shared/texts.ts'
import { saveMetrics, savePanes } from './export.ts'
import { record, run } from './open.ts'

/** What the header offers in the lab: files of the open run. */
export function Tools() {
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
  if (!run.value) return null
  const choose = (act: () => void) => () => {
    open.value = false
    act()
  }
  return (
    <div class="menu" ref={box}>
      <button type="button" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {t('export')}
      </button>
      {open.value && (
        <div class="choices">
          <button type="button" onClick={choose(() => void saveMetrics('csv'))}>
            {t('lab.export.csv')}
          </button>
          <button type="button" onClick={choose(() => void saveMetrics('jsonl'))}>
            {t('lab.export.json')}
          </button>
          <button type="button" disabled={record.value.of.seen().length === 0} onClick={choose(savePanes)}>
            {t('lab.export.png')}
          </button>
        </div>
      )}
    </div>
  )
}
