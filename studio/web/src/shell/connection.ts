import { signal } from '@preact/signals'

/** Whether the studio answers: it does, it has stopped, or it was started anew and does not know this browser. */
export type Connection = 'here' | 'gone' | 'anew'

export const connection = signal<Connection>('here')

/** How often a visible page asks, in milliseconds. */
const EVERY = 15_000
/** An answer that takes longer does not come, in milliseconds. */
const PATIENCE = 10_000

let asking = false

/** Asks the studio once; what it says about itself does not matter, that it answers does. */
export async function ask(): Promise<void> {
  if (asking) return
  asking = true
  try {
    const answer = await fetch('/api/about', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })
    connection.value = answer.status === 401 ? 'anew' : 'here'
  } catch (failure) {
    // An answer that is late says nothing: other tabs may hold all the connections that a browser grants a host.
    if ((failure as Error).name !== 'TimeoutError') connection.value = 'gone'
  } finally {
    asking = false
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
