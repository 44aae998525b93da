import { effect } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { cursor, record } from './open.ts'

const REST_MILLIS = 1000

/** Says to screen readers how the run stands, at most once a second while it goes on. */
export function Announcer({ words }: { words: () => string }) {
  const [said, say] = useState('')
  useEffect(() => {
    let waiting = 0
    const stop = effect(() => {
      void record.value
      void cursor.value
      if (waiting) return
      waiting = window.setTimeout(() => {
        waiting = 0
        say(words())
      }, REST_MILLIS)
    })
    return () => {
      clearTimeout(waiting)
      stop()
    }
  }, [])
  return (
    <div class="unseen" aria-live="polite">
      {said}
    </div>
  )
}
