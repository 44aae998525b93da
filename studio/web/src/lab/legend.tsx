import { dash } from './chart.ts'

/** The line style of a trainee, as it is in the charts. */
export function traineeLine(index: number) {
  return (
    <svg class="sample" width="34" height="8" viewBox="0 0 34 8" aria-hidden="true">
      <line x1="1" y1="4" x2="33" y2="4" stroke="currentColor" stroke-width="2" stroke-dasharray={dash(index).join(' ')} />
    </svg>
  )
}
