import type { Table } from '../../shared/figure.tsx'
import { unitName } from '../charts/frame.ts'
import { gapRows } from '../charts/gap.ts'
import { sweepRows } from '../charts/moves.ts'
import { partRows } from '../charts/parts.ts'
import { densityRows } from '../curves.ts'
import type { Swept } from '../maths/index.ts'
import { plotted, swept } from '../state.ts'
import { t } from '../../shared/texts.ts'

/** The name of a measure with what it is counted in. */
function headed(name: Swept): string {
  if (name === 'w1') return `${t('measure.w1')}, ${t('now.w1.unit')}`
  return name === 'jsd' || name === 'klPq' || name === 'klQp' ? `${t(`measure.${name}`)}, ${unitName()}` : t(`measure.${name}`)
}

export const chartTables = {
  moves: (): Table => ({
    head: [t('table.shift'), headed(plotted.value)],
    rows: sweepRows(plotted.value, swept.first.value),
  }),
  w1: (): Table => ({ head: [t('table.shift'), headed('w1')], rows: sweepRows('w1', swept.w1.value) }),
  parts: (): Table => ({ head: ['x', `p, ${unitName()}`, `q, ${unitName()}`], rows: partRows() }),
  gap: (): Table => ({ head: ['x', 'P', 'Q', 'P − Q'], rows: gapRows() }),
  curves: (): Table => ({
    head: ['x', `p, ${t('table.density')}`, `q, ${t('table.density')}`, `m, ${t('table.density')}`],
    rows: densityRows(16),
  }),
}
