import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { lang, t } from '../shared/texts.ts'
import { Choice } from './choice.tsx'
import { fetchWords, named, open, refusal, run } from './open.ts'
import { Running } from './running.tsx'
import './lab.css'

export { Tools } from './tools.tsx'

/** The lab: what can be run, or the run that is open. */
export function Page() {
  useEffect(() => {
    const follow = () => {
      const id = named()
      if (id && id !== run.value?.id) void open(id)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => void fetchWords(), [lang.value])
  const main = useRef<HTMLElement>(null)
  const held = main.current?.contains(document.activeElement)
  // The button that turned to another view goes with its own: the keyboard keeps its place at the heading of the next.
  useLayoutEffect(() => {
    if (held) main.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  }, [run.value === null])
  return (
    <main class="lab" ref={main}>
      {refusal.value && (
        <div class="refusal" role="alert">
          <strong>{refusal.value.what}</strong>
          <p>{refusal.value.why}</p>
          <p>{refusal.value.fix}</p>
          <button type="button" class="quiet" onClick={() => (refusal.value = null)}>
            {t('lab.dismiss')}
          </button>
        </div>
      )}
      {run.value ? <Running /> : <Choice />}
    </main>
  )
}
