import { lang, type Lang } from '../shared/texts.ts'

/** A refusal of the server: what happened, why, and how to mend it. */
export class Refusal extends Error {
  constructor(
    readonly what: string,
    readonly why: string,
    readonly fix: string,
    readonly status: number,
  ) {
    super(what)
  }
}

type InBoth = Readonly<Record<Lang, string>>

export interface Experiment {
  readonly name: string
  readonly title: InBoth
  readonly summary: InBoth
  readonly theory: InBoth
  readonly seconds: number | null
}

/** What games side by side are played with, by the names of the server. */
export interface Settings {
  readonly target: string
  readonly gap: number
  readonly first: string
  readonly first_restraint: string
  readonly first_strength: number
  readonly second?: string
  readonly second_restraint?: string
  readonly second_strength?: number
  readonly optimizer: string
  readonly generator_layers: number
  readonly units: number
  readonly judge_steps: number
  readonly head_start: number
  readonly judge_rate: number
  readonly generator_rate: number
  readonly rounds: number
  readonly every: number
}

export interface RunState {
  readonly id: string
  readonly name: string
  readonly seed: number
  readonly quick: boolean
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  readonly paused: boolean
  readonly settings?: Settings
  readonly problem?: { readonly what: string; readonly why: string; readonly fix: string }
}

export interface Result {
  readonly met: boolean
  readonly verdict: InBoth
  readonly statements: readonly { readonly id: string; readonly met: boolean; readonly text: InBoth }[]
}

async function ask(method: string, path: string, body?: object): Promise<Response> {
  let answer: Response
  try {
    const headers = { 'Accept-Language': lang.value, 'Content-Type': 'application/json' }
    answer = await fetch(path, { method, headers, body: body === undefined ? null : JSON.stringify(body) })
  } catch {
    throw new Refusal('', '', '', 0)
  }
  if (answer.ok) return answer
  const { what, why, fix } = (await answer.json()) as { what: string; why: string; fix: string }
  throw new Refusal(what, why, fix, answer.status)
}

const json = async <T>(path: string) => (await (await ask('GET', path)).json()) as T

export const experiments = () => json<readonly Experiment[]>('/api/lab/experiments')
export const texts = (language: Lang) => json<Readonly<Record<string, string>>>(`/api/texts?lang=${language}`)
export const about = () => json<{ readonly lab: { readonly engine: boolean } }>('/api/about')
export const runs = () => json<readonly RunState[]>('/api/lab/runs')
export const state = (id: string) => json<RunState>(`/api/lab/runs/${id}`)
export const result = (id: string) => json<Result>(`/api/lab/runs/${id}/result`)
export const metrics = async (id: string) => (await ask('GET', `/api/lab/runs/${id}/metrics`)).text()
export const remove = (id: string) => ask('DELETE', `/api/lab/runs/${id}`)

export async function start(order: object): Promise<string> {
  return ((await (await ask('POST', '/api/lab/runs', order)).json()) as { id: string }).id
}

export function move(id: string, action: string, value?: number): Promise<Response> {
  return ask('POST', `/api/lab/runs/${id}/control`, value === undefined ? { action } : { action, value })
}

export const eventsPath = (id: string) => `/api/lab/runs/${id}/events`
export const reportPath = (id: string) => `/api/lab/runs/${id}/report?lang=${lang.value}`
