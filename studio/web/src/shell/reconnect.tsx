import { useEffect } from 'preact/hooks'
import { ask, connection, watch, type Connection } from '../shared/connection.ts'
import { useHeir } from '../shared/heir.tsx'
import { t } from '../shared/texts.ts'

/** Says that the studio has stopped, or was started anew, and what to do; nothing while it answers. */
export function Reconnect() {
  useEffect(watch, [])
  const state = connection.value
  return <div role="status">{state !== 'here' && <Cut state={state} />}</div>
}

function Cut({ state }: { state: Exclude<Connection, 'here'> }) {
  const box = useHeir<HTMLParagraphElement>(() => document.querySelector<HTMLElement>('nav [aria-current]'))
  return (
    <p class="reconnect" ref={box}>
      <span>▲ {t(`connection.${state}`)}</span>
      <button type="button" onClick={ask}>
        {t('connection.again')}
      </button>
    </p>
  )
}
