import type { ComponentChildren } from 'preact'
import type { Both, Status } from '../model/document.ts'
import { result } from '../state.ts'
import { said } from './said.ts'

interface Properties {
  readonly verdict: { readonly status: Status; readonly sentence: Both; readonly details: Both; readonly findings: readonly { readonly text: Both }[] }
  readonly notices: readonly { readonly text: Both }[]
  readonly reference: string
  readonly current: string
  readonly children?: ComponentChildren
}

/** The answer of a comparison of two corpora or two clouds, and what was compared. */
export function Verdict({ verdict, notices, reference, current, children }: Properties) {
  const { job } = result.value!
  return (
    <div class={`verdict ${verdict.status}`}>
      <p role="status" tabIndex={-1}>
        <strong>{said(verdict.sentence)}</strong>
      </p>
      <p>{said(verdict.details)}</p>
      <p class="sides">
        p <bdi>{job.reference}</bdi>, {reference} · q <bdi>{job.current ?? job.reference}</bdi>, {current}
      </p>
      {[...verdict.findings, ...notices].map((one) => (
        <p>{said(one.text)}</p>
      ))}
      {children}
    </div>
  )
}
