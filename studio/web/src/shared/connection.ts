import { signal } from '@preact/signals'

/** Whether the studio answers: it does, it has stopped, or it was started anew and does not know this browser. */
export type Connection = 'here' | 'gone' | 'anew'

export const connection = signal<Connection>('here')

/** How often a visible page asks, in milliseconds. */
const EVERY = 15_000
/** An answer that takes longer does not come, in milliseconds. */
const PATIENCE = 10_000

let asked: Promise<void> | null = null

/** Asks the studio, unless that is under way; what it says about itself does not matter, that it answers does. */
export function ask(): Promise<void> {
  return (asked ??= look().finally(() => (asked = null)))
}

async function look(): Promise<void> {
  try {
    const answer = await fetch('/api/about', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })
    connection.value = answer.status === 401 ? 'anew' : 'here'
  } catch (failure) {
    // An answer that is late says nothing: other tabs may hold all the connections that a browser grants a host.
    if ((failure as Error).name !== 'TimeoutError') connection.value = 'gone'
  }
}

/** Asks from now on, while the page is visible, and at once when the reader comes back to it. */
export function watch(): () => void {
  const askIfVisible = () => {
    if (document.visibilityState === 'visible') void ask()
  }
  const timer = setInterval(askIfVisible, EVERY)
  document.addEventListener('visibilitychange', askIfVisible)
  addEventListener('focus', askIfVisible)
  addEventListener('online', askIfVisible)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', askIfVisible)
    removeEventListener('focus', askIfVisible)
    removeEventListener('online', askIfVisible)
  }
}
