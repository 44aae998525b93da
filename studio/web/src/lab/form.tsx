import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { t } from '../shared/texts.ts'
import { OBJECTIVES, RESTRAINTS, STRENGTHS, TARGETS } from './names.ts'
import { start } from './open.ts'
import { PRESETS, type Order, type PresetName } from './presets.ts'

const order = signal<Order>(PRESETS.gap)
const NAMES: readonly PresetName[] = ['gap', 'ring', 'log']
const WITH_GAP: readonly string[] = ['disc', 'interval', 'line', 'two-normals', 'two-normals-1d']

const change = (next: Partial<Order>) => (order.value = { ...order.value, ...next })

/** Games of the reader's own choice, side by side. @param possible whether anything can be trained */
export function ContestForm({ possible }: { readonly possible: boolean }) {
  const { target, optimizer } = order.value
  return (
    <form class="contest" onSubmit={begin} aria-labelledby="lab-contest">
      <h2 id="lab-contest" tabIndex={-1}>{t('lab.contest')}</h2>
      <p class="hint">{t('lab.contest.note')}</p>
      <div class="presets" role="group" aria-label={t('lab.presets')}>
        {NAMES.map((name) => (
          <button type="button" aria-pressed={order.value === PRESETS[name]} onClick={() => (order.value = PRESETS[name])}>
            {t(`lab.preset.${name}`)}
          </button>
        ))}
      </div>
      <div class="fields">
        <Choice name="target" value={target} values={TARGETS} word={(value) => t(`lab.target.${value}`)} />
        {WITH_GAP.includes(target) && <Amount name="gap" step="any" min={0} />}
        <Amount name="seed" step="1" />
      </div>
      <div class="players">
        <Side side="first" />
        <Side side="second" />
      </div>
      <details>
        <summary>{t('lab.more')}</summary>
        <div class="fields">
          <Choice name="optimizer" value={optimizer} values={['sgd', 'adam'] as const} word={(value) => t(`lab.optimizer.${value}`)} />
          <Amount name="generator_rate" step="any" min={0} />
          <Amount name="judge_rate" step="any" min={0} />
          <Amount name="judge_steps" step="1" min={0} />
          <Amount name="head_start" step="1" min={0} />
          <Amount name="generator_layers" step="1" min={0} />
          <Amount name="units" step="1" min={1} />
          <Amount name="rounds" step="1" min={1} />
          <Amount name="every" step="1" min={1} />
        </div>
      </details>
      <button type="submit" class="strong" disabled={!possible}>
        ▶ {t('lab.begin')}
      </button>
    </form>
  )
}

function begin(event: Event): void {
  event.preventDefault()
  const { second, second_restraint, second_strength, ...first } = order.value
  void start({ name: 'side-by-side', ...first, ...(second ? { second, second_restraint, second_strength } : {}) })
}

type Numeric = Exclude<{ [K in keyof Order]: Order[K] extends number ? K : never }[keyof Order], undefined>

function Field({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <label class="field">
      <span>{name}</span>
      {children}
    </label>
  )
}

function Amount({ name, step, min }: { name: Numeric; step: string; min?: number }) {
  return (
    <Field name={t(`lab.field.${name as 'gap'}`)}>
      <input
        type="number"
        required
        step={step}
        min={min}
        value={order.value[name]}
        onChange={(event) => change({ [name]: event.currentTarget.valueAsNumber || 0 })}
      />
    </Field>
  )
}

interface ChoiceProperties<T extends string> {
  readonly name: 'target' | 'optimizer'
  readonly value: string
  readonly values: readonly T[]
  readonly word: (value: T) => string
}

function Choice<T extends string>({ name, value, values, word }: ChoiceProperties<T>) {
  return (
    <Field name={t(`lab.field.${name}`)}>
      <select value={value} onChange={(event) => change({ [name]: event.currentTarget.value })}>
        {values.map((one) => (
          <option value={one}>{word(one)}</option>
        ))}
      </select>
    </Field>
  )
}

function Side({ side }: { side: 'first' | 'second' }) {
  const objective = order.value[side]
  const restraint = (order.value[`${side}_restraint`] ?? 'none') as (typeof RESTRAINTS)[number]
  const restrain = (name: keyof typeof STRENGTHS) =>
    change({ [`${side}_restraint`]: name, [`${side}_strength`]: STRENGTHS[name] })
  const choose = (name: string) => {
    if (name === '') return drop()
    change({ [side]: name })
    restrain(name === 'wasserstein' ? 'gradient-penalty' : 'none')
  }
  return (
    <fieldset>
      <legend>{t(`lab.side.${side}`)}</legend>
      <Field name={t('lab.field.objective')}>
        <select value={objective ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          {side === 'second' && <option value="">{t('lab.side.none')}</option>}
          {OBJECTIVES.map((name) => (
            <option value={name}>{t(`lab.objective.${name}`)}</option>
          ))}
        </select>
      </Field>
      {objective && (
        <Field name={t('lab.field.restraint')}>
          <select value={restraint} onChange={(event) => restrain(event.currentTarget.value as keyof typeof STRENGTHS)}>
            {RESTRAINTS.map((name) => (
              <option value={name}>{t(`lab.restraint.${name}`)}</option>
            ))}
          </select>
        </Field>
      )}
      {objective && restraint !== 'none' && (
        <Field name={t(`lab.strength.${restraint}`)}>
          <input
            type="number"
            required
            step="any"
            min={0}
            value={order.value[`${side}_strength`] ?? 1}
            onChange={(event) => change({ [`${side}_strength`]: event.currentTarget.valueAsNumber || 0 })}
          />
        </Field>
      )}
    </fieldset>
  )
}

function drop(): void {
  const { second: _, second_restraint: __, second_strength: ___, ...alone } = order.value
  order.value = alone
}
