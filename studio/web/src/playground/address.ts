import { batch } from '@preact/signals'
import { lang } from '../shared/texts.ts'
import { read, write } from './link.ts'
import { show } from './scenes.ts'
import { hide, judged, p, plotted, q, seed, size, step, unit } from './state.ts'

/** Writes the link of what is shown to the address bar. */
export function remember(): void {
  const scene = {
    p: p.value,
    q: q.value,
    unit: unit.value,
    seed: seed.value,
    size: size.value,
    plotted: plotted.value,
    judged: judged.value,
    lang: lang.value,
    step: step.value,
    hide: hide.value,
  }
  history.replaceState(null, '', write(scene))
}

addEventListener('hashchange', () => {
  if (!location.hash.startsWith('#v=')) return
  const next = read(location.hash)
  batch(() => {
    show(next)
    unit.value = next.unit
    seed.value = next.seed
    size.value = next.size
    plotted.value = next.plotted
    judged.value = next.judged
    step.value = next.step
    hide.value = next.hide
    if (next.lang) lang.value = next.lang
  })
})
