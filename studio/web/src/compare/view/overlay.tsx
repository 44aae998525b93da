import { outline, type Bar } from '../model/outline.ts'

/** Both sides of a column over its cells: p filled and solid, q dashed, with the mixture dotted where there is room. */
export function Overlay({ bars, width, height, mixture }: { bars: readonly Bar[]; width: number; height: number; mixture?: boolean }) {
  const largest = Math.max(1e-12, ...bars.map((bar) => Math.max(bar.p, bar.q)))
  const path = (of: (bar: Bar) => number) => outline(bars.map(of), largest, width, height)
  const p = path((bar) => bar.p)
  return (
    <svg class="overlay" viewBox={`0 -1 ${width} ${height + 2}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="p area" d={p} />
      {mixture && <path class="m" d={path((bar) => (bar.p + bar.q) / 2)} />}
      <path class="p" d={p} />
      <path class="q" d={path((bar) => bar.q)} />
    </svg>
  )
}
