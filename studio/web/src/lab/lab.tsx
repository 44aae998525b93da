import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useHeir, type Heir } from '../shared/heir.tsx'
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
  const heading = () => main.current?.querySelector<HTMLElement>('[tabindex="-1"]')
  const held = main.current?.contains(document.activeElement)
  // The button that turned to another view goes with its own: the keyboard keeps its place at the heading of the next.
  useLayoutEffect(() => {
    if (held) heading()?.focus()
  }, [run.value === null])
  return (
    <main class="lab" ref={main}>
      {refusal.value && <Refused {...refusal.value} heir={heading} />}
      {run.value ? <Running /> : <Choice />}
    </main>
  )
}

interface RefusedProperties {
  readonly what: string
  readonly why: string
  readonly fix: string
  readonly heir: Heir
}

function Refused({ what, why, fix, heir }: RefusedProperties) {
  const box = useHeir<HTMLDivElement>(heir)
  return (
    <div class="refusal" role="alert" ref={box}>
      <strong>{what}</strong>
      <p>{why}</p>
      <p>{fix}</p>
      <button type="button" class="quiet" onClick={() => (refusal.value = null)}>
        {t('lab.dismiss')}
      </button>
    </div>
  )
}
