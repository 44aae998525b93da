import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useHeir, type Heir } from '../../shared/heir.tsx'
import { t } from '../../shared/texts.ts'
import { folder, type Listing } from '../client.ts'
import { size } from '../model/format.ts'
import { command, report, type Slot } from '../state.ts'

/** The folders of this machine, to choose a file by its path: nothing is copied. */
export function Browser({ slot, onChoose, heir }: { slot: Slot; onChoose: (path: string) => void; heir: Heir }) {
  const box = useHeir<HTMLDivElement>(heir)
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
    <div class="browser" ref={box}>
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
      {here && <Entries key={here.path} here={here} show={show} onChoose={onChoose} heir={() => box.current?.querySelector('ul')} />}
    </div>
  )
}

interface EntriesProperties {
  readonly here: Listing
  readonly show: (path: string) => void
  readonly onChoose: (path: string) => void
  readonly heir: Heir
}

/** What a folder holds, and the way up. */
function Entries({ here, show, onChoose, heir }: EntriesProperties) {
  const box = useHeir<HTMLUListElement>(heir)
  return (
    <ul aria-label={here.path} tabIndex={-1} ref={box}>
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
      {here.total > here.entries.length && <li class="none">{t('compare.more.entries', { count: here.total - here.entries.length })}</li>}
    </ul>
  )
}
