import { copy } from '../../shared/copy.ts'
import { Menu } from '../../shared/menu.tsx'
import { notify } from '../../shared/notice.tsx'
import { t } from '../../shared/texts.ts'
import { remember } from '../address.ts'
import { command } from '../command.ts'
import { saveCsv, savePng, saveSvg } from '../export.ts'
import { hides } from '../state.ts'

/** What the header offers on the playground. */
export function Tools() {
  return (
    <>
      <button type="button" onClick={share}>
        {t('share')}
      </button>
      {!hides('export') && <Export />}
    </>
  )
}

async function share(): Promise<void> {
  remember()
  notify(t((await copy(location.href)) ? 'share.done' : 'share.bar'))
}

async function copyCommand(): Promise<void> {
  notify(t((await copy(command())) ? 'export.command.done' : 'export.command.refused'))
}

function Export() {
  return (
    <Menu
      words={t('export')}
      choices={[
        { words: t('export.svg'), act: saveSvg },
        { words: t('export.png'), act: savePng },
        { words: t('export.csv'), act: saveCsv },
        { words: t('export.command'), act: () => void copyCommand() },
      ]}
    />
  )
}
