import { computed, signal } from '@preact/signals'
import { ask } from '../shared/connection.ts'
import { lang, t, type Lang } from '../shared/texts.ts'
import * as api from './api.ts'
import { readMeasurement, readOutcome, readPicture, readProgress, type Progress } from './events.ts'
import { RunRecord } from './record.ts'

/** How the page hears of the run: it listens, was cut off and tries again, was shut out, or all was told. */
export type Link = 'listening' | 'lost' | 'shut' | 'over'

/** The run that is open. */
export const run = signal<api.RunState | null>(null)
export const result = signal<api.Result | null>(null)
export const progress = signal<Progress | null>(null)
export const link = signal<Link>('over')
/** The step that the reader went back to; null follows the newest. */
export const cursor = signal<number | null>(null)
/** Why the last thing that was asked for was refused. */
export const refusal = signal<api.Refusal | null>(null)

const held = signal(new RunRecord())
const frame = signal(0)

/** What the run told so far; whoever reads it is told of news at most once in each frame, and not while the page is hidden. */
export const record = computed(() => {
  void frame.value
  return { of: held.value }
})

let source: EventSource | null = null
let asked = 0

function news(): void {
  if (asked === 0) {
    asked = requestAnimationFrame(() => {
      asked = 0
      frame.value++
    })
  }
}

/** Shows a refusal, or that the studio cannot be reached. */
export function refused(error: unknown): void {
  if (!(error instanceof api.Refusal)) throw error
  refusal.value =
    error.status === 0
      ? new api.Refusal(t('lab.unreachable.what'), t('lab.unreachable.why'), t('lab.unreachable.fix'), 0)
      : error
}

/** Opens a run and listens to it from its beginning. */
export async function open(id: string): Promise<void> {
  leave()
  try {
    run.value = await api.state(id)
  } catch (error) {
    history.replaceState(null, '', location.pathname)
    return refused(error)
  }
  refusal.value = null
  history.replaceState(null, '', `#run=${id}`)
  listen(id)
}

let starting = false

/** Starts a run and opens it; until the server has answered a second press starts no other. */
export async function start(order: object): Promise<void> {
  if (starting) return
  starting = true
  try {
    await open(await api.start(order))
  } catch (error) {
    refused(error)
  } finally {
    starting = false
  }
}

function listen(id: string): void {
  const into = held.value
  const events = new EventSource(api.eventsPath(id))
  source = events
  link.value = 'listening'
  const on = (name: string, take: (data: string) => void) =>
    events.addEventListener(name, (event) => {
      take((event as MessageEvent<string>).data)
      news()
    })
  on('metrics', (data) => into.measured(readMeasurement(data)))
  on('picture', (data) => into.pictured(readPicture(data)))
  on('progress', (data) => (progress.value = readProgress(data)))
  on('end', (data) => {
    events.close()
    link.value = 'over'
    void ended(id, readOutcome(data))
  })
  events.onopen = () => (link.value = 'listening')
  events.onerror = async () => {
    const closed = events.readyState === EventSource.CLOSED
    if (closed) await ask()
    if (source !== events || link.value === 'over') return
    link.value = closed ? 'shut' : 'lost'
  }
}

/**
 * A hidden page does not listen: a browser grants a host six connections, for all tabs together. When the page is seen again all is told from the
 * beginning, and what is told twice changes nothing.
 */
function listenWhileSeen(): void {
  if (!source || !run.value || link.value === 'over' || link.value === 'shut') return
  source.close()
  if (document.visibilityState === 'visible') listen(run.value.id)
}

if (typeof document !== 'undefined') document.addEventListener('visibilitychange', listenWhileSeen)

async function ended(id: string, outcome: api.RunState['state']): Promise<void> {
  if (run.value?.id === id) run.value = { ...run.value, state: outcome }
  try {
    const found = await api.state(id)
    if (run.value?.id !== id) return
    run.value = found
    if (outcome === 'done') result.value = await api.result(id)
  } catch (error) {
    refused(error)
  }
}

/** Closes the view of the run; the run goes on. */
export function leave(): void {
  source?.close()
  source = null
  held.value = new RunRecord()
  run.value = null
  result.value = null
  progress.value = null
  cursor.value = null
  link.value = 'over'
  history.replaceState(null, '', location.pathname)
}

/** The run that the address names. */
export function named(): string | null {
  return /^#run=([a-z0-9]{1,20})$/.exec(location.hash)?.[1] ?? null
}

/** Whether the run still goes on. */
export const underWay = computed(() => run.value?.state === 'running')

/** Moves a lever of the run. */
export async function move(action: string, value?: number): Promise<void> {
  const open = run.value
  if (!open) return
  try {
    await api.move(open.id, action, value)
    if (action === 'pause' || action === 'step') run.value = { ...open, paused: true }
    if (action === 'play') run.value = { ...open, paused: false }
    refusal.value = null
  } catch (error) {
    refused(error)
  }
}

/** Words of the server about experiments, by language; empty until they have come. */
const words = signal<Partial<Record<Lang, Readonly<Record<string, string>>>>>({})

export async function fetchWords(): Promise<void> {
  const language = lang.value
  if (words.value[language]) return
  try {
    const found = await api.texts(language)
    words.value = { ...words.value, [language]: found }
  } catch (error) {
    refused(error)
  }
}

/** A text of the server, and its key's end until it has come. */
export function said(key: string): string {
  return words.value[lang.value]?.[key] ?? key.slice(key.lastIndexOf('.') + 1)
}
