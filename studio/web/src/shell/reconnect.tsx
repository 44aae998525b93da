import { useEffect } from 'preact/hooks'
import { t } from '../shared/texts.ts'
import { ask, connection, watch } from '../shared/connection.ts'

/** Says that the studio has stopped, or was started anew, and what to do; nothing while it answers. */
export function Reconnect() {
  useEffect(watch, [])
  const state = connection.value
  return (
    <div role="status">
      {state !== 'here' && (
        <p class="reconnect">
          <span>▲ {t(`connection.${state}`)}</span>
          <button type="button" onClick={ask}>
            {t('connection.again')}
          </button>
        </p>
      )}
    </div>
  )
}
