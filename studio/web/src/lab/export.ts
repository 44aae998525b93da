import { CanvasSurface } from '../shared/surface.ts'
import { save } from '../shared/save.ts'
import { t } from '../shared/texts.ts'
import { colours } from '../shared/theme.ts'
import * as api from './api.ts'
import { letter, traineeName } from './names.ts'
import { cursor, record, refused, run } from './open.ts'
import { facts, paneHeight } from './pane.tsx'
import { paintPane } from './pane.ts'
import { runTitle } from './choice.tsx'
import { csvOf } from './csv.ts'

/** Every measurement that the studio holds of the open run, as it has it or as a table. */
export async function saveMetrics(form: 'jsonl' | 'csv'): Promise<void> {
  const open = run.value
  if (!open) return
  try {
    const lines = await api.metrics(open.id)
    const text = form === 'csv' ? csvOf(lines) : lines
    save(`mediant-${open.name}-${open.id}.${form}`, new Blob([text], { type: form === 'csv' ? 'text/csv' : 'application/x-ndjson' }))
  } catch (error) {
    refused(error)
  }
}

const PANE = 560
const HEAD = 84
const GAP = 24

/** The panes at the step that is shown, with the run's title and the measures, at double size. */
export function savePanes(): void {
  const open = run.value
  const trainees = record.value.of.seen()
  if (!open || trainees.length === 0) return
  const pictures = trainees.map((trainee) => trainee.album.at(cursor.value ?? Infinity)!)
  const height = Math.max(...pictures.map((picture) => paneHeight(PANE, picture.window)))
  const canvas = document.createElement('canvas')
  canvas.width = 2 * (GAP + trainees.length * (PANE + GAP))
  canvas.height = 2 * (HEAD + height + 56)
  const context = canvas.getContext('2d')!
  context.scale(2, 2)
  context.fillStyle = colours.value.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  const surface = new CanvasSurface(context)
  const c = colours.value
  surface.text(GAP, 36, runTitle(open), { colour: c.ink, size: 18, bold: true })
  trainees.forEach((trainee, i) => {
    surface.at(GAP + i * (PANE + GAP), HEAD, () => {
      const name = `${letter(record.value.of.trainees.indexOf(trainee))} · ${traineeName(trainee.name)}`
      surface.text(0, -10, name, { colour: c.ink, size: 14, bold: true })
      paintPane(context, pictures[i]!, PANE, height)
      surface.text(0, height + 20, facts(trainee, cursor.value), { colour: c.soft, size: 12 })
    })
  })
  surface.text(GAP, HEAD + height + 46, `Mediant · ${t('lab.seed', { seed: open.seed })}`, { colour: c.soft, size: 11 })
  canvas.toBlob((blob) => blob && save(`mediant-${open.name}-${open.id}.png`, blob), 'image/png')
}
