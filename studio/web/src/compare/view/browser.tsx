import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { t } from '../../shared/texts.ts'
import { folder, type Listing } from '../client.ts'
import { size } from '../model/format.ts'
import { command, report, type Slot } from '../state.ts'

/** The folders of this machine, to choose a file by its path: nothing is copied. */
export function Browser({ slot, onChoose }: { slot: Slot; onChoose: (path: string) => void }) {
  const listing = useSignal<Listing | null>(null)
  const typed = useSignal('')
  const show = (path: string) =>
    void folder(path, command.value, slot)
      .then((found) => {
        listing.value = found
        typed.value = found.path
      })
      .catch(report)
  useEffect(() => show(''), [])
  const here = listing.value
  return (
    <div class="browser">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.value === here?.path) show(typed.value)
          else onChoose(typed.value)
        }}
      >
        <input
          type="text"
          value={typed.value}
          aria-label={t('compare.path')}
          spellcheck={false}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
        <button type="submit" disabled={typed.value === '' || typed.value === here?.path}>
          {t('compare.use')}
        </button>
      </form>
      {here && (
        <ul aria-label={here.path}>
          {here.parent !== null && (
            <li>
              <button type="button" onClick={() => show(here.parent!)}>
                ↑ ..
              </button>
            </li>
          )}
          {here.entries.map((entry) => (
            <li key={entry.path}>
              <button type="button" onClick={() => (entry.folder ? show(entry.path) : onChoose(entry.path))}>
                <bdi>
                  {entry.name}
                  {entry.folder ? '/' : ''}
                </bdi>
                {!entry.folder && <small>{size(entry.bytes)}</small>}
              </button>
              {entry.folder && command.value === 'corpus' && (
                <button type="button" class="quiet" onClick={() => onChoose(entry.path)}>
                  {t('compare.use')}
                </button>
              )}
            </li>
          ))}
          {here.entries.length === 0 && <li class="none">{t('compare.empty')}</li>}
          {here.total > here.entries.length && (
            <li class="none">{t('compare.more.entries', { count: here.total - here.entries.length })}</li>
          )}
        </ul>
      )}
    </div>
  )
}
