import { useEffect, useRef } from 'preact/hooks'
import { apart, reach, step } from '../state.ts'
import { answer, chosen, go, guess, revealed, STEPS, told } from '../story.ts'
import { fixed, t, type Key } from '../../shared/texts.ts'

/** The bar at the foot that tells the story: a question to guess, then what is so. */
export function Story() {
  const at = step.value
  const asked = useRef<HTMLParagraphElement>(null)
  const begin = useRef<HTMLButtonElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    const next = at === null ? begin.current : asked.current
    next?.focus()
  }, [at])
  if (at === null || told.value === null) {
    return (
      <section class="story" aria-label={t('story')}>
        <p class="words">{t('story.start')}</p>
        <button type="button" class="strong" ref={begin} onClick={() => go(1)}>
          {t('story.begin')}
        </button>
      </section>
    )
  }
  const last = at === STEPS.length
  return (
    <section class="story" aria-label={t('story')}>
      <button type="button" aria-label={t('story.back')} onClick={() => go(at === 1 ? null : at - 1)}>
        ‹
      </button>
      <span class="count">
        <span aria-hidden="true">
          {at} / {STEPS.length}
        </span>
        <span class="unseen">{t('story.count', { at, count: STEPS.length })}</span>
      </span>
      <div class="words">
        <p ref={asked} tabIndex={-1}>
          {text(at, 'say')} <strong>{text(at, 'ask')}</strong>
        </p>
        <Answer at={at} />
        <p class="tell" aria-live="polite">
          {revealed.value && <Tell at={at} />}
        </p>
      </div>
      <button
        type="button"
        class={revealed.value ? 'strong' : ''}
        aria-label={last ? undefined : t('story.next')}
        onClick={() => go(last ? null : at + 1)}
      >
        {last ? t('story.end') : '›'}
      </button>
    </section>
  )
}

function text(at: number, part: string): string {
  return t(`story.${at}.${part}` as Key)
}

/** How the reader answers: by a button, by a mark, or by dragging q. */
function Answer({ at }: { at: number }) {
  const { kind, options } = told.value!
  if (kind === 'mark') return <Mark />
  if (kind === 'pull') return <p class="hint">{t('story.keys')}</p>
  return (
    <div class="answers">
      {options.map((option) => (
        <button type="button" aria-pressed={chosen.value === option} onClick={() => answer(option)}>
          {text(at, option)}
        </button>
      ))}
    </div>
  )
}

function Tell({ at }: { at: number }) {
  const { kind, right } = told.value!
  return (
    <>
      {kind === 'choice' && <b>{t(chosen.value === right ? 'story.right' : 'story.wrong')} </b>}
      {kind === 'mark' && guess.value !== null && apart.value !== null && (
        <b>{t('story.off', { guess: fixed(guess.value, 1), value: fixed(apart.value, 1) })} </b>
      )}
      {text(at, 'tell')}
    </>
  )
}

function Mark() {
  const value = guess.value ?? 0
  return (
    <div class="answers">
      <label>
        {t('story.guess')}
        <input
          type="range"
          min={0}
          max={reach.value}
          step={0.1}
          value={value}
          aria-disabled={revealed.value}
          onInput={(event) => {
            if (!revealed.value) guess.value = Number(event.currentTarget.value)
          }}
        />
        <output>{guess.value === null ? '?' : fixed(value, 1)}</output>
      </label>
      {!revealed.value && (
        <button type="button" class="strong" disabled={guess.value === null} onClick={reveal}>
          {t('story.reveal')}
        </button>
      )}
    </div>
  )
}

/** The button goes away: the focus moves on to the slider beside it, so that the keyboard keeps its place. */
function reveal(event: MouseEvent): void {
  const answers = (event.currentTarget as HTMLElement).parentElement
  revealed.value = true
  answers?.querySelector('input')?.focus()
}
