import type { Table } from '../../shared/figure.tsx'
import { partRows, sweepRows } from '../charts.ts'
import { densityRows } from '../curves.ts'
import { unit } from '../state.ts'
import { t } from '../../shared/texts.ts'

const unitName = () => t(unit.value === 'bits' ? 'unit.bits' : 'unit.nats')

export const chartTables = {
  jsd: (): Table => ({
    head: [t('table.shift'), `JSD, ${unitName()}`],
    rows: sweepRows().map(([shift, jsd]) => [shift!, jsd!]),
  }),
  w1: (): Table => ({
    head: [t('table.shift'), `W1, ${t('now.w1.unit')}`],
    rows: sweepRows().map(([shift, , w1]) => [shift!, w1!]),
  }),
  parts: (): Table => ({ head: ['x', `p, ${unitName()}`, `q, ${unitName()}`], rows: partRows() }),
  curves: (): Table => ({
    head: ['x', `p, ${t('table.density')}`, `q, ${t('table.density')}`, `m, ${t('table.density')}`],
    rows: densityRows(16),
  }),
}
