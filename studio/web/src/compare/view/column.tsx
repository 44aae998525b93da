import { percent, t } from '../../shared/texts.ts'
import { bits, chance, count, ends, real } from '../model/format.ts'
import type { Cell, ComparedColumn } from '../model/document.ts'
import { ordered } from '../model/outline.ts'
import { closerLook, lookCloser, open, result, tables } from '../state.ts'
import { Axis } from './axis.tsx'
import { Categories } from './categories.tsx'
import { CumulativeGap, Histogram } from './histogram.tsx'
import { method, said } from './said.ts'
import { Answer } from './status.tsx'

const RULES = ['auto', 'quantile:5', 'quantile:10', 'quantile:20', 'quantile:40', 'width:10', 'width:20', 'width:40']

/** The column that is open: what it looks like on both sides, what follows, and why. */
export function ColumnDetail() {
  const one = open.value
  if (!one) return <section class="detail" />
  const { column, status, toleranceBits } = one
  return (
    <section class="detail" aria-label={column.name} aria-live="polite">
      <header>
        <h2>
          <bdi>{column.name}</bdi>
        </h2>
        <span class="kind">{t(`kind.${column.kind}`)}</span>
        <Answer status={status} column={column} />
      </header>
      <p class="reason">{said(column.reason)}</p>
      {column.jsd !== null && (
        <>
          {status !== column.status && <p class="live">{t('compare.live')}</p>}
          {column.regime === 'pinned' && <p class="live">⊤ {said(column.right_tool)}</p>}
          <div class="measure">
            <strong>{bits(column.jsd.bits)}</strong>
            <span>{t('compare.most')}</span>
            <Axis jsd={column.jsd} toleranceBits={toleranceBits} width={260} height={30} />
          </div>
          <Cells cells={column.cells} column={column} />
          <Closer column={column} />
          <Facts column={column} toleranceBits={toleranceBits} />
        </>
      )}
    </section>
  )
}

function Cells({ cells, column }: { cells: readonly Cell[]; column: ComparedColumn }) {
  if (ordered(cells).length < 2) return <Categories cells={cells} />
  const w1 = column.wasserstein1
  const isTime = column.kind === 'datetime'
  return (
    <>
      <Histogram cells={cells} isTime={isTime} />
      <CumulativeGap cells={ordered(cells)} isTime={isTime} note={w1 ? `W1 = ${real(w1.value)} ${w1.unit}` : ''} />
    </>
  )
}

/** The same column with its cells by another rule, beside the first answer. */
function Closer({ column }: { column: ComparedColumn }) {
  const from = result.value
  if (!from || ordered(column.cells).length < 2) return null
  const look = closerLook.value[`${from.job.id} ${column.name}`]
  const other = look?.column && look.column.jsd !== null ? look.column : null
  return (
    <div class="closer">
      <label>
        {t('compare.closer')}
        <select
          value={look?.rule ?? ''}
          onChange={(event) => event.currentTarget.value && void lookCloser(column.name, event.currentTarget.value)}
        >
          <option value="">{column.binning.rule}</option>
          {RULES.map((rule) => (
            <option value={rule}>{rule}</option>
          ))}
        </select>
      </label>
      {look && !look.column && <small role="status">{t('compare.stage.comparing')}</small>}
      {other && (
        <p>
          {t('compare.closer.answer', {
            first: `${bits(column.jsd.bits)} ${t('unit.bits')}`,
            cells: column.binning.cells,
            second: `${bits(other.jsd.bits)} ${t('unit.bits')}`,
            others: other.binning.cells,
          })}
        </p>
      )}
      {other && <Histogram cells={other.cells} isTime={column.kind === 'datetime'} />}
    </div>
  )
}

function Facts({ column, toleranceBits }: { column: ComparedColumn; toleranceBits: number }) {
  const { jsd, test, kl, sensitivity, rows } = column
  const unit = t('unit.bits')
  const interval = jsd.interval_bits
  const facts: [string, string][] = [
    [t('compare.fact.rows'), `p ${count(rows.reference)}, q ${count(rows.current)}`],
    [t('compare.fact.missing'), `p ${count(rows.missing_reference)}, q ${count(rows.missing_current)}`],
    ['JSD', `${bits(jsd.bits)} ${unit} = ${jsd.nats.toPrecision(4)} ${t('unit.nats')}`],
    [
      t('compare.fact.interval'),
      interval ? `${ends(interval).join(' … ')} ${unit} (${percent(interval.confidence)}, ${method(interval.method)})` : '–',
    ],
    [t('compare.fact.noise'), t('compare.fact.noise.value', { mean: bits(jsd.null_bits), most: bits(jsd.null95_bits), unit })],
    [t('compare.fact.threshold'), `${bits(toleranceBits)} ${unit}; q ≤ ${tables.value?.policy.false_discovery_rate ?? 0.05}`],
    [t('compare.fact.test'), `${method(test.method)}: p ${chance(test.p, test.permutations)}, q ${chance(test.q, 0)}${test.permutations > 0 ? ` (${t('compare.permutations', { count: count(test.permutations) })})` : ''}`],
  ]
  if (column.wasserstein1) {
    const { value, unit: own, in_reference_iqr: iqr } = column.wasserstein1
    facts.push([t('compare.fact.w1'), `${real(value)} ${own}${iqr === null ? '' : ` = ${real(iqr)} × IQR`}`])
  }
  if (column.kolmogorov_smirnov) facts.push(['Kolmogorov–Smirnov', `${real(column.kolmogorov_smirnov.statistic)} (${real(column.kolmogorov_smirnov.at)})`])
  facts.push(
    ['KL(p‖q), KL(q‖p)', `${kl.forward_infinite ? '∞' : real(kl.forward_nats)}, ${kl.reverse_infinite ? '∞' : real(kl.reverse_nats)} ${t('unit.nats')}`],
    [t('compare.fact.beside'), `TV ${real(column.total_variation)}, Hellinger ${real(column.hellinger)}, PSI ${column.psi === null ? '∞' : real(column.psi)}`],
    [t('compare.fact.tool'), said(column.tool)],
  )
  if (sensitivity) {
    const { half_cells, half_bits, cells, bits: here, double_cells, double_bits } = sensitivity
    facts.push([
      t('compare.fact.sensitivity'),
      [[half_cells, half_bits], [cells, here], [double_cells, double_bits]].map(([k, value]) => `${k}: ${bits(value!)}`).join(' · ') + ` ${unit}`,
    ])
  }
  if (column.rows_needed !== null) facts.push([t('compare.fact.needed'), t('compare.fact.needed.value', { rows: count(column.rows_needed) })])
  return (
    <>
      <p class="why">{said(column.why)}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
