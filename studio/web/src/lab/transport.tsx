import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Act } from '../shared/act.tsx'
import { connection } from '../shared/connection.ts'
import { Passing } from '../shared/heir.tsx'
import { t } from '../shared/texts.ts'
import { cursor, link, move, progress, record, run, said, underWay } from './open.ts'

/** Pictures a second that the reader asked for; 0 is as fast as it goes. */
const PACES = [0, 10, 4, 1] as const
const FACTORS = [0.1, 0.3, 1, 3, 10] as const
const REPLAY_MILLIS = 80

const pace = signal<number>(0)
const replaying = signal(0)

const stride = () => Math.max(1, run.value?.settings?.every ?? record.value.of.trainees[0]?.every ?? 1)

/** Play, pause, a single step, the pace, the step that is shown, and the levers of the run. */
export function Transport() {
  const play = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
      stopReplay()
      pace.value = 0
    }
  }, [])
  const going = underWay.value
  const playing = going ? !run.value?.paused : replaying.value !== 0
  return (
    <section class="transport" aria-label={t('lab.transport')}>
      <button type="button" class="strong" ref={play} onClick={toggle} aria-keyshortcuts="Space">
        {playing ? '❚❚ ' : '▶ '}
        {t(playing ? 'lab.pause' : going ? 'lab.play' : 'lab.replay')}
      </button>
      {going && (
        <Passing heir={() => play.current}>
          <button type="button" onClick={step} aria-keyshortcuts=".">
            {t('lab.step.by', { count: stride() })}
          </button>
          <Pace />
        </Passing>
      )}
      <Scrub />
      <div class="levers">
        <State />
        {going && (
          <Passing heir={() => play.current}>
            <Levers />
          </Passing>
        )}
      </div>
    </section>
  )
}

function onKey(event: KeyboardEvent): void {
  const { target } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (target instanceof Element && target.closest('input, select, textarea, button, a, summary')) return
  if (event.key === ' ') {
    event.preventDefault()
    toggle()
  } else if (event.key === '.' && underWay.value) {
    step()
  }
}

function toggle(): void {
  if (underWay.value) {
    cursor.value = null
    void move(run.value?.paused ? 'play' : 'pause')
  } else if (replaying.value) stopReplay()
  else replay()
}

function step(): void {
  cursor.value = null
  void move('step', stride())
}

function stopReplay(): void {
  clearInterval(replaying.value)
  replaying.value = 0
}

/** Steps that can be shown: those of pictures, or where there are none those of measurements. */
function stops(): number[] {
  const { of } = record.value
  const seen = of.seen()
  const steps = seen.length > 0 ? seen.flatMap((trainee) => trainee.album.steps()) : of.trainees.flatMap((trainee) => [...(trainee.measures.values().next().value?.steps ?? [])])
  return [...new Set(steps)].sort((a, b) => a - b)
}

function replay(): void {
  const steps = stops()
  let at = cursor.value === null ? 0 : Math.max(0, steps.findIndex((step) => step >= cursor.value!))
  replaying.value = window.setInterval(() => {
    if (at >= steps.length) {
      cursor.value = null
      stopReplay()
    } else cursor.value = steps[at++]!
  }, REPLAY_MILLIS)
}

function Pace() {
  const choose = (value: number) => {
    pace.value = value
    void move('slow', value === 0 ? 0 : Math.round(1000 / (value * stride())))
  }
  return (
    <label>
      {t('lab.pace')}
      <select value={pace.value} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {PACES.map((value) => (
          <option value={value}>{value === 0 ? t('lab.pace.full') : t('lab.pace.slow', { count: value })}</option>
        ))}
      </select>
    </label>
  )
}

function Scrub() {
  const steps = stops()
  const last = Math.max(0, steps.length - 1)
  const shown = cursor.value ?? record.value.of.end()
  let at = last
  if (cursor.value !== null) {
    const after = steps.findIndex((step) => step > cursor.value!)
    at = after < 0 ? last : Math.max(0, after - 1)
  }
  const go = (index: number) => {
    stopReplay()
    cursor.value = index >= last ? null : steps[index]!
  }
  return (
    <label class="scrub">
      <span>{t('lab.step', { step: shown })}</span>
      <input
        type="range"
        min={0}
        max={last}
        value={at}
        disabled={last === 0}
        aria-label={t('lab.scrub')}
        aria-valuetext={t('lab.step', { step: shown })}
        onInput={(event) => go(Number(event.currentTarget.value))}
      />
      <Act able={cursor.value !== null} act={() => go(last)}>
        {t('lab.newest')}
      </Act>
    </label>
  )
}

function Levers() {
  const settings = run.value?.settings
  const key = run.value?.id
  return (
    <>
      {settings ? (
        <>
          <Factor key={`j${key}`} action="judge_rate" name={t('lab.lever.judge_rate')} />
          <Factor key={`g${key}`} action="generator_rate" name={t('lab.lever.generator_rate')} />
          <label key={`s${key}`}>
            {t('lab.lever.judge_steps')}
            <input
              type="number"
              min={0}
              max={100}
              defaultValue={String(settings.judge_steps)}
              onChange={(event) => void move('judge_steps', event.currentTarget.valueAsNumber || 0)}
            />
          </label>
        </>
      ) : (
        <Factor key={`r${key}`} action="rate" name={t('lab.lever.rate')} />
      )}
    </>
  )
}

function Factor({ action, name }: { action: string; name: string }) {
  return (
    <label>
      {name}
      <select onChange={(event) => void move(action, Number(event.currentTarget.value))}>
        {FACTORS.map((factor) => (
          <option value={factor} selected={factor === 1}>
            × {factor}
          </option>
        ))}
      </select>
    </label>
  )
}

/** How the run stands, in words. */
function State() {
  const share = Math.round(100 * (progress.value?.share ?? 0))
  const state = run.value?.state
  const cut = link.value === 'lost' || link.value === 'shut'
  const words = cut
    ? t(`lab.link.${link.value === 'lost' ? 'lost' : connection.value === 'here' ? 'unknown' : 'shut'}`)
    : state === 'running'
      ? t('lab.progress', { share, stage: progress.value ? said(`lab.stage.${progress.value.stage}`) : '…' })
      : t(`lab.state.${state ?? 'stopped'}`)
  return (
    <p class={cut ? 'state cut' : 'state'} role={cut ? 'alert' : undefined}>
      <progress max={100} value={state === 'running' ? share : 100} aria-hidden="true" />
      {words}
    </p>
  )
}
