import { notify } from '../shared/notice.tsx'
import { t } from '../shared/texts.ts'

/** Holds back what a browser does with a file that is dropped where nothing takes it: it would open the file in the page's place. */
export function holdDrops(): () => void {
  addEventListener('dragover', hold)
  addEventListener('drop', refuse)
  return () => {
    removeEventListener('dragover', hold)
    removeEventListener('drop', refuse)
  }
}

const WRITING = 'input, textarea'

function hold(event: DragEvent): void {
  const text = !hasFiles(event) && event.target instanceof Element && event.target.closest(WRITING)
  if (!text) event.preventDefault()
}

function refuse(event: DragEvent): void {
  const taken = event.defaultPrevented
  hold(event)
  if (!taken && hasFiles(event)) notify(t('drop.elsewhere'))
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
