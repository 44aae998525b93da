import { useRef } from 'preact/hooks'
import { useHeir, type Heir } from '../../shared/heir.tsx'
import { percent, t } from '../../shared/texts.ts'
import { dots, frame, nearest } from '../model/cloud.ts'
import { bits, chance, count, real } from '../model/format.ts'
import type { Cluster, EmbeddingsDocument, Example } from '../model/document.ts'
import { pick, picked } from '../state.ts'
import { Panel } from './panel.tsx'
import { method } from './said.ts'
import { Verdict } from './verdict.tsx'

const WIDTH = 600
const HEIGHT = 460

const side = ({ rows, used, dimensions }: EmbeddingsDocument['reference']) =>
  t('compare.vectors.side', { rows: count(rows), used: count(used), dimensions })

/** Two clouds of vectors: the verdict with the judge's bound, the map, and the clusters. */
export function Embeddings({ document }: { document: EmbeddingsDocument }) {
  const bound = document.jsd_lower_bound
  const number = picked.value.embed === null ? null : Number(picked.value.embed)
  const open = document.clusters.find((cluster) => cluster.number === number) ?? null
  return (
    <>
      <Verdict verdict={document.verdict} notices={document.notices} reference={side(document.reference)} current={side(document.current)}>
        <div class="measure">
          <strong>≥ {bits(bound.bits)}</strong>
          <span>
            {t('compare.bound')}: {t('compare.bound.value', { value: bits(bound.bits), confidence: percent(bound.interval_bits.confidence), low: bits(bound.interval_bits.low) })}.{' '}
            {t('compare.bound.judge', { family: method(bound.family), accuracy: percent(document.classifier.accuracy), auc: real(document.classifier.auc) })}.
          </span>
        </div>
      </Verdict>
      <div class="answers-of">
        <Sketch document={document} open={open} />
        <section class="detail">
          {document.clusters.length === 0 && <p class="none">{t('compare.cluster.none')}</p>}
          {document.clusters.length > 0 && <Clusters clusters={document.clusters} open={open} />}
          {open && <ClusterDetail cluster={open} />}
        </section>
      </div>
      <dl class="tests">
        {document.tests.map((test) => (
          <div>
            <dt>{t(`embed.test.${test.kind}`)}</dt>
            <dd>
              {real(test.statistic)}, p {chance(test.p, test.permutations)}
              {test.permutations > 0 && ` (${t('compare.permutations', { count: count(test.permutations) })})`}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The map: p as dots, q as dots of the other colour; the open cluster stands out, the others fade. */
function Sketch({ document, open }: { document: EmbeddingsDocument; open: Cluster | null }) {
  const { points, first_share, second_share } = document.map
  const at = frame(points, WIDTH, HEIGHT)
  const layer = (name: 'reference' | 'current', inOpen: boolean) =>
    dots(points.filter((point) => point.side === name && (open === null || point.cluster === open.number) === inOpen), at)
  const choose = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const found = nearest(points, at, ((event.clientX - box.left) * WIDTH) / box.width, ((event.clientY - box.top) * HEIGHT) / box.height)
    if (found !== null) pick(String(found))
  }
  return (
    <Panel
      title={t('compare.map')}
      table={() => ({
        head: ['', 'x', 'y', t('compare.clusters')],
        rows: points.map((point) => [point.side === 'reference' ? 'p' : 'q', real(point.x), real(point.y), String(point.cluster)]),
      })}
    >
      <p class="banner">{t('compare.map.banner', { dimensions: document.reference.dimensions })}</p>
      <svg class="cloud" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('compare.map')} onClick={choose}>
        <path class="p faint" d={layer('reference', false)} />
        <path class="q faint" d={layer('current', false)} />
        <path class="p" d={layer('reference', true)} />
        <path class="q" d={layer('current', true)} />
      </svg>
      <p class="key">
        <b class="p">● p</b> <b class="q">■ q</b> {t('compare.map.axes', { first: percent(first_share), second: percent(second_share) })}
      </p>
    </Panel>
  )
}

function Clusters({ clusters, open }: { clusters: readonly Cluster[]; open: Cluster | null }) {
  const box = useRef<HTMLDivElement>(null)
  return (
    <div class="numbers clusters" tabIndex={0} ref={box}>
      <table class="named">
        <caption>
          {t('compare.clusters')}{' '}
          {open && <All heir={() => box.current} />}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.cluster.head')}</th>
            <th scope="col">p</th>
            <th scope="col">q</th>
            <th scope="col">JSD, {t('unit.bits')}</th>
            <th scope="col">{t('compare.term.q')}</th>
          </tr>
        </thead>
        <tbody>
          {clusters.map((cluster) => (
            <tr key={cluster.number} aria-selected={cluster === open} onClick={() => pick(String(cluster.number))}>
              <td>
                <button type="button" class="quiet" aria-pressed={cluster === open}>
                  {cluster.number} <bdi>{cluster.labels[0]?.label}</bdi>
                </button>
              </td>
              <td>{percent(cluster.reference_share)}</td>
              <td>{percent(cluster.current_share)}</td>
              <td>{bits(cluster.contribution_bits)}</td>
              <td>{chance(cluster.q, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Lets no cluster stand out any more. */
function All({ heir }: { heir: Heir }) {
  const box = useHeir<HTMLButtonElement>(heir)
  return (
    <button type="button" class="quiet" ref={box} onClick={() => pick('')}>
      {t('compare.cluster.all')}
    </button>
  )
}

function ClusterDetail({ cluster }: { cluster: Cluster }) {
  const { low, high } = cluster.share_difference_interval
  return (
    <section aria-live="polite">
      <header>
        <h2>{t('compare.cluster', { number: cluster.number })}</h2>
      </header>
      <dl>
        <div>
          <dt>{t('compare.term.counts')}</dt>
          <dd>
            p {count(cluster.reference_count)}, q {count(cluster.current_count)}
          </dd>
        </div>
        <div>
          <dt>{t('compare.term.difference')}</dt>
          <dd>
            {real(low)} … {real(high)}
          </dd>
        </div>
        <div>
          <dt>{t('compare.term.part')}</dt>
          <dd>
            {bits(cluster.contribution_bits)} {t('unit.bits')}, {t('compare.term.of', { share: percent(cluster.share_of_jsd) })}
          </dd>
        </div>
        {cluster.labels.length > 0 && (
          <div>
            <dt>{t('compare.cluster.labels')}</dt>
            <dd>{cluster.labels.map((one) => `${one.label} ${percent(one.share)}`).join(' · ')}</dd>
          </div>
        )}
      </dl>
      <h3>{t('compare.cluster.examples')}</h3>
      <ul class="examples">
        {cluster.examples.map((example) => (
          <Sample example={example} />
        ))}
      </ul>
    </section>
  )
}

function Sample({ example }: { example: Example }) {
  const name = example.id ?? `#${example.row}`
  return (
    <li>
      <b class={example.side === 'reference' ? 'p' : 'q'}>{example.side === 'reference' ? 'p' : 'q'}</b>
      {example.picture?.startsWith('data:image/') && <img src={example.picture} alt={name} width={40} height={40} />}
      <bdi>{[name, example.label, example.text].filter((part) => part !== null).join(' · ')}</bdi>
    </li>
  )
}
