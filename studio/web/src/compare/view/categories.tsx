import { percent, t } from '../../shared/texts.ts'
import { bits } from '../model/format.ts'
import type { Cell } from '../model/document.ts'
import { shares } from '../model/outline.ts'
import { cellTable } from './histogram.tsx'
import { Panel } from './panel.tsx'

const SHOWN = 24

/** Both sides category by category, the largest contribution first; what is not shown is summed in the last line. */
export function Categories({ cells }: { cells: readonly Cell[] }) {
  const rows = [...shares(cells)].sort((a, b) => b.part - a.part)
  const largest = Math.max(1e-12, ...rows.map((row) => Math.max(row.p, row.q)))
  const rest = rows.slice(SHOWN)
  return (
    <Panel title={t('compare.cells')} table={() => cellTable(cells)}>
      <div class="categories">
        {rows.slice(0, SHOWN).map((row) => (
          <Row {...row} largest={largest} />
        ))}
      </div>
      {rest.length > 0 && (
        <p class="told">
          {t('compare.rest', {
            count: rest.length,
            p: percent(rest.reduce((sum, row) => sum + row.p, 0)),
            q: percent(rest.reduce((sum, row) => sum + row.q, 0)),
            bits: bits(rest.reduce((sum, row) => sum + row.part, 0)),
          })}
        </p>
      )}
    </Panel>
  )
}

function Row({ label, p, q, part, largest }: { label: string; p: number; q: number; part: number; largest: number }) {
  return (
    <div class="category">
      <bdi title={label}>{label}</bdi>
      <span class="bars" aria-hidden="true">
        <i class="p" style={{ width: `${(100 * p) / largest}%` }} />
        <i class="q" style={{ width: `${(100 * q) / largest}%` }} />
      </span>
      <span class="shares">
        {percent(p)} → {percent(q)}
      </span>
      <small>
        {bits(part)} {t('unit.bits')}
      </small>
    </div>
  )
}
