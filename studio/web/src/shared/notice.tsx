import { signal } from '@preact/signals'

/** A short message for the reader, such as that a link was copied. */
export const notice = signal('')

let vanish = 0

export function notify(words: string): void {
  notice.value = words
  clearTimeout(vanish)
  vanish = window.setTimeout(() => (notice.value = ''), 4000)
}

/** Where the message appears. */
export function Notice() {
  return (
    <div class={notice.value ? 'notice up' : 'notice'} role="status">
      {notice.value}
    </div>
  )
}
