import { chartTables } from './tables.ts'
import { Figure } from './figure.tsx'
import { Header } from './header.tsx'
import { Now } from './now.tsx'
import { Stage } from './stage.tsx'
import { Story } from './story.tsx'
import { Toolbar } from './toolbar.tsx'
import { chartShift, paintJsd, paintParts, paintW1 } from '../paint/charts.ts'
import { guess, revealed, told } from '../story.ts'
import { t } from '../texts.ts'
import { Announcer } from './announcer.tsx'

/** The playground: the curves with what is true of them now, each measure as q moves, and the story. */
export function Page() {
  const mark = (pixel: number, width: number) => {
    if (told.value?.kind === 'mark' && !revealed.value) guess.value = chartShift(pixel, width)
  }
  return (
    <>
      <a class="skip" href="#stage" onClick={focusStage}>
        {t('skip')}
      </a>
      <Header />
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
