import { t } from '../shared/texts.ts'
import './compare.css'
import { COMMANDS } from './model/options.ts'
import { command, result, trouble } from './state.ts'
import { Corpora } from './view/corpora.tsx'
import { Embeddings } from './view/embeddings.tsx'
import { History } from './view/history.tsx'
import { Rules } from './view/settings.tsx'
import { CommandLine, StateLine } from './view/state-line.tsx'
import { Tables } from './view/tables.tsx'
import { Wells } from './view/wells.tsx'

/** The compare page: what is compared, by which rules, and what came of it. */
export function Page() {
  return (
    <main class="compare">
      <h1 class="unseen">{t('tab.compare')}</h1>
      <div class="subjects presets" role="group" aria-label={t('compare.subjects')}>
        {COMMANDS.map((name) => (
          <button
            type="button"
            aria-pressed={command.value === name}
            onClick={() => {
              command.value = name
              trouble.value = null
            }}
          >
            {t(`compare.subject.${name}`)}
          </button>
        ))}
      </div>
      <Wells />
      <Rules />
      <StateLine />
      <CommandLine />
      <Result />
      <History />
    </main>
  )
}

function Result() {
  const document = result.value?.document
  switch (document?.kind) {
    case 'tables':
      return <Tables />
    case 'corpora':
      return <Corpora document={document} />
    case 'embeddings':
      return <Embeddings document={document} />
    default:
      return <p class="none">{t('compare.nothing')}</p>
  }
}

export function Tools() {
  return null
}
