import { copy } from '../../shared/copy.ts'
import { notify } from '../../shared/notice.tsx'
import { t } from '../../shared/texts.ts'
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
  const words = state === 'queued' ? t('compare.queued') : t(`compare.stage.${stage ?? 'reading'}`)
  return (
    <div class="running" role="status">
      <progress value={share ?? undefined} max={1} aria-label={words} />
      <span>
        {words} {share != null && `${Math.round(100 * share)} %`} <bdi>{detail}</bdi>
      </span>
      <button type="button" onClick={() => void cancel()}>
        {t('compare.cancel')}
      </button>
    </div>
  )
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
