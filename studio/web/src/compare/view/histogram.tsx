import { useSignal } from '@preact/signals'
import { percent, t } from '../../shared/texts.ts'
import { bits } from '../model/format.ts'
import type { Cell } from '../model/document.ts'
import { bars, cumulative, shares, type Bar } from '../model/outline.ts'
import { Overlay } from './overlay.tsx'
import { Panel, type Listing } from './panel.tsx'

const WIDTH = 480
const HEIGHT = 150
const STRIP = 34
const BARS = 64

/** The table behind pictures of cells. */
export function cellTable(cells: readonly Cell[]): Listing {
  const all = shares(cells)
  return {
    head: [t('compare.cell'), 'p', 'q', t('compare.cell.rows'), `JSD, ${t('unit.bits')}`],
    rows: cells.map((cell, i) => [
      cell.label,
      percent(all[i]!.p),
      percent(all[i]!.q),
      `${cell.reference} / ${cell.current}`,
      bits(cell.contribution_bits),
    ]),
  }
}

/** Both sides along the axis of the values, and under each bar what it contributes to the divergence. */
export function Histogram({ cells, isTime }: { cells: readonly Cell[]; isTime: boolean }) {
  const at = useSignal<number | null>(null)
  const drawn = bars(cells, BARS, isTime)
  const most = Math.max(1e-12, ...drawn.map((bar) => bar.part))
  const step = WIDTH / drawn.length
  const last = drawn.length - 1
  const point = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    at.value = Math.max(0, Math.min(last, Math.floor(((event.clientX - box.left) / box.width) * drawn.length)))
  }
  const keys = (event: KeyboardEvent) => {
    const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!move) return
    event.preventDefault()
    at.value = Math.max(0, Math.min(last, (at.value ?? (move > 0 ? -1 : drawn.length)) + move))
  }
  const bar = at.value === null ? undefined : drawn[at.value]
  return (
    <Panel title={t('compare.cells')} table={() => cellTable(cells)}>
      <div
        class="plot"
        role="group"
        tabIndex={0}
        aria-label={t('compare.cells.hint')}
        onPointerMove={point}
        onPointerLeave={() => (at.value = null)}
        onKeyDown={keys}
      >
        <Overlay bars={drawn} width={WIDTH} height={HEIGHT} mixture />
        <svg class="strip" viewBox={`0 0 ${WIDTH} ${STRIP}`} preserveAspectRatio="none" aria-hidden="true">
          {drawn.map((one, i) => (
            <rect
              x={i * step + 0.5}
              y={0}
              width={Math.max(0.5, step - 1)}
              height={((STRIP - 2) * one.part) / most}
              class={one.q > one.p ? 'more-q' : 'more-p'}
            />
          ))}
        </svg>
        {at.value !== null && (
          <span class="cursor" style={{ left: `${(100 * at.value) / drawn.length}%`, width: `${100 / drawn.length}%` }} />
        )}
      </div>
      <Ends bars={drawn} />
      <p class="told" role="status">
        {bar ? (
          <>
            <bdi>{bar.label}</bdi>: p {percent(bar.p)}, q {percent(bar.q)}, {bits(bar.part)} {t('unit.bits')}
          </>
        ) : (
          t('compare.cells.key')
        )}
      </p>
    </Panel>
  )
}

function Ends({ bars: drawn }: { bars: readonly Bar[] }) {
  return (
    <p class="ends">
      <bdi>{drawn[0]?.label}</bdi>
      <bdi>{drawn[drawn.length - 1]?.label}</bdi>
    </p>
  )
}

/** The cumulative shares of both sides along the axis: the area between them is the Wasserstein distance. */
export function CumulativeGap({ cells, isTime, note }: { cells: readonly Cell[]; isTime: boolean; note: string }) {
  const drawn = bars(cells, 2 * BARS, isTime)
  const p = cumulative(drawn.map((bar) => bar.p))
  const q = cumulative(drawn.map((bar) => bar.q))
  const x = (i: number) => (((i + 1) * WIDTH) / drawn.length).toFixed(1)
  const y = (share: number) => (HEIGHT * (1 - share)).toFixed(1)
  const path = (values: readonly number[]) => `M0 ${HEIGHT}` + values.map((value, i) => `L${x(i)} ${y(value)}`).join('')
  const back = q.map((value, i) => `L${x(i)} ${y(value)}`).reverse()
  return (
    <Panel
      title={`${t('compare.gap')} ${note}`}
      table={() => ({
        head: [t('compare.cell'), t('compare.gap.p'), t('compare.gap.q')],
        rows: drawn.map((bar, i) => [bar.label, percent(Math.min(1, p[i]!)), percent(Math.min(1, q[i]!))]),
      })}
    >
      <svg class="overlay tall" viewBox={`0 -1 ${WIDTH} ${HEIGHT + 2}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="gap" d={`${path(p)}${back.join('')}L0 ${HEIGHT}Z`} />
        <path class="p" d={path(p)} />
        <path class="q" d={path(q)} />
      </svg>
      <Ends bars={drawn} />
    </Panel>
  )
}
