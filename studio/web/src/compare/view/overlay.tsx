import type { Cell } from '../model/document.ts'
import { outline, shares } from '../model/outline.ts'

/** Both sides of a column over its cells: p filled and solid, q dashed, with the mixture dotted where there is room. */
export function Overlay({ cells, width, height, mixture }: { cells: readonly Cell[]; width: number; height: number; mixture?: boolean }) {
  const { p, q, largest } = shares(cells)
  const m = p.map((value, i) => (value + q[i]!) / 2)
  return (
    <svg class="overlay" viewBox={`0 -1 ${width} ${height + 2}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="p area" d={outline(p, largest, width, height)} />
      {mixture && <path class="m" d={outline(m, largest, width, height)} />}
      <path class="p" d={outline(p, largest, width, height)} />
      <path class="q" d={outline(q, largest, width, height)} />
    </svg>
  )
}
