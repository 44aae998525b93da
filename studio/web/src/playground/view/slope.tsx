import { signed, t } from '../../shared/texts.ts'

const REACH = 22

/** The slope of a measure as q moves right: the number, and as an arrow the way on which descent pulls q. */
export function Slope({ value, unit }: { value: number | null; unit: string }) {
  if (value === null) return <p class="slope">{t('now.slope.none')}</p>
  const words = signed(value)
  return (
    <p class="slope">
      <Arrow value={words === '0' ? 0 : value} />
      <span>
        {words}
        {unit && <small> {unit}</small>}
      </span>
    </p>
  )
}

/** The arrow's length, in whole pixels, grows with the logarithm of the slope: all for 1 and more, a quarter for 0.001. */
function Arrow({ value }: { value: number }) {
  const length = Math.round(REACH * Math.min(1, Math.max(0.25, 1 + 0.25 * Math.log10(Math.abs(value) || 1))))
  const tip = REACH - Math.sign(value) * length
  const back = tip + Math.sign(value) * 5
  return (
    <svg class="arrow" viewBox={`-2 0 ${2 * REACH + 4} 12`} aria-hidden="true">
      {value === 0 ? (
        <circle cx={REACH} cy={6} r={2.5} />
      ) : (
        <>
          <path d={`M${REACH} 6H${back}`} />
          <path d={`M${tip} 6L${back} 2.5V9.5Z`} />
        </>
      )}
    </svg>
  )
}
