import { effect } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { now, shown, unit } from '../state.ts'
import { covered } from '../story.ts'
import { fixed, t } from '../../shared/texts.ts'

/** Says to screen readers what the measures are, 300 ms after they have come to rest; nothing while the story asks. */
export function Announcer() {
  const [words, say] = useState('')
  useEffect(() => {
    let waiting = 0
    const stop = effect(() => {
      const unitName = t(unit.value === 'bits' ? 'unit.bits' : 'unit.nats')
      const jsd = `JSD ${fixed(shown(now.value.jsd), 3)} ${unitName}`
      const next = `${jsd}${now.value.disjoint ? `, ${t('now.pinned')}` : ''}; W1 ${fixed(now.value.w1, 2)}`
      clearTimeout(waiting)
      if (covered.value) say('')
      else waiting = window.setTimeout(() => say(next), 300)
    })
    return () => {
      clearTimeout(waiting)
      stop()
    }
  }, [])
  return (
    <div class="unseen" aria-live="polite">
      {words}
    </div>
  )
}
