import { Act } from '../../shared/act.tsx'
import { percent, t, type Key } from '../../shared/texts.ts'
import { placeOf, toleranceAt } from '../model/format.ts'
import { MORE, type Setting } from '../model/options.ts'
import { busy, command, ready, rerun, result, run, set, settings, tolerance } from '../state.ts'

const BINS = ['auto', 'quantile:10', 'quantile:20', 'width:10', 'width:20', 'width:40', 'exact']

const now = (name: string) => settings.value[command.value][name] ?? ''

/** The rules of the comparison; the rarer ones are folded away. */
export function Rules() {
  return (
    <div class="rules">
      <label class="tolerance">
        {t('compare.tolerance')}
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={placeOf(tolerance.value)}
          aria-valuetext={`${tolerance.value} ${t('unit.bits')}`}
          onInput={(event) => set('tolerance', String(toleranceAt(Number(event.currentTarget.value))))}
          onChange={() => void again()}
        />
        <input
          type="number"
          min={0}
          max={1}
          step="any"
          value={tolerance.value}
          aria-label={t('compare.tolerance.exact')}
          onChange={(event) => {
            set('tolerance', event.currentTarget.value)
            void again()
          }}
        />
        {t('unit.bits')}
      </label>
      <label>
        {t('compare.confidence')}
        <select value={now('confidence') || '0.95'} onChange={(event) => set('confidence', event.currentTarget.value)}>
          {['0.8', '0.9', '0.95', '0.99'].map((level) => (
            <option value={level}>{percent(Number(level))}</option>
          ))}
        </select>
      </label>
      {command.value === 'compare' && (
        <label>
          {t('compare.bins')}
          <input type="text" list="bin-rules" value={now('bins')} placeholder="auto" onInput={(event) => set('bins', event.currentTarget.value)} />
          <datalist id="bin-rules">
            {BINS.map((rule) => (
              <option value={rule} />
            ))}
          </datalist>
        </label>
      )}
      <Act class="strong" able={ready.value && !busy.value} act={() => void run()}>
        {t('compare.run')}
      </Act>
      <details>
        <summary>{t('compare.more')}</summary>
        <div class="more">
          {MORE[command.value].map((setting) => (
            <Field key={`${command.value} ${setting.name}`} setting={setting} />
          ))}
        </div>
      </details>
    </div>
  )
}

/** What is shown is compared again; without a result there is nothing to bring up to date. */
async function again(): Promise<void> {
  if (result.value && ready.value) await rerun()
}

function Field({ setting }: { setting: Setting }) {
  const { name, form, choices, example } = setting
  const words = t(`compare.set.${name}` as Key)
  const value = now(name)
  const change = (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value)
  return (
    <label class={form}>
      <span>
        {words} <code>--{name}</code>
      </span>
      {form === 'switch' ? (
        <input type="checkbox" checked={value !== ''} onChange={(event) => set(name, event.currentTarget.checked ? 'on' : '')} />
      ) : choices ? (
        <select value={value} onChange={change}>
          <option value="">{t('compare.set.default')}</option>
          {choices.map((choice) => (
            <option value={choice}>{choice}</option>
          ))}
        </select>
      ) : form === 'lines' ? (
        <textarea rows={2} value={value} placeholder={example} onInput={change} />
      ) : (
        <input type="text" value={value} placeholder={example} onInput={change} />
      )}
    </label>
  )
}
