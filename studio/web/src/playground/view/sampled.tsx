import { BINS, type Samples } from '../maths/index.ts'
import { drawn, now, shown, unit } from '../state.ts'
import { DRAWS, spread } from '../spread.ts'
import { covered } from '../story.ts'
import { fixed, lang, t } from '../../shared/texts.ts'

/** What samples make of JSD: this draw's estimate, its noise, and how fresh draws would spread. */
export function Sampled() {
  const sample = drawn.value
  if (!sample) return null
  const unitName = t(unit.value === 'bits' ? 'unit.bits' : 'unit.nats')
  const number = (nats: number) => fixed(shown(nats), 3)
  const range = spread.value
  const bias = range && shown(range.mean - now.value.jsd)
  return (
    <section class={covered.value ? 'sampled covered' : 'sampled'} aria-label={t('now.sampled')} aria-hidden={covered.value}>
      <Whisker sample={sample} />
      <div>
        <p>
          {t('now.samples', {
            n: new Intl.NumberFormat(lang.value).format(sample.n),
            bins: BINS,
            value: number(sample.jsd),
            floor: number(sample.floor),
            unit: unitName,
          })}
        </p>
        <p class="more">
          {range && bias !== null
            ? t('now.spread', {
                draws: DRAWS,
                low: number(range.low),
                high: number(range.high),
                bias: `${bias < 0 ? '−' : '+'}${Math.abs(bias).toFixed(3)}`,
                unit: unitName,
              })
            : t('now.spread.wait', { draws: DRAWS })}
        </p>
      </div>
    </section>
  )
}

const WIDTH = 220

/** From 0 to log 2: the noise as a grey band, the 95 % range as a whisker, this draw as a dot, the truth as a tick. */
function Whisker({ sample }: { sample: Samples }) {
  const x = (nats: number) => 4 + (nats / Math.LN2) * (WIDTH - 8)
  const range = spread.value
  const truth = x(now.value.jsd)
  const bits = unit.value === 'bits'
  return (
    <svg class="of-draws" viewBox={`0 0 ${WIDTH} 34`} aria-hidden="true">
      <path class="axis" d={`M${x(0)} 10H${x(Math.LN2)}`} />
      <rect class="noise" x={x(0)} y={4} width={Math.max(1, x(Math.min(Math.LN2, sample.floor)) - x(0))} height={12} />
      {range && <path class="range" d={`M${x(range.low)} 10H${x(range.high)}M${x(range.low)} 5V15M${x(range.high)} 5V15`} />}
      <path class="truth" d={`M${truth} 2V18`} />
      <circle cx={x(sample.jsd)} cy={10} r={3.5} />
      <text x={Math.min(WIDTH - 70, Math.max(38, truth))} y={31} text-anchor="middle">
        JSD
      </text>
      <text x={0} y={31}>
        0
      </text>
      <text x={WIDTH} y={31} text-anchor="end">
        {bits ? `1 ${t('unit.bit')}` : `0.693 ${t('unit.nats')}`}
      </text>
    </svg>
  )
}
