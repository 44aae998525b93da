import { useEffect } from 'preact/hooks'
import { lang, t } from '../shared/texts.ts'
import { remember } from './address.ts'
import { hides } from './state.ts'
import { Announcer } from './view/announcer.tsx'
import { Charts } from './view/charts.tsx'
import { Now } from './view/now.tsx'
import { Stage } from './view/stage.tsx'
import { Story } from './view/story.tsx'
import { Toolbar } from './view/toolbar.tsx'
import './playground.css'

export { Tools } from './view/tools.tsx'

/** The playground: the curves with what is true of them now, each measure as q moves, and the story. */
export function Page() {
  useEffect(() => {
    let first = true
    return lang.subscribe(() => {
      if (!first) remember()
      first = false
    })
  }, [])
  return (
    <>
      <main>
        <a class="skip" href="#stage" onClick={focusStage}>
          {t('skip')}
        </a>
        <h1 class="unseen">{t('tab.playground')}</h1>
        <Toolbar />
        <div class={hides('now') ? 'top alone' : 'top'}>
          <Stage />
          {!hides('now') && <Now />}
        </div>
        {!hides('charts') && <Charts />}
        {!hides('story') && <Story />}
      </main>
      <Announcer />
    </>
  )
}

/** Moves the focus without touching the fragment, which holds the scene. */
function focusStage(event: Event): void {
  event.preventDefault()
  document.getElementById('stage')?.focus()
}
