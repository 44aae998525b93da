import { t } from '../../shared/texts.ts'
import { count } from '../model/format.ts'
import { tally } from '../model/judge.ts'
import { judgements, result, tables, tolerance } from '../state.ts'
import { ColumnDetail } from './column.tsx'
import { Columns } from './columns.tsx'
import { said } from './said.ts'

/** Two tables: the verdict, the columns, and the one that is open. */
export function Tables() {
  const document = tables.value
  if (!document) return null
  const moved = document.policy.tolerance_bits !== tolerance.value
  const counts = tally(judgements.value.map((one) => one.status))
  return (
    <>
      <div class={`verdict ${moved ? 'live' : document.verdict.status}`}>
        <p role="status" tabIndex={-1}>
          <strong>
            {moved
              ? t('compare.verdict.live', { ...counts, tolerance: tolerance.value })
              : said(document.verdict.sentence)}
          </strong>
        </p>
        <p>{moved ? t('compare.live') : said(document.verdict.details)}</p>
        <p class="sides">
          p <bdi>{result.value!.job.reference}</bdi>, {t('compare.rows', { count: count(document.reference.rows) })} · q{' '}
          <bdi>{result.value!.job.current ?? result.value!.job.reference}</bdi>, {t('compare.rows', { count: count(document.current.rows) })}
        </p>
        {document.notices.map((notice) => (
          <p class="aside">{said(notice.text)}</p>
        ))}
      </div>
      <div class="answers-of">
        <Columns />
        <ColumnDetail />
      </div>
    </>
  )
}
