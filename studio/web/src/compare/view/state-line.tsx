import { copy } from '../../shared/copy.ts'
import { useHeir } from '../../shared/heir.tsx'
import { notify } from '../../shared/notice.tsx'
import { percent, t } from '../../shared/texts.ts'
import { cancel, job, result, trouble, underWay } from '../state.ts'

/** How far the run is, or what went wrong with it. */
export function StateLine() {
  return (
    <>
      {underWay.value && <Running />}
      {trouble.value && (
        <div class="trouble" role="alert">
          <p>
            <strong>✕ {trouble.value.what}</strong>
          </p>
          <p>
            <em>{t('compare.why')}</em> {trouble.value.why}
          </p>
          <p>
            <em>{t('compare.fix')}</em> {trouble.value.fix}
          </p>
        </div>
      )}
    </>
  )
}

function Running() {
  const { state, stage, share, detail } = job.value ?? {}
  const box = useHeir<HTMLDivElement>(afterwards)
  const words = state === 'queued' ? t('compare.queued') : t(`compare.stage.${stage ?? 'reading'}`)
  return (
    <div class="running" role="status" ref={box}>
      <progress value={share ?? undefined} max={1} aria-label={words} />
      <span>
        {words} {share != null && percent(Math.round(100 * share) / 100)} <bdi>{detail}</bdi>
      </span>
      <button type="button" onClick={() => void cancel()}>
        {t('compare.cancel')}
      </button>
    </div>
  )
}

/** Where the keyboard goes on: at the answer where there is one now, else at the button that runs another. */
export function afterwards(): HTMLElement | null {
  const answered = job.value !== null && result.value?.job.id === job.value.id
  return document.querySelector(answered ? '.verdict [tabindex="-1"]' : '.rules > .strong')
}

/** The command line of the result, to be copied, and the result as files. */
export function CommandLine() {
  const shown = result.value
  if (!shown) return null
  const { id, line } = shown.job
  return (
    <div class="line">
      <code tabIndex={0}>{line}</code>
      <button type="button" onClick={() => void copyCommand(line)}>
        {t('compare.copy')}
      </button>
      <a class="button" href={`/api/compare/jobs/${id}/report`} target="_blank" rel="noopener">
        {t('compare.report')}
      </a>
      <a class="button" href={`/api/compare/jobs/${id}/result`} download={`comparison-${id}.json`}>
        {t('compare.json')}
      </a>
    </div>
  )
}

async function copyCommand(line: string): Promise<void> {
  notify(t((await copy(line)) ? 'compare.copied' : 'compare.copy.refused'))
}
