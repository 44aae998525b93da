import { useEffect } from 'preact/hooks'
import { lang, t } from '../../shared/texts.ts'
import { forget, type Job } from '../client.ts'
import { past, refresh, reopen, report, result } from '../state.ts'
import { said } from './said.ts'
import { GLYPH } from './status.tsx'

/** What became of it: the answer, what went wrong, or that it goes on. */
function Ending({ job }: { readonly job: Job }) {
  if (job.verdict) return <>{`${GLYPH[job.verdict.status]} ${said(job.verdict.sentence)}`}</>
  return <>{job.problem ? `✕ ${job.problem.what}` : t(`compare.state.${job.state}`)}</>
}

/** What was compared since the studio was opened, newest first. */
export function History() {
  useEffect(() => void refresh(), [])
  if (past.value.length === 0) return null
  return (
    <details class="history">
      <summary>{t('compare.history', { count: past.value.length })}</summary>
      <ol>
        {past.value.map((job) => (
          <li key={job.id} aria-current={result.value?.job.id === job.id ? 'true' : undefined}>
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
            <button
              type="button"
              class="quiet"
              aria-label={t('compare.forget')}
              onClick={() => void forget(job.id).catch(report).then(refresh)}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
