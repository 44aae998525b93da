import { KINDS, SIZES, type Kind } from '../maths/index.ts'
import { remember } from '../address.ts'
import type { Unit } from '../link.ts'
import { preset, PRESETS, reshape, show, startDrawing, type Preset } from '../scenes.ts'
import { hides, judged, p, q, seed, size, unit } from '../state.ts'
import { lang, t } from '../../shared/texts.ts'

const NAMES: readonly Preset[] = ['same', 'shift', 'disjoint', 'nested', 'pair', 'draw']

/** What the curves start from, their shape, and how they are counted, sampled and judged. */
export function Toolbar() {
  return (
    <div class="toolbar">
      {!hides('presets') && (
        <div class="presets" role="group" aria-label={t('presets')}>
          {NAMES.map((name) => (
            <button type="button" aria-pressed={preset.value === name} onClick={() => start(name)}>
              {t(`preset.${name}`)}
            </button>
          ))}
        </div>
      )}
      <div class="options">
        {!hides('shape') && <Shape />}
        {!hides('units') && <Units />}
        {!hides('samples') && <Samples />}
        {!hides('judge') && (
          <button type="button" aria-pressed={judged.value} onClick={judge}>
            {t('judge')}
          </button>
        )}
      </div>
    </div>
  )
}

function Shape() {
  const common = p.value.kind === q.value.kind ? p.value.kind : ''
  return (
    <label>
      {t('shape')}
      <select value={common} onChange={(event) => choose(event.currentTarget.value as Kind)}>
        {common === '' && <option value="">p ≠ q</option>}
        {KINDS.filter((kind) => kind !== 'drawn' || common === 'drawn').map((kind) => (
          <option value={kind}>{t(`shape.${kind}`)}</option>
        ))}
      </select>
    </label>
  )
}

function Units() {
  return (
    <label>
      {t('units')}
      <select value={unit.value} onChange={(event) => count(event.currentTarget.value as Unit)}>
        <option value="bits">{t('unit.bits')}</option>
        <option value="nats">{t('unit.nats')}</option>
      </select>
    </label>
  )
}

function Samples() {
  const number = new Intl.NumberFormat(lang.value)
  return (
    <>
      <label>
        {t('samples')}
        <select value={size.value ?? ''} onChange={(event) => sample(Number(event.currentTarget.value))}>
          <option value="">{t('samples.none')}</option>
          {SIZES.map((n) => (
            <option value={n}>{t('samples.each', { n: number.format(n) })}</option>
          ))}
        </select>
      </label>
      {size.value !== null && (
        <button type="button" onClick={again}>
          {t('samples.new')}
        </button>
      )}
    </>
  )
}

function start(name: Preset): void {
  if (name === 'draw') startDrawing()
  else show(PRESETS[name])
  remember()
}

function choose(kind: Kind): void {
  reshape(kind)
  remember()
}

function count(name: Unit): void {
  unit.value = name
  remember()
}

function sample(n: number): void {
  size.value = SIZES.find((one) => one === n) ?? null
  remember()
}

function again(): void {
  seed.value++
  remember()
}

function judge(): void {
  judged.value = !judged.value
  remember()
}
