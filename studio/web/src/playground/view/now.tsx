import type { ComponentChildren } from 'preact'
import { now, scaled, shift, shown, slope, translated, unit } from '../state.ts'
import { covered } from '../story.ts'
import { fixed, percent, t } from '../../shared/texts.ts'
import { Slope } from './slope.tsx'

/** What is true of the two curves now, each number with its unit and its slope. */
export function Now() {
  return (
    <section class={covered.value ? 'now covered' : 'now'} aria-label={t('now')}>
      <p class="about">{t(covered.value ? 'now.covered' : 'now.about')}</p>
      <Jsd />
      <Root />
      <Wasserstein />
      <Kl name="klpq" value={now.value.klPq} alone={now.value.pAlone} by={slope.value.klPq} />
      <Kl name="klqp" value={now.value.klQp} alone={now.value.qAlone} by={slope.value.klQp} />
      <Row name={t('measure.tv')} value={fixed(now.value.tv, 3)} slope={<Slope value={slope.value.tv} unit="/x" />} />
      <Row
        name={t('measure.hellinger')}
        value={fixed(now.value.hellinger, 3)}
        slope={<Slope value={slope.value.hellinger} unit="/x" />}
      />
      <Judge />
    </section>
  )
}

const unitName = () => t(unit.value === 'bits' ? 'unit.bits' : 'unit.nats')

interface RowProperties {
  readonly name: string
  readonly value: ComponentChildren
  readonly slope?: ComponentChildren
  readonly children?: ComponentChildren
}

/** A measure. While the story asks, its numbers are blurred, and hidden from those who would hear them. */
function Row({ name, value, slope: by, children }: RowProperties) {
  return (
    <div class="row">
      <h3>{name}</h3>
      <div class="numbers-of" aria-hidden={covered.value}>
        <p class="value">{value}</p>
        {by}
        {children && <div class="detail">{children}</div>}
      </div>
    </div>
  )
}

function Jsd() {
  const { jsd, disjoint } = now.value
  const value = fixed(shown(jsd), 3)
  const bits = unit.value === 'bits'
  return (
    <Row
      name={t('now.jsd')}
      value={
        <>
          {value} <small>{t('now.of', { max: bits ? 1 : '0.693', unit: t(bits ? 'unit.bit' : 'unit.nats') })}</small>
        </>
      }
      slope={<Slope value={shown(slope.value.jsd)} unit={`${unitName()}/x`} />}
    >
      <p>
        {disjoint && <span class="badge">⊤ {t('now.pinned')}</span>}{' '}
        {t(disjoint ? 'now.slope.flat' : 'now.jsd.detail', { value, unit: unitName() })}
      </p>
    </Row>
  )
}

function Root() {
  return (
    <Row
      name={t('measure.root')}
      value={fixed(scaled('root', now.value.root), 3)}
      slope={<Slope value={scaled('root', slope.value.root)} unit="/x" />}
    />
  )
}

function Wasserstein() {
  const value = fixed(now.value.w1, 2)
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
      slope={<Slope value={slope.value.w1} unit="" />}
    >
      <p>{t(`now.w1.${all}`, { value })}</p>
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
  const shownValue = infinite ? '∞' : <>{fixed(shown(value), 3)} <small>{unitName()}</small></>
  return (
    <Row
      name={t(`now.${name}`)}
      value={shownValue}
      slope={<Slope value={by === null ? null : shown(by)} unit={`${unitName()}/x`} />}
    >
      {infinite && <p>{t(`now.${name}.infinite`, { share: percent(alone) })}</p>}
    </Row>
  )
}

function Judge() {
  const { judge, game, disjoint } = now.value
  return (
    <Row name={t('now.judge')} value={percent(judge)}>
      <p>
        {t(disjoint ? 'now.judge.all' : 'now.judge.some')} · {t('now.game', { value: fixed(shown(game), 3), unit: unitName() })}
      </p>
    </Row>
  )
}
