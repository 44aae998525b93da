import { useEffect } from 'preact/hooks'
import { Act } from '../shared/act.tsx'
import { Figure, type Table } from '../shared/figure.tsx'
import { lang, t } from '../shared/texts.ts'
import * as api from './api.ts'
import { chartsOf, paintChart, stepAt, type Chart } from './chart.ts'
import { fetchTitles, runTitle } from './choice.tsx'
import type { Happening } from './happenings.ts'
import { traineeLine } from './legend.tsx'
import { letter, measureName, traineeName } from './names.ts'
import { short } from './numbers.ts'
import { cursor, leave, link, record, refused, result, run, underWay, move } from './open.ts'
import { facts, Pane } from './pane.tsx'
import { Announcer } from './announcer.tsx'
import { Transport } from './transport.tsx'

/** The run that is open: what it looks like, its measures, and what it found. */
export function Running() {
  const open = run.value!
  const { of } = record.value
  const seen = of.seen()
  useEffect(fetchTitles, [lang.value])
  return (
    <>
      <div class="bar">
        <h1 tabIndex={-1}>{runTitle(open)}</h1>
        <span class="hint">{t('lab.seed', { seed: open.seed })}</span>
        <div class="options">
          <Act able={underWay.value} act={() => void move('stop')}>
            {t('lab.stop')}
          </Act>
          <Act able={!underWay.value && link.value === 'over'} act={() => void forget(open.id)}>
            {t('lab.forget')}
          </Act>
          <button type="button" onClick={leave}>
            {t('lab.back')}
          </button>
        </div>
      </div>
      <Transport />
      {open.problem && <Problem problem={open.problem} />}
      {result.value && <Verdict id={open.id} result={result.value} />}
      {seen.length > 0 && (
        <>
          <div class={`panes of${Math.min(3, seen.length)}`}>
            {seen.map((trainee) => (
              <Pane key={trainee.name} trainee={trainee} index={of.trainees.indexOf(trainee)} />
            ))}
          </div>
          <p class="hint key">
            <span class="p">●</span> {t('lab.key.p')} <span class="q">◆</span> {t('lab.key.q')} {t('lab.key.field')}{' '}
            {t('lab.key.arrows')}
          </p>
        </>
      )}
      {seen.length === 0 && of.trainees.length > 1 && (
        <ul class="legend">
          {of.trainees.map((trainee, i) => (
            <li>
              {traineeLine(i)} {letter(i)} · {traineeName(trainee.name)}
            </li>
          ))}
        </ul>
      )}
      <Happenings />
      <div class="charts">
        {chartsOf(of.measures()).map((chart) => (
          <Plot key={chart.measure} chart={chart} />
        ))}
      </div>
      {of.trainees.length > 0 && <p class="hint">{t('lab.charts.note')}</p>}
      <Announcer words={() => of.trainees.map((trainee) => `${traineeName(trainee.name)}: ${facts(trainee, cursor.value)}`).join('. ')} />
    </>
  )
}

async function forget(id: string): Promise<void> {
  try {
    await api.remove(id)
  } catch (error) {
    refused(error)
  }
  leave()
}

function Problem({ problem }: { problem: { what: string; why: string; fix: string } }) {
  return (
    <div class="refusal" role="alert">
      <strong>{problem.what}</strong>
      <p>{problem.why}</p>
      <p>{problem.fix}</p>
    </div>
  )
}

function Verdict({ id, result: found }: { id: string; result: api.Result }) {
  return (
    <section class="verdict" aria-labelledby="lab-verdict">
      <div class="bar">
        <h2 id="lab-verdict">{found.verdict[lang.value]}</h2>
        <a href={api.reportPath(id)} target="_blank" rel="noopener">
          {t('lab.report')}
        </a>
      </div>
      {found.statements.length > 0 && (
        <ul>
          {found.statements.map((statement) => (
            <li key={statement.id}>
              <span class={statement.met ? 'sign' : 'sign not'}>{t(statement.met ? 'lab.met' : 'lab.unmet')}</span>
              {statement.text[lang.value]}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function sentence({ kind, trainee, step, value }: Happening): string {
  return t(`lab.event.${kind}`, { step, trainee: traineeName(trainee), value: short(value) })
}

function Happenings() {
  const at = cursor.value ?? Infinity
  const told = record.value.of.happenings.list.filter((one) => one.step <= at)
  const newest = told[told.length - 1]
  if (!newest) return null
  return (
    <details class="events">
      <summary>{sentence(newest)}</summary>
      <ol>
        {told
          .slice(0, -1)
          .reverse()
          .map((one) => (
            <li>{sentence(one)}</li>
          ))}
      </ol>
    </details>
  )
}

const MOST_ROWS = 100

function Plot({ chart }: { chart: Chart }) {
  const table = (): Table => {
    const { trainees } = record.value.of
    const columns = trainees.flatMap((trainee, i) =>
      [chart.measure, chart.beside].flatMap((name) => {
        const series = name && trainee.measures.get(name)
        return series ? [{ head: `${letter(i)}, ${measureName(name)}`, series }] : []
      }),
    )
    const steps = [...new Set(columns.flatMap(({ series }) => series.steps))].sort((a, b) => a - b)
    const every = Math.ceil(steps.length / MOST_ROWS)
    const rows = steps.filter((_, i) => i % every === 0).map((step) => [step, ...columns.map(({ series }) => series.at(step))])
    return { head: [t('lab.table.step'), ...columns.map(({ head }) => head)], rows, form: short }
  }
  return (
    <Figure
      title={measureName(chart.measure)}
      height={180}
      paint={(s, width, height) => paintChart(s, width, height, chart, record.value.of, cursor.value)}
      table={table}
      onPick={(pixel, width) => (cursor.value = stepAt(pixel, width, record.value.of.end()))}
    />
  )
}
