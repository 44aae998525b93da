import type { Term } from './document.ts'

const SHOWN = 30

/** The terms of a word shift, and what the others contribute together. */
export interface WordShift {
  readonly terms: readonly Term[]
  readonly others: number
  readonly othersBits: number
}

/** The terms that contribute most, of those whose text holds what is sought. @param total of all terms and of their divergence */
export function wordShift(terms: readonly Term[], sought: string, total: { readonly terms: number; readonly bits: number }): WordShift {
  const text = sought.trim().toLowerCase()
  if (text !== '') {
    return { terms: terms.filter((term) => term.term.toLowerCase().includes(text)).slice(0, SHOWN), others: 0, othersBits: 0 }
  }
  const first = terms.slice(0, SHOWN)
  const told = first.reduce((sum, term) => sum + term.contribution_bits, 0)
  return { terms: first, others: total.terms - first.length, othersBits: Math.max(0, total.bits - told) }
}
