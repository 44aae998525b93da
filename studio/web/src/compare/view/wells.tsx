import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { t } from '../../shared/texts.ts'
import { chosen, choosePath, chooseFile, clear, command, preparing, SIDES, tryDemo, underWay, type Side } from '../state.ts'
import { Browser } from './browser.tsx'

const SIGN: Record<Side, string> = { reference: 'p', current: 'q' }

/** The two sides, and what is in them. */
export function Wells() {
  return (
    <div class="wells">
      {SIDES.map((side) => (
        <Well key={`${command.value} ${side}`} side={side} />
      ))}
      {command.value === 'compare' && (
        <button type="button" class="demo" disabled={preparing.value || underWay.value} onClick={() => void tryDemo()}>
          {t(preparing.value ? 'compare.demo.making' : 'compare.demo')}
        </button>
      )}
    </div>
  )
}

function Well({ side }: { side: Side }) {
  const over = useSignal(false)
  const browsing = useSignal(false)
  const input = useRef<HTMLInputElement>(null)
  const file = chosen.value[command.value][side]
  const drop = (event: DragEvent) => {
    event.preventDefault()
    over.value = false
    const first = event.dataTransfer?.files[0]
    if (first) void chooseFile(side, first)
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    over.value = true
  }
  return (
    <section
      class={`well ${SIGN[side]}${over.value ? ' over' : ''}`}
      aria-label={t(`compare.${side}`)}
      onDragOver={drag}
      onDragLeave={() => (over.value = false)}
      onDrop={drop}
    >
      <h2>
        <i aria-hidden="true">{SIGN[side]}</i> {t(`compare.${side}`)}
      </h2>
      {file ? (
        <p class="file">
          <bdi title={file.place ?? file.name}>{file.name}</bdi>
          {file.place === null && <progress value={file.sent} max={1} aria-label={t('compare.sending')} />}
          <button type="button" class="quiet" onClick={() => clear(side)} aria-label={t('compare.remove', { name: file.name })}>
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
      <input ref={input} type="file" hidden onChange={(event) => take(event.currentTarget, side)} />
      {browsing.value && !file && (
        <Browser
          onChoose={(path) => {
            choosePath(side, path)
            browsing.value = false
          }}
        />
      )}
    </section>
  )
}

function take(input: HTMLInputElement, side: Side): void {
  const first = input.files?.[0]
  if (first) void chooseFile(side, first)
  input.value = ''
}
