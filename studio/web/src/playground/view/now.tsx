import type { ComponentChildren } from 'preact'
import { BINS } from '../maths/samples.ts'
import { drawn, now, shift, shown, slope, translated, unit } from '../state.ts'
import { covered } from '../story.ts'
import { fixed, percent, signed, t } from '../../shared/texts.ts'

/** What is true of the two curves now, each number with its unit and its slope. */
export function Now() {
  return (
    <section class={covered.value ? 'now covered' : 'now'} aria-label={t('now')}>
      <Jsd />
      <Wasserstein />
      <Kl name="klpq" value={now.value.klPq} alone={now.value.pAlone} by={slope.value.klPq} />
      <Kl name="klqp" value={now.value.klQp} alone={now.value.qAlone} by={slope.value.klQp} />
      <Judge />
    </section>
  )
}

const unitName = () => t(unit.value === 'bits' ? 'unit.bits' : 'unit.nats')

function Row({ name, value, children }: { name: string; value: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="row">
      <h3>{name}</h3>
      <div>
        <p class="value">{value}</p>
        {children}
      </div>
    </div>
  )
}

function Jsd() {
  const { jsd, root, disjoint } = now.value
  const value = fixed(shown(jsd), 3)
  const by = signed(shown(slope.value.jsd))
  const sample = drawn.value
  return (
    <Row
      name={t('now.jsd')}
      value={
        <>
          {value} <small>{t('now.of', { max: unit.value === 'bits' ? 1 : '0.693', unit: t(unit.value === 'bits' ? 'unit.bit' : 'unit.nats') })}</small>
          {disjoint && <span class="badge">⊤ {t('now.pinned')}</span>}
        </>
      }
    >
      <p>
        {t('now.jsd.detail', { root: fixed(unit.value === 'bits' ? root / Math.sqrt(Math.LN2) : root, 3), value, unit: unitName() })}
      </p>
      <p class="by">{disjoint
          ? t('now.slope.flat')
          : by === '0'
            ? t('now.slope.zero')
            : t('now.slope', { slope: by, unit: unitName() })}</p>
      {sample && (
        <p class="by">
          {t('now.samples', {
            bins: BINS,
            value: fixed(shown(sample.jsd), 3),
            floor: fixed(shown(sample.floor), 3),
            unit: unitName(),
          })}
        </p>
      )}
    </Row>
  )
}

function Wasserstein() {
  const value = fixed(now.value.w1, 2)
  const by = signed(slope.value.w1)
  const way = shift.value > 0 ? 'left' : 'right'
  const all = now.value.w1 < 1e-9 ? 'zero' : translated.value ? way : 'mixed'
  return (
    <Row
      name={t('now.w1')}
      value={
        <>
          {value} <small>{t('now.w1.unit')}</small>
        </>
      }
    >
      <p>{t(`now.w1.${all}`, { value })}</p>
      <p class="by">{t('now.slope.plain', { slope: by })}</p>
    </Row>
  )
}

interface KlProperties {
  readonly name: 'klpq' | 'klqp'
  readonly value: number
  readonly alone: number
  readonly by: number | null
}

function Kl({ name, value, alone, by }: KlProperties) {
  const infinite = value === Infinity
  const finite = by === null ? t('now.slope.none') : t('now.slope', { slope: signed(shown(by)), unit: unitName() })
  return (
    <Row name={t(`now.${name}`)} value={infinite ? '∞' : <>{fixed(shown(value), 3)} <small>{unitName()}</small></>}>
      <p>{infinite ? `${t(`now.${name}.infinite`, { share: percent(alone) })}` : value < 1e-12 ? t('now.kl.zero') : finite}</p>
    </Row>
  )
}

function Judge() {
  const { judge, game, disjoint, tv, hellinger } = now.value
  return (
    <Row name={t('now.judge')} value={percent(judge)}>
      <p>{t(disjoint ? 'now.judge.all' : 'now.judge.some')}</p>
      <p class="by">{t('now.game', { value: fixed(shown(game), 3), unit: unitName() })}</p>
      <p>{t('now.more', { tv: fixed(tv, 3), hellinger: fixed(hellinger, 3) })}</p>
    </Row>
  )
}
