import { useSignal } from '@preact/signals'
import { percent, t } from '../../shared/texts.ts'
import { bits } from '../model/format.ts'
import type { Cell } from '../model/document.ts'
import { cumulative, shares } from '../model/outline.ts'
import { Overlay } from './overlay.tsx'
import { Panel, type Listing } from './panel.tsx'

const WIDTH = 480
const HEIGHT = 150
const STRIP = 34

/** The table behind pictures of cells. */
export function cellTable(cells: readonly Cell[]): Listing {
  const { p, q } = shares(cells)
  return {
    head: [t('compare.cell'), 'p', 'q', t('compare.cell.rows'), `JSD, ${t('unit.bits')}`],
    rows: cells.map((cell, i) => [
      cell.label,
      percent(p[i]!),
      percent(q[i]!),
      `${cell.reference} / ${cell.current}`,
      bits(cell.contribution_bits),
    ]),
  }
}

/** Both sides over the cells in their order, and under each cell what it contributes to the divergence. */
export function Histogram({ cells }: { cells: readonly Cell[] }) {
  const at = useSignal<number | null>(null)
  const { p, q } = shares(cells)
  const most = Math.max(1e-12, ...cells.map((cell) => cell.contribution_bits))
  const step = WIDTH / cells.length
  const point = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    at.value = Math.max(0, Math.min(cells.length - 1, Math.floor(((event.clientX - box.left) / box.width) * cells.length)))
  }
  const keys = (event: KeyboardEvent) => {
    const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!move) return
    event.preventDefault()
    at.value = Math.max(0, Math.min(cells.length - 1, (at.value ?? (move > 0 ? -1 : cells.length)) + move))
  }
  const cell = at.value === null ? null : cells[at.value]
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
        <Overlay cells={cells} width={WIDTH} height={HEIGHT} mixture />
        <svg class="strip" viewBox={`0 0 ${WIDTH} ${STRIP}`} preserveAspectRatio="none" aria-hidden="true">
          {cells.map((one, i) => {
            const size = (STRIP - 2) * (one.contribution_bits / most)
            return <rect x={i * step + 0.5} y={0} width={Math.max(0.5, step - 1)} height={size} class={q[i]! > p[i]! ? 'more-q' : 'more-p'} />
          })}
        </svg>
        {at.value !== null && <span class="cursor" style={{ left: `${(100 * at.value) / cells.length}%`, width: `${100 / cells.length}%` }} />}
      </div>
      <p class="ends">
        <bdi>{cells[0]?.label}</bdi>
        <bdi>{cells[cells.length - 1]?.label}</bdi>
      </p>
      <p class="told" role="status">
        {cell ? (
          <>
            <bdi>{cell.label}</bdi>: p {percent(p[at.value!]!)}, q {percent(q[at.value!]!)}, {bits(cell.contribution_bits)} {t('unit.bits')}
          </>
        ) : (
          t('compare.cells.key')
        )}
      </p>
    </Panel>
  )
}

/** The cumulative shares of both sides; the area between them is the Wasserstein distance, in cells instead of units. */
export function CumulativeGap({ cells, note }: { cells: readonly Cell[]; note: string }) {
  const { p, q } = shares(cells)
  const [a, b] = [cumulative(p), cumulative(q)]
  const x = (i: number) => ((i + 1) * WIDTH) / cells.length
  const path = (values: readonly number[]) =>
    `M0 ${HEIGHT}` + values.map((value, i) => `L${x(i).toFixed(1)} ${(HEIGHT * (1 - value)).toFixed(1)}`).join('')
  const back = [...b].reverse().map((value, i) => `L${x(cells.length - 1 - i).toFixed(1)} ${(HEIGHT * (1 - value)).toFixed(1)}`)
  return (
    <Panel
      title={`${t('compare.gap')} ${note}`}
      table={() => ({
        head: [t('compare.cell'), t('compare.gap.p'), t('compare.gap.q')],
        rows: cells.map((cell, i) => [cell.label, percent(a[i]!), percent(b[i]!)]),
      })}
    >
      <svg class="overlay tall" viewBox={`0 -1 ${WIDTH} ${HEIGHT + 2}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="gap" d={`${path(a)}${back.join('')}L0 ${HEIGHT}Z`} />
        <path class="p" d={path(a)} />
        <path class="q" d={path(b)} />
      </svg>
    </Panel>
  )
}
