import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Act } from '../../shared/act.tsx'
import { t } from '../../shared/texts.ts'
import { busy, chosen, choosePath, chooseFile, clear, command, preparing, SIDES, tryDemo, type Slot } from '../state.ts'
import { Browser } from './browser.tsx'

const SIGN: Record<Slot, string> = { reference: 'p', current: 'q', policy: '§' }
const LOOK: Record<Slot, string> = { reference: 'p', current: 'q', policy: 'policy' }

/** The two sides and the rules, and what is in them. */
export function Wells() {
  return (
    <div class="wells">
      {SIDES.map((side) => (
        <Well key={`${command.value} ${side}`} slot={side} />
      ))}
      {command.value === 'compare' && (
        <Act class="demo" able={!busy.value} act={() => void tryDemo()}>
          {t(preparing.value ? 'compare.demo.making' : 'compare.demo')}
        </Act>
      )}
      {command.value === 'compare' && <Well slot="policy" />}
    </div>
  )
}

function Well({ slot }: { slot: Slot }) {
  const over = useSignal(false)
  const browsing = useSignal(false)
  const input = useRef<HTMLInputElement>(null)
  const file = chosen.value[command.value][slot]
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
      class={`well ${LOOK[slot]}${over.value ? ' over' : ''}`}
      aria-label={t(`compare.${slot}`)}
      onDragOver={drag}
      onDragLeave={() => (over.value = false)}
      onDrop={drop}
    >
      <h2>
        <i aria-hidden="true">{SIGN[slot]}</i> {t(`compare.${slot}`)}
      </h2>
      {file ? (
        <p class="file">
          <bdi title={file.place ?? file.name}>{file.name}</bdi>
          {file.place === null && <progress value={file.sent} max={1} aria-label={t('compare.sending')} />}
          <button type="button" class="quiet" onClick={() => clear(slot)} aria-label={t('compare.remove', { name: file.name })}>
            ✕
          </button>
        </p>
      ) : (
        <p class="ways">
          <span>{t('compare.drop')}</span>
          <button type="button" onClick={() => input.current?.click()}>
            {t('compare.choose')}
          </button>
          <button type="button" aria-expanded={browsing.value} onClick={() => (browsing.value = !browsing.value)}>
            {t('compare.browse')}
          </button>
        </p>
      )}
      <input ref={input} type="file" hidden onChange={(event) => take(event.currentTarget, slot)} />
      {browsing.value && !file && (
        <Browser
          slot={slot}
          onChoose={(path) => {
            choosePath(slot, path)
            browsing.value = false
          }}
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
