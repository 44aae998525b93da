import { useSignal } from '@preact/signals'
import { percent, signed, t } from '../../shared/texts.ts'
import { bits, chance, count, real } from '../model/format.ts'
import type { Context, CorporaDocument, Term } from '../model/document.ts'
import { wordShift } from '../model/word-shift.ts'
import { pick, picked, tolerance } from '../state.ts'
import { Axis } from './axis.tsx'
import { Panel } from './panel.tsx'
import { Verdict } from './verdict.tsx'

const side = ({ documents, tokens, types }: CorporaDocument['reference']) =>
  t('compare.corpus.side', { documents: count(documents), tokens: count(tokens), types: count(types) })

/** Two corpora: the verdict, the word shift, and the term that is open. */
export function Corpora({ document }: { document: CorporaDocument }) {
  const sought = useSignal('')
  const shift = wordShift(document.terms, sought.value, { terms: document.terms_total, bits: document.jsd.bits })
  const open = document.terms.find((term) => term.term === picked.value.corpus) ?? shift.terms[0] ?? null
  return (
    <>
      <Verdict verdict={document.verdict} notices={document.notices} reference={side(document.reference)} current={side(document.current)}>
        <div class="measure">
          <strong>{bits(document.jsd.bits)}</strong>
          <span>{t('compare.most')}</span>
          <Axis jsd={document.jsd} toleranceBits={tolerance.value} width={260} height={30} />
        </div>
      </Verdict>
      <div class="answers-of">
        <section>
          <div class="filters">
            <input
              type="search"
              placeholder={t('compare.terms.search')}
              aria-label={t('compare.terms.search')}
              value={sought.value}
              onInput={(event) => (sought.value = event.currentTarget.value)}
            />
          </div>
          <Panel
            title={t('compare.terms', { shown: shift.terms.length, total: count(document.terms_total) })}
            table={() => ({
              head: [t('compare.term'), 'p', 'q', `JSD, ${t('unit.bits')}`, 'q-value'],
              rows: shift.terms.map((term) => [
                term.term,
                percent(term.reference_share),
                percent(term.current_share),
                bits(term.contribution_bits),
                chance(term.q, 0),
              ]),
            })}
          >
            <Shift terms={shift.terms} open={open} />
            {shift.others > 0 && (
              <p class="told">
                {t('compare.terms.rest', { count: count(shift.others) })}: {bits(shift.othersBits)} {t('unit.bits')}
              </p>
            )}
          </Panel>
        </section>
        {open && <TermDetail document={document} term={open} />}
      </div>
    </>
  )
}

/** Bars to the left for what is more in p, to the right for what is more in q. */
function Shift({ terms, open }: { terms: readonly Term[]; open: Term | null }) {
  const most = Math.max(1e-12, ...terms.map((term) => term.contribution_bits))
  const at = terms.findIndex((term) => term === open)
  const keys = (event: KeyboardEvent) => {
    const move = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const next = move === undefined ? undefined : terms[Math.max(0, Math.min(terms.length - 1, at + move))]
    if (!next) return
    event.preventDefault()
    pick(next.term)
  }
  return (
    <>
      <p class="ends">
        <span>◄ {t('compare.terms.p')}</span>
        <span>{t('compare.terms.q')} ►</span>
      </p>
      <div class="shift" role="listbox" tabIndex={0} aria-label={t('compare.terms.hint')} aria-activedescendant={at >= 0 ? `term-${at}` : undefined} onKeyDown={keys}>
        {terms.map((term, i) => {
          const toQ = term.current_share > term.reference_share
          const bar = <i class={toQ ? 'q' : 'p'} style={{ width: `${(100 * term.contribution_bits) / most}%` }} />
          return (
            <div key={term.term} id={`term-${i}`} role="option" aria-selected={term === open} onClick={() => pick(term.term)}>
              <span class="left">{!toQ && bar}</span>
              <bdi>{term.term}</bdi>
              <span>{toQ && bar}</span>
            </div>
          )
        })}
      </div>
    </>
  )
}

function TermDetail({ document, term }: { document: CorporaDocument; term: Term }) {
  const rate = (share: number) => t('compare.per.million', { count: count(Math.round(1e6 * share)) })
  const difference = term.share_difference_interval
  const contexts = document.contexts.find((one) => one.term === term.term)
  const facts: [string, string][] = [
    [t('compare.term.share'), `p ${rate(term.reference_share)}, q ${rate(term.current_share)}`],
    [t('compare.term.counts'), `p ${count(term.reference_count)}, q ${count(term.current_count)}`],
    [t('compare.term.part'), `${bits(term.contribution_bits)} ${t('unit.bits')}, ${t('compare.term.of', { share: percent(term.share_of_jsd) })}`],
    [t('compare.term.q'), chance(term.q, 0)],
  ]
  if (difference) facts.push([t('compare.term.difference'), `${signed(difference.low)} … ${signed(difference.high)}`])
  if (term.documents_reference !== null) facts.push([t('compare.term.documents'), `p ${count(term.documents_reference)}, q ${count(term.documents_current ?? 0)}`])
  return (
    <section class="detail" aria-live="polite">
      <header>
        <h2>
          <bdi>{term.term}</bdi>
        </h2>
        <span class="kind">#{real(term.rank)}</span>
      </header>
      <dl>
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {contexts ? (
        <>
          <Contexts of="p" places={contexts.reference} />
          <Contexts of="q" places={contexts.current} />
        </>
      ) : (
        <p class="told">{t('compare.term.contexts.none')}</p>
      )}
    </section>
  )
}

function Contexts({ of, places }: { of: string; places: readonly Context[] }) {
  if (places.length === 0) return null
  return (
    <>
      <h3>{t('compare.term.contexts', { side: of })}</h3>
      <ul class="contexts">
        {places.map((place) => (
          <li>
            <bdi>
              {place.before}
              <mark class={of}>{place.match}</mark>
              {place.after}
            </bdi>
            <small>{place.document}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
