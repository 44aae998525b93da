import { Figure } from '../../shared/figure.tsx'
import { t } from '../../shared/texts.ts'
import { remember } from '../address.ts'
import { shiftAt } from '../charts/frame.ts'
import { paintGap } from '../charts/gap.ts'
import { paintMoves, paintW1 } from '../charts/moves.ts'
import { paintParts } from '../charts/parts.ts'
import { PLOTTED, type Swept } from '../maths/index.ts'
import { plotted } from '../state.ts'
import { covered, guess, revealed, told } from '../story.ts'
import { chartTables } from './tables.ts'

const HEIGHT = 180

/** The four charts below the curves. */
export function Charts() {
  const sealed = covered.value
  return (
    <div class="charts">
      <Figure
        title={t('chart.moves')}
        tools={<Choice />}
        height={HEIGHT}
        paint={paintMoves}
        table={chartTables.moves}
        sealed={sealed}
        onPick={mark}
      />
      <Figure title={t('chart.w1')} height={HEIGHT} paint={paintW1} table={chartTables.w1} sealed={sealed} />
      <Figure title={t('chart.parts')} height={HEIGHT} paint={paintParts} table={chartTables.parts} sealed={sealed} />
      <Figure title={t('chart.gap')} height={HEIGHT} paint={paintGap} table={chartTables.gap} sealed={sealed} />
    </div>
  )
}

/** Which measure the first chart shows. */
function Choice() {
  const choose = (name: string) => {
    plotted.value = name as Swept
    remember()
  }
  return (
    <select
      class="small"
      aria-label={t('chart.measure')}
      value={plotted.value}
      disabled={told.value?.kind === 'mark'}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {PLOTTED.map((name) => (
        <option value={name}>{t(`measure.${name}`)}</option>
      ))}
    </select>
  )
}

function mark(pixel: number, width: number): void {
  if (told.value?.kind === 'mark' && !revealed.value) guess.value = shiftAt(pixel, width)
}
