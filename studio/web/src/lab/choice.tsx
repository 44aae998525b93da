import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { lang, t } from '../shared/texts.ts'
import * as api from './api.ts'
import { ContestForm } from './form.tsx'
import { contest } from './names.ts'
import { fetchWords, open, refused, start } from './open.ts'

const offered = signal<readonly api.Experiment[]>([])
const known = signal<readonly api.RunState[]>([])
const engine = signal(true)
const seed = signal(1)

async function look(): Promise<void> {
  try {
    const [experiments, runs, about] = await Promise.all([api.experiments(), api.runs(), api.about()])
    offered.value = experiments
    known.value = runs
    engine.value = about.lab.engine
  } catch (error) {
    refused(error)
  }
}

/** What can be run, and what is running. */
export function Choice() {
  useEffect(() => {
    void look()
  }, [])
  return (
    <>
      <h1 class="unseen">{t('tab.lab')}</h1>
      {!engine.value && <NoEngine />}
      {known.value.length > 0 && <Known />}
      <ContestForm possible={engine.value} />
      <section aria-labelledby="lab-experiments">
        <div class="bar">
          <h2 id="lab-experiments">{t('lab.experiments')}</h2>
          <label>
            {t('lab.field.seed')}
            <input type="number" step="1" value={seed.value} onChange={(event) => (seed.value = event.currentTarget.valueAsNumber || 0)} />
          </label>
        </div>
        <ul class="cards">
          {offered.value.map((experiment) => (
            <Card key={experiment.name} experiment={experiment} />
          ))}
        </ul>
      </section>
    </>
  )
}

function NoEngine() {
  return (
    <div class="refusal" role="alert">
      <strong>{t('lab.engine.what')}</strong>
      <p>{t('lab.engine.fix')}</p>
    </div>
  )
}

function Known() {
  return (
    <section class="known" aria-labelledby="lab-known">
      <h2 id="lab-known">{t('lab.known')}</h2>
      <ul>
        {known.value.map((run) => (
          <li key={run.id}>
            <button type="button" onClick={() => void open(run.id)}>
              {runTitle(run)}
            </button>
            <span>
              {t(`lab.state.${run.state}`)} · {t('lab.seed', { seed: run.seed })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a run is called. */
export function runTitle(run: api.RunState): string {
  if (run.settings) return contest(run.settings)
  return offered.value.find((experiment) => experiment.name === run.name)?.title[lang.value] ?? run.name
}

/** The titles of experiments, for runs that were opened by their address. */
export function fetchTitles(): void {
  void fetchWords()
  if (offered.value.length === 0) void look()
}

function Card({ experiment }: { experiment: api.Experiment }) {
  const begin = (quick: boolean) => void start({ name: experiment.name, seed: seed.value, quick })
  return (
    <li class="card">
      <h3>{experiment.title[lang.value]}</h3>
      <p>{experiment.summary[lang.value]}</p>
      <details>
        <summary>{t('lab.theory')}</summary>
        {experiment.theory[lang.value].split('\n').map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </details>
      <div class="begin">
        <button type="button" class="strong" disabled={!engine.value} onClick={() => begin(false)}>
          ▶ {t('lab.run')}
        </button>
        <button type="button" disabled={!engine.value} onClick={() => begin(true)}>
          {t('lab.run.quick')}
        </button>
        {experiment.seconds !== null && <span class="hint">{t('lab.seconds', { count: experiment.seconds })}</span>}
      </div>
    </li>
  )
}
