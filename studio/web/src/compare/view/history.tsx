import { useEffect, useRef } from 'preact/hooks'
import { useHeir, type Heir } from '../../shared/heir.tsx'
import { lang, t } from '../../shared/texts.ts'
import { forget, type Job } from '../client.ts'
import { past, refresh, reopen, report, result } from '../state.ts'
import { said } from './said.ts'
import { afterwards } from './state-line.tsx'
import { GLYPH } from './status.tsx'

/** What became of it: the answer, what went wrong, or that it goes on. */
function Ending({ job }: { readonly job: Job }) {
  if (job.verdict) return <>{`${GLYPH[job.verdict.status]} ${said(job.verdict.sentence)}`}</>
  return <>{job.problem ? `✕ ${job.problem.what}` : t(`compare.state.${job.state}`)}</>
}

/** What was compared since the studio was opened, newest first. */
export function History() {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => void refresh(), [])
  if (past.value.length === 0) return null
  return (
    <details class="history">
      <summary>{t('compare.history', { count: past.value.length })}</summary>
      <ol ref={list}>
        {past.value.map((job, i) => (
          <Entry key={job.id} job={job} heir={() => entryAt(list.current, i) ?? afterwards()} />
        ))}
      </ol>
    </details>
  )
}

/** The entry at a place, else the one before it. */
function entryAt(list: HTMLElement | null, place: number): HTMLElement | null {
  const entries = list?.querySelectorAll('li') ?? []
  return entries[Math.min(place, entries.length - 1)] ?? null
}

function Entry({ job, heir }: { readonly job: Job; readonly heir: Heir }) {
  const box = useHeir<HTMLLIElement>(heir)
  return (
    <li ref={box} tabIndex={-1} aria-current={result.value?.job.id === job.id ? 'true' : undefined}>
      <time dateTime={job.begun}>{new Date(job.begun).toLocaleTimeString(lang.value === 'zh' ? 'zh-CN' : 'en-GB')}</time>
      <div>
        <code>{job.line}</code>
        <p>
          <Ending job={job} />
          {job.seconds !== undefined && <small> {job.seconds.toFixed(1)} s</small>}
        </p>
      </div>
      <button type="button" disabled={job.state !== 'done'} onClick={() => void reopen(job)}>
        {t('compare.open')}
      </button>
      <button type="button" class="quiet" aria-label={t('compare.forget')} onClick={() => void forget(job.id).catch(report).then(refresh)}>
        ✕
      </button>
    </li>
  )
}
