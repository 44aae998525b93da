import { computed, signal } from '@preact/signals'
import { t } from '../shared/texts.ts'
import * as client from './client.ts'
import type { Job, Trouble } from './client.ts'
import { judged } from './model/judge.ts'
import type { Column, ComparisonDocument, TablesDocument } from './model/document.ts'
import { closer, options, type Command, type Settings } from './model/options.ts'
import { listed, type Judged, type Order, type Wanted } from './model/listing.ts'

export const SIDES = ['reference', 'current'] as const
export type Side = (typeof SIDES)[number]
/** Where a file can be put: a side, or the rules. */
export type Slot = Side | 'policy'

/** A file that was chosen: its id or path, once it can be named; until then how much of it is handed over. */
export interface Chosen {
  readonly name: string
  readonly place: string | null
  readonly sent: number
  readonly stop?: () => void
}

/** The largest file that the server takes from a browser. */
const LARGEST = 2 * 1024 ** 3

const DEFAULT_TOLERANCE = 0.02

export const command = signal<Command>('compare')
export const chosen = signal<Record<Command, Partial<Record<Slot, Chosen>>>>({ compare: {}, corpus: {}, embed: {} })
export const settings = signal<Record<Command, Settings>>({ compare: {}, corpus: {}, embed: {} })
export const trouble = signal<Trouble | null>(null)
export const job = signal<Job | null>(null)
export const past = signal<readonly Job[]>([])
export const preparing = signal(false)

/** A result with the job that it came from. */
export interface Result {
  readonly job: Job
  readonly document: ComparisonDocument
}

export const results = signal<Partial<Record<Command, Result>>>({})
export const result = computed(() => results.value[command.value] ?? null)
export const picked = signal<Record<Command, string | null>>({ compare: null, corpus: null, embed: null })

export const order = signal<Order>('status')
export const wanted = signal<Wanted>('all')
export const sought = signal('')

/** The tolerance in bits: the reader's, else that of the result, else the command's. */
export const tolerance = computed(
  () => Number(settings.value[command.value]['tolerance']) || result.value?.document.policy.tolerance_bits || DEFAULT_TOLERANCE,
)

/** True from the press on until the server has answered with a job. */
export const starting = signal(false)

export const underWay = computed(() => starting.value || (job.value !== null && client.goesOn(job.value)))

/** True where nothing more can be begun by a press. */
export const busy = computed(() => preparing.value || underWay.value)

/** The tables that are shown, if what is shown are tables. */
export const tables = computed<TablesDocument | null>(() => {
  const document = result.value?.document
  return document?.kind === 'tables' ? document : null
})

/** All columns with the answer at the tolerance that is set now. */
export const judgements = computed<readonly Judged[]>(() => {
  const document = tables.value
  if (!document) return []
  const { false_discovery_rate: rate, tolerance_of: own } = document.policy
  return document.columns.map((column) => {
    const toleranceBits = own[column.name] ?? tolerance.value
    return { column, toleranceBits, status: judged(column, toleranceBits, rate) }
  })
})

export const shown = computed(() => listed(judgements.value, order.value, wanted.value, sought.value))

/** The column that is open: the one that was clicked, else the first. */
export const open = computed<Judged | null>(() => {
  const name = picked.value.compare
  return judgements.value.find((one) => one.column.name === name) ?? shown.value[0] ?? null
})

export const ready = computed(() => {
  const { reference, current, policy } = chosen.value[command.value]
  const parts = settings.value[command.value]['reference'] && settings.value[command.value]['current']
  if (policy && !policy.place) return false
  return Boolean(reference?.place && (current?.place || (!current && parts)))
})

export function set(name: string, value: string): void {
  const kind = command.value
  settings.value = { ...settings.value, [kind]: { ...settings.value[kind], [name]: value } }
}

export function pick(name: string): void {
  picked.value = { ...picked.value, [command.value]: name }
}

function choose(kind: Command, side: Slot, file: Chosen | undefined): void {
  const sides = { ...chosen.value[kind] }
  if (file) sides[side] = file
  else delete sides[side]
  chosen.value = { ...chosen.value, [kind]: sides }
}

export function clear(side: Slot): void {
  chosen.value[command.value][side]?.stop?.()
  choose(command.value, side, undefined)
}

/** Names a file or folder of this machine. */
export function choosePath(side: Slot, path: string): void {
  choose(command.value, side, { name: path.split(/[/\\]/).pop() || path, place: path, sent: 1 })
}

export async function chooseFile(side: Slot, file: File): Promise<void> {
  const kind = command.value
  trouble.value = null
  if (file.size > LARGEST) {
    trouble.value = {
      what: t('compare.large.what', { name: file.name }),
      why: t('compare.large.why'),
      fix: t('compare.large.fix'),
    }
    return
  }
  const { done, stop } = client.hand(file, (sent) => choose(kind, side, { name: file.name, place: null, sent, stop }))
  choose(kind, side, { name: file.name, place: null, sent: 0, stop })
  try {
    const handed = await done
    choose(kind, side, { name: handed.name, place: handed.id, sent: 1 })
  } catch (failure) {
    if (chosen.value[kind][side]?.stop !== stop) return
    choose(kind, side, undefined)
    report(failure)
  }
}

export async function tryDemo(): Promise<void> {
  if (busy.value) return
  preparing.value = true
  trouble.value = null
  try {
    const files = await client.demo()
    command.value = 'compare'
    for (const slot of [...SIDES, 'policy'] as const) choose('compare', slot, { name: files[slot].name, place: files[slot].id, sent: 1 })
  } catch (failure) {
    return report(failure)
  } finally {
    preparing.value = false
  }
  await rerun()
}

/** Says what went wrong. */
export function report(failure: unknown): void {
  if (failure instanceof client.Refusal) trouble.value = failure.trouble
  else if (failure instanceof client.Unreachable)
    trouble.value = { what: t('compare.gone.what'), why: t('compare.gone.why'), fix: t('compare.gone.fix') }
  else throw failure
}

/** Runs the comparison that is composed, unless one is on its way. */
export async function run(): Promise<void> {
  if (!busy.value) await rerun()
}

/** Runs the comparison that is composed; one that is still under way is given up for it. */
export async function rerun(): Promise<void> {
  const kind = command.value
  const { reference, current, policy } = chosen.value[kind]
  const places = { reference: reference?.place ?? '', current: current?.place ?? null, policy: policy?.place ?? null }
  await carryOut({ command: kind, ...places, options: options(kind, settings.value[kind]) })
}

/** How many comparisons were begun or given up; what is told of one that is not the last is not shown. */
let turn = 0

async function carryOut(wish: client.Order): Promise<void> {
  const giveUp = cancel()
  const mine = turn
  trouble.value = null
  starting.value = true
  try {
    await giveUp
    if (mine !== turn) return
    const begun = await client.begin(wish)
    if (mine !== turn) return await client.forget(begun.id)
    job.value = begun
    starting.value = false
    const end = await client.follow(begun.id, (state) => {
      if (mine === turn && client.goesOn(state)) job.value = state
    })
    const document = mine === turn && end.state === 'done' ? await client.result(end.id) : null
    if (mine !== turn) return
    if (end.state === 'failed') trouble.value = end.problem ?? null
    if (document) results.value = { ...results.value, [wish.command]: { job: end, document } }
    job.value = end
  } catch (failure) {
    if (mine === turn) {
      job.value = null
      starting.value = false
      report(failure)
    }
  }
  await refresh()
}

/** Gives up the comparison that is under way. */
export async function cancel(): Promise<void> {
  turn++
  const current = underWay.value ? job.value : null
  starting.value = false
  job.value = null
  if (current) await client.forget(current.id).catch(report)
}

export async function refresh(): Promise<void> {
  try {
    past.value = await client.history()
  } catch (failure) {
    report(failure)
  }
}

/** Shows a result of the history again. */
export async function reopen(old: Job): Promise<void> {
  trouble.value = null
  try {
    const document = await client.result(old.id)
    command.value = old.command
    const own = old.options.find((option) => option.startsWith('--tolerance='))
    settings.value = { ...settings.value, [old.command]: { ...settings.value[old.command], tolerance: own?.slice('--tolerance='.length) ?? '' } }
    results.value = { ...results.value, [old.command]: { job: old, document } }
  } catch (failure) {
    report(failure)
  }
}

/** Another look at a column: its cells by another rule. */
export interface Closer {
  readonly job: string
  readonly rule: string
  readonly column: Column | null
}

export const closerLook = signal<Record<string, Closer>>({})

function keepLook(key: string, look: Closer | null): void {
  const looks = { ...closerLook.value }
  if (look) looks[key] = look
  else delete looks[key]
  closerLook.value = looks
}

export async function lookCloser(name: string, rule: string): Promise<void> {
  const from = result.value
  if (!from) return
  const key = `${from.job.id} ${name}`
  const look: Closer = { job: from.job.id, rule, column: null }
  let column: Column | null = null
  keepLook(key, look)
  try {
    const begun = await client.begin({ command: 'compare', ...from.job.places, options: closer(from.job.options, name, rule), aside: true })
    const end = await client.follow(begun.id, () => {})
    if (end.state === 'failed') trouble.value = end.problem ?? null
    const document = end.state === 'done' ? await client.result(end.id) : null
    void client.forget(end.id).catch(report)
    if (document?.kind === 'tables') column = document.columns[0] ?? null
  } catch (failure) {
    report(failure)
  }
  if (closerLook.value[key]?.rule === rule) keepLook(key, column && { ...look, column })
}
