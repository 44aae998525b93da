import { Menu } from '../shared/menu.tsx'
import { t } from '../shared/texts.ts'
import { saveMetrics, savePanes } from './export.ts'
import { record, run } from './open.ts'

/** What the header offers in the lab: files of the open run. */
export function Tools() {
  if (!run.value) return null
  return (
    <Menu
      words={t('export')}
      choices={[
        { words: t('lab.export.csv'), act: () => void saveMetrics('csv') },
        { words: t('lab.export.json'), act: () => void saveMetrics('jsonl') },
        { words: t('lab.export.png'), act: savePanes, disabled: record.value.of.seen().length === 0 },
      ]}
    />
  )
}
