import { ask as askStudio, connection } from '../shared/connection.ts'
import { lang } from '../shared/texts.ts'
import type { Both, ComparisonDocument, Status } from './model/document.ts'
import type { Command } from './model/options.ts'

/** What went wrong, why, and how to fix it. */
export interface Trouble {
  readonly what: string
  readonly why: string
  readonly fix: string
}

/** A refusal of the server. */
export class Refusal extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.what)
  }
}

/** How files are named to the server: by the id of what was handed over, or by a path. */
export interface Places {
  readonly reference: string
  readonly current: string | null
  readonly policy: string | null
}

export interface Job {
  readonly id: string
  readonly command: Command
  readonly line: string
  readonly reference: string
  readonly current: string | null
  readonly places: Places
  readonly options: readonly string[]
  readonly begun: string
  readonly state: 'queued' | 'running' | 'done' | 'stopped' | 'failed'
  readonly stage?: 'reading' | 'comparing'
  readonly share?: number | null
  readonly detail?: string
  readonly verdict?: { readonly status: Status; readonly sentence: Both }
  readonly seconds?: number
  readonly problem?: Trouble
}

/** Whether there is no answer yet. */
export const goesOn = ({ state }: Job): boolean => state === 'queued' || state === 'running'

export interface Handed {
  readonly id: string
  readonly name: string
}

export interface Listing {
  readonly path: string
  readonly parent: string | null
  readonly total: number
  readonly entries: readonly { readonly name: string; readonly path: string; readonly folder: boolean; readonly bytes: number }[]
}

export interface Order extends Places {
  readonly command: Command
  readonly options: readonly string[]
  readonly aside?: boolean
}

/** Thrown where the server does not answer at all. */
export class Unreachable extends Error {}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, { ...init, headers: { 'Accept-Language': lang.value } })
  } catch {
    throw new Unreachable()
  }
  if (!answer.ok) throw new Refusal((await answer.json()) as Trouble)
  return (answer.status === 204 ? undefined : await answer.json()) as T
}

export const begin = (order: Order): Promise<Job> =>
  ask('/api/compare/jobs', { method: 'POST', body: JSON.stringify({ ...order, lang: lang.value }) })

export const history = (): Promise<readonly Job[]> => ask('/api/compare/jobs')

export const forget = (id: string): Promise<void> => ask(`/api/compare/jobs/${id}`, { method: 'DELETE' })

export const result = (id: string): Promise<ComparisonDocument> => ask(`/api/compare/jobs/${id}/result`)

export const demo = (): Promise<Readonly<Record<'reference' | 'current' | 'policy', Handed>>> =>
  ask('/api/compare/demo', { method: 'POST' })

/** What a folder holds. @param of "policy" for files with rules */
export const folder = (path: string, command: Command, of: string): Promise<Listing> =>
  ask(`/api/folder?command=${command}&of=${of}&path=${encodeURIComponent(path)}`)

/** Follows a job until it is over. @param told is given each state @return the last */
export function follow(id: string, told: (job: Job) => void): Promise<Job> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/api/compare/jobs/${id}/events`)
    events.addEventListener('state', (event) => {
      const job = JSON.parse((event as MessageEvent<string>).data) as Job
      told(job)
      if (goesOn(job)) return
      events.close()
      resolve(job)
    })
    events.onerror = async () => {
      if (events.readyState !== EventSource.CLOSED) {
        // A browser that was cut off tries again for ever, also where the studio has stopped.
        await askStudio()
        if (connection.value === 'here') return
        events.close()
      }
      reject(new Unreachable())
    }
  })
}

/** Hands a file over. @param told is given the share that is sent */
export function hand(file: File, told: (share: number) => void): { readonly done: Promise<Handed>; readonly stop: () => void } {
  const request = new XMLHttpRequest()
  const done = new Promise<Handed>((resolve, reject) => {
    request.open('POST', `/api/files?name=${encodeURIComponent(file.name)}&lang=${lang.value}`)
    request.upload.onprogress = (event) => told(event.total > 0 ? event.loaded / event.total : 0)
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Handed)
      else reject(new Refusal(JSON.parse(request.responseText) as Trouble))
    }
    request.onerror = () => reject(new Unreachable())
    request.onabort = () => reject(new Unreachable())
    request.send(file)
  })
  return { done, stop: () => request.abort() }
}
