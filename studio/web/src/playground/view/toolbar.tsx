import { KINDS, type Kind } from '../maths/index.ts'
import type { Unit } from '../link.ts'
import {
  p,
  preset,
  PRESETS,
  q,
  remember,
  reshape,
  sampled,
  seed,
  show,
  startDrawing,
  unit,
  type Preset,
} from '../state.ts'
import { t } from '../../shared/texts.ts'

const NAMES: readonly Preset[] = ['same', 'shift', 'disjoint', 'nested', 'pair', 'draw']

export function Toolbar() {
  const common = p.value.kind === q.value.kind ? p.value.kind : ''
  return (
    <div class="toolbar">
      <div class="presets" role="group" aria-label={t('presets')}>
        {NAMES.map((name) => (
          <button type="button" aria-pressed={preset.value === name} onClick={() => start(name)}>
            {t(`preset.${name}`)}
          </button>
        ))}
      </div>
      <div class="options">
        <label>
          {t('shape')}
          <select value={common} onChange={(event) => choose(event.currentTarget.value as Kind)}>
            {common === '' && <option value="">p ≠ q</option>}
            {KINDS.filter((kind) => kind !== 'drawn' || common === 'drawn').map((kind) => (
              <option value={kind}>{t(`shape.${kind}`)}</option>
            ))}
          </select>
        </label>
        <label>
          {t('units')}
          <select value={unit.value} onChange={(event) => count(event.currentTarget.value as Unit)}>
            <option value="bits">{t('unit.bits')}</option>
            <option value="nats">{t('unit.nats')}</option>
          </select>
        </label>
        <button type="button" aria-pressed={sampled.value} onClick={sample}>
          {t('samples')}
        </button>
        {sampled.value && (
          <button type="button" onClick={again}>
            {t('samples.new')}
          </button>
        )}
      </div>
    </div>
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

function sample(): void {
  sampled.value = !sampled.value
  remember()
}

function again(): void {
  seed.value++
  remember()
}
