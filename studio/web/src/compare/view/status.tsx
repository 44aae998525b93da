import { t } from '../../shared/texts.ts'
import type { Column, Status } from '../model/document.ts'

export const GLYPH: Record<Status, string> = { stable: '✓', inconclusive: '?', drift: '✕', skipped: '–' }

/** An answer as a sign and a word. */
export function Answer({ status, column }: { status: Status; column?: Column }) {
  const pinned = column && column.jsd !== null && column.regime === 'pinned'
  return (
    <span class={`answer ${status}`}>
      <b aria-hidden="true">{GLYPH[status]}</b> {t(`compare.status.${status}`)}
      {pinned && <span class="pinned"> ⊤ {t('compare.pinned')}</span>}
    </span>
  )
}
