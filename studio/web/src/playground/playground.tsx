import { useEffect } from 'preact/hooks'
import { Figure } from '../shared/figure.tsx'
import { lang, t } from '../shared/texts.ts'
import { Now } from './view/now.tsx'
import { Stage } from './view/stage.tsx'
import { Story } from './view/story.tsx'
import { Toolbar } from './view/toolbar.tsx'
import { chartTables } from './view/tables.ts'
import { chartShift, paintJsd, paintParts, paintW1 } from './charts.ts'
import { remember } from './state.ts'
import { guess, revealed, told } from './story.ts'
import { Announcer } from './view/announcer.tsx'

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
  const mark = (pixel: number, width: number) => {
    if (told.value?.kind === 'mark' && !revealed.value) guess.value = chartShift(pixel, width)
  }
  return (
    <>
      <a class="skip" href="#stage" onClick={focusStage}>
        {t('skip')}
      </a>
      <main>
        <Toolbar />
        <div class="top">
          <Stage />
          <Now />
        </div>
        <div class="charts">
          <Figure title={t('chart.jsd')} height={180} paint={paintJsd} table={chartTables.jsd} onPick={mark} />
          <Figure title={t('chart.w1')} height={180} paint={paintW1} table={chartTables.w1} />
          <Figure title={t('chart.parts')} height={180} paint={paintParts} table={chartTables.parts} />
        </div>
        <Story />
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
