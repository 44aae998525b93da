import { useSignal, type Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useHeir, type Heir } from '../../shared/heir.tsx'
import { t } from '../../shared/texts.ts'
import { chosen, choosePath, chooseFile, clear, command, type Chosen, type Slot } from '../state.ts'
import { Browser } from './browser.tsx'

const SIGN: Record<Slot, string> = { reference: 'p', current: 'q', policy: '§' }
const LOOK: Record<Slot, string> = { reference: 'p', current: 'q', policy: 'policy' }

/** A place for a file: ways to choose one, or the one that was chosen. */
export function Well({ slot }: { slot: Slot }) {
  const over = useSignal(false)
  const browsing = useSignal(false)
  const well = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const file = chosen.value[command.value][slot]
  const heading = () => well.current?.querySelector('h2')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    over.value = false
    const first = event.dataTransfer?.files[0]
    if (first) void chooseFile(slot, first)
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    over.value = true
  }
  return (
    <section
      ref={well}
      class={`well ${LOOK[slot]}${over.value ? ' over' : ''}`}
      aria-label={t(`compare.${slot}`)}
      onDragOver={drag}
      onDragLeave={() => (over.value = false)}
      onDrop={drop}
    >
      <h2 tabIndex={-1}>
        <i aria-hidden="true">{SIGN[slot]}</i> {t(`compare.${slot}`)}
      </h2>
      {file ? (
        <Held slot={slot} file={file} heir={() => well.current?.querySelector('button')} />
      ) : (
        <Ways choose={() => input.current?.click()} browsing={browsing} heir={heading} />
      )}
      <input ref={input} type="file" hidden onChange={(event) => take(event.currentTarget, slot)} />
      {browsing.value && !file && (
        <Browser
          slot={slot}
          onChoose={(path) => {
            choosePath(slot, path)
            browsing.value = false
          }}
          heir={heading}
        />
      )}
    </section>
  )
}

function take(input: HTMLInputElement, slot: Slot): void {
  const first = input.files?.[0]
  if (first) void chooseFile(slot, first)
  input.value = ''
}

function Held({ slot, file, heir }: { slot: Slot; file: Chosen; heir: Heir }) {
  const box = useHeir<HTMLParagraphElement>(heir)
  return (
    <p class="file" ref={box}>
      <bdi title={file.place ?? file.name}>{file.name}</bdi>
      {file.place === null && <progress value={file.sent} max={1} aria-label={t('compare.sending')} />}
      <button type="button" class="quiet" onClick={() => clear(slot)} aria-label={t('compare.remove', { name: file.name })}>
        ✕
      </button>
    </p>
  )
}

function Ways({ choose, browsing, heir }: { choose: () => void; browsing: Signal<boolean>; heir: Heir }) {
  const box = useHeir<HTMLParagraphElement>(heir)
  return (
    <p class="ways" ref={box}>
      <span>{t('compare.drop')}</span>
      <button type="button" onClick={choose}>
        {t('compare.choose')}
      </button>
      <button type="button" aria-expanded={browsing.value} onClick={() => (browsing.value = !browsing.value)}>
        {t('compare.browse')}
      </button>
    </p>
  )
}
