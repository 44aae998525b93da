import { remember } from './address.ts'
import { unitName } from './charts/frame.ts'
import { paintGap } from './charts/gap.ts'
import { paintMoves, paintW1 } from './charts/moves.ts'
import { paintParts } from './charts/parts.ts'
import { densityRows, paintCurves } from './curves.ts'
import { CanvasSurface, SvgSurface, type Surface } from '../shared/surface.ts'
import { save } from '../shared/save.ts'
import { colours } from '../shared/theme.ts'
import { now, parts, plotted, shown } from './state.ts'
import { fixed, percent, t } from '../shared/texts.ts'

const WIDTH = 960
const HEIGHT = 980
const CHART = 440

/** All figures on one sheet, with the title, the measures in their units, and the link's fragment at the foot. */
function sheet(s: Surface): void {
  const c = colours.value
  s.text(24, 36, t('title'), { colour: c.ink, size: 18, bold: true })
  s.text(24, 58, summary(), { colour: c.soft, size: 13 })
  s.at(16, 70, () => paintCurves(s, WIDTH - 32, 400))
  const charts = [
    [`${t('chart.moves')}: ${t(`measure.${plotted.value}`)}`, paintMoves],
    [t('chart.w1'), paintW1],
    [t('chart.parts'), paintParts],
    [t('chart.gap'), paintGap],
  ] as const
  charts.forEach(([title, paint], i) =>
    s.at(24 + (i % 2) * (CHART + 24), 490 + Math.floor(i / 2) * 230, () => {
      s.text(2, 14, title, { colour: c.ink, size: 14, bold: true })
      s.at(0, 20, () => paint(s, CHART, 190))
    }),
  )
  s.text(24, HEIGHT - 14, `Mediant ${location.hash.slice(0, 110)}`, { colour: c.soft, size: 11 })
}

function summary(): string {
  const { jsd, w1, judge } = now.value
  return `JSD ${fixed(shown(jsd), 3)} ${unitName()} · W1 ${fixed(w1, 2)} ${t('now.w1.unit')} · ${t('now.judge')} ${percent(judge)}`
}

export function saveSvg(): void {
  remember()
  const surface = new SvgSurface()
  sheet(surface)
  const file = surface.file(WIDTH, HEIGHT, colours.value.paper, t('title'), summary())
  save('mediant-playground.svg', new Blob([file], { type: 'image/svg+xml' }))
}

export function savePng(): void {
  remember()
  const canvas = document.createElement('canvas')
  canvas.width = 2 * WIDTH
  canvas.height = 2 * HEIGHT
  const context = canvas.getContext('2d')!
  context.scale(2, 2)
  context.fillStyle = colours.value.paper
  context.fillRect(0, 0, WIDTH, HEIGHT)
  sheet(new CanvasSurface(context))
  canvas.toBlob((blob) => blob && save('mediant-playground.png', blob), 'image/png')
}

/** The plotted densities, and what each cell adds to JSD in nats. */
export function saveCsv(): void {
  const { p, q } = parts.value
  const lines = densityRows(1).map((row, i) => [...row, p[i], q[i]].join(','))
  const file = ['x,p,q,m,jsd_nats_from_p,jsd_nats_from_q', ...lines, ''].join('\n')
  save('mediant-playground.csv', new Blob([file], { type: 'text/csv' }))
}
