import { reach, step } from '../state.ts'
import { answer, chosen, flatFrom, go, guess, revealed, STEPS, told } from '../story.ts'
import { fixed, t, type Key } from '../../shared/texts.ts'

/** The bar at the foot that tells the story: a question to guess, then what is so. */
export function Story() {
  const at = step.value
  const now = told.value
  if (at === null || now === null) {
    return (
      <section class="story" aria-label={t('story')}>
        <p class="words">{t('story.start')}</p>
        <button type="button" class="strong" onClick={() => go(1)}>
          {t('story.begin')}
        </button>
      </section>
    )
  }
  const text = (part: string) => t(`story.${at}.${part}` as Key)
  return (
    <section class="story" aria-label={t('story')}>
      <button type="button" aria-label={t('story.back')} onClick={() => go(at === 1 ? null : at - 1)}>
        ‹
      </button>
      <span class="count">
        {at} / {STEPS.length}
      </span>
      <div class="words" aria-live="polite">
        <p>
          {text('say')} <strong>{text('ask')}</strong>
        </p>
        {now.kind === 'choice' && (
          <div class="answers">
            {now.options.map((option) => (
              <button type="button" aria-pressed={chosen.value === option} onClick={() => answer(option)}>
                {text(option)}
              </button>
            ))}
          </div>
        )}
        {now.kind === 'mark' && !revealed.value && <Mark />}
        {revealed.value && (
          <p class="tell">
            {now.kind === 'choice' && <b>{t(chosen.value === now.right ? 'story.right' : 'story.wrong')} </b>}
            {now.kind === 'mark' && guess.value !== null && flatFrom.value !== null && (
              <b>{t('story.off', { guess: fixed(guess.value, 1), value: fixed(flatFrom.value, 1) })} </b>
            )}
            {text('tell')}
          </p>
        )}
      </div>
      <button type="button" aria-label={t('story.next')} disabled={at === STEPS.length} onClick={() => go(at + 1)}>
        ›
      </button>
    </section>
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
          onInput={(event) => (guess.value = Number(event.currentTarget.value))}
        />
        <output>{guess.value === null ? '?' : fixed(value, 1)}</output>
      </label>
      <button type="button" class="strong" disabled={guess.value === null} onClick={() => (revealed.value = true)}>
        {t('story.reveal')}
      </button>
    </div>
  )
}
