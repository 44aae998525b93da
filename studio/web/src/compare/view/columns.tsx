import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../shared/texts.ts'
import { bits, real } from '../model/format.ts'
import { inSight, ORDERS, type Judged, type Order, type Wanted } from '../model/listing.ts'
import { tally } from '../model/judge.ts'
import { bars } from '../model/outline.ts'
import { judgements, open, order, pick, shown, sought, wanted } from '../state.ts'
import { Answer } from './status.tsx'
import { Axis } from './axis.tsx'
import { Overlay } from './overlay.tsx'

const ROW = 58
const WANTED: readonly Wanted[] = ['all', 'drift', 'inconclusive', 'stable', 'skipped']

/** The list of columns: only the rows in sight exist, so that a thousand columns are as quick as ten. */
export function Columns() {
  const list = useRef<HTMLDivElement>(null)
  const scrolled = useSignal(0)
  const height = useSignal(600)
  useEffect(() => {
    const observer = new ResizeObserver(() => (height.value = list.current?.clientHeight ?? 600))
    observer.observe(list.current!)
    return () => observer.disconnect()
  }, [])
  const rows = shown.value
  const { from, to } = inSight(scrolled.value, height.value, ROW, rows.length)
  const at = rows.findIndex((one) => one.column.name === open.value?.column.name)
  const go = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (!row) return
    pick(row.column.name)
    const top = rows.indexOf(row) * ROW
    const box = list.current!
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight
  }
  const keys = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(height.value / ROW) - 1)
    const target: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    }
    const next = target[event.key]
    if (next === undefined) return
    event.preventDefault()
    go(next)
  }
  return (
    <section class="columns" aria-label={t('compare.columns')}>
      <Filters />
      <div
        ref={list}
        class="list"
        role="listbox"
        tabIndex={0}
        aria-label={t('compare.columns')}
        aria-activedescendant={at >= from && at < to ? `column-${at}` : undefined}
        onScroll={(event) => (scrolled.value = event.currentTarget.scrollTop)}
        onKeyDown={keys}
      >
        <div class="rows" role="presentation" style={{ height: `${rows.length * ROW}px` }}>
          {rows.slice(from, to).map((one, i) => (
            <Row key={one.column.name} one={one} index={from + i} of={rows.length} selected={from + i === at} />
          ))}
        </div>
        {rows.length === 0 && <p class="none">{t('compare.none')}</p>}
      </div>
      <p class="key">{t('compare.axis.key')}</p>
    </section>
  )
}

function Filters() {
  const counts = tally(judgements.value.map((one) => one.status))
  return (
    <div class="filters">
      <input
        type="search"
        placeholder={t('compare.search')}
        aria-label={t('compare.search')}
        value={sought.value}
        onInput={(event) => (sought.value = event.currentTarget.value)}
      />
      <select value={wanted.value} aria-label={t('compare.filter')} onChange={(event) => (wanted.value = event.currentTarget.value as Wanted)}>
        {WANTED.map((status) => (
          <option value={status}>
            {status === 'all' ? t('compare.all') : t(`compare.status.${status}`)} ({status === 'all' ? judgements.value.length : counts[status]})
          </option>
        ))}
      </select>
      <select value={order.value} aria-label={t('compare.sort')} onChange={(event) => (order.value = event.currentTarget.value as Order)}>
        {ORDERS.map((name) => (
          <option value={name}>{t(`compare.sort.${name}`)}</option>
        ))}
      </select>
    </div>
  )
}

interface RowProperties {
  readonly one: Judged
  readonly index: number
  readonly of: number
  readonly selected: boolean
}

function Row({ one, index, of, selected }: RowProperties) {
  const { column, status, toleranceBits } = one
  return (
    <div
      id={`column-${index}`}
      class="column"
      role="option"
      aria-selected={selected}
      aria-setsize={of}
      aria-posinset={index + 1}
      style={{ top: `${index * ROW}px`, height: `${ROW}px` }}
      onClick={() => pick(column.name)}
    >
      <div class="who">
        <bdi title={column.name}>{column.name}</bdi>
        <Answer status={status} column={column} />
      </div>
      {column.jsd !== null && (
        <>
          <Overlay bars={bars(column.cells, 36, false)} width={90} height={32} />
          <Axis jsd={column.jsd} toleranceBits={toleranceBits} width={150} height={24} />
          <div class="value">
            {bits(column.jsd.bits)} <small>{t('unit.bits')}</small>
            {column.wasserstein1 && (
              <small class="w1">
                W1 {real(column.wasserstein1.value)} {column.wasserstein1.unit}
              </small>
            )}
          </div>
        </>
      )}
    </div>
  )
}
