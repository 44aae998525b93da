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

const WIDTH = 280

/** From 0 to log 2: the noise as a grey band, the 95 % range as a whisker, this draw as a dot, the truth as a tick. */
function Whisker({ sample }: { sample: Samples }) {
  const x = (nats: number) => 4 + (nats / Math.LN2) * (WIDTH - 8)
  const range = spread.value
  return (
    <svg class="whisker" viewBox={`0 0 ${WIDTH} 18`} aria-hidden="true">
      <path class="axis" d={`M${x(0)} 9H${x(Math.LN2)}`} />
      <rect class="noise" x={x(0)} y={3} width={Math.max(1, x(Math.min(Math.LN2, sample.floor)) - x(0))} height={12} />
      {range && <path class="range" d={`M${x(range.low)} 9H${x(range.high)}M${x(range.low)} 4V14M${x(range.high)} 4V14`} />}
      <path class="truth" d={`M${x(now.value.jsd)} 1V17`} />
      <circle cx={x(sample.jsd)} cy={9} r={3.5} />
    </svg>
  )
}
