import { effect, useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../shared/texts.ts'
import { traineeLine } from './legend.tsx'
import { letter, traineeName } from './names.ts'
import { short } from './numbers.ts'
import { cursor, record } from './open.ts'
import { paintPane } from './pane.ts'
import type { Trainee } from './record.ts'

const SHORTEST = 190
const TALLEST = 430

/** The height of a pane of a width, so that its window fills it as far as it may. */
export function paneHeight(width: number, window: readonly number[]): number {
  if (window.length < 4) return SHORTEST
  const [x0, x1, y0, y1] = window as [number, number, number, number]
  return Math.round(Math.min(TALLEST, Math.max(SHORTEST, (width * (y1 - y0)) / (x1 - x0))))
}

/** What a trainee looks like at the step that is shown, with its measures in words. */
export function Pane({ trainee, index }: { trainee: Trainee; index: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const width = useSignal(0)
  const id = useId()
  useEffect(() => {
    const element = canvas.current!
    const observer = new ResizeObserver(() => (width.value = element.clientWidth))
    observer.observe(element)
    const stop = effect(() => {
      void record.value
      const picture = trainee.album.at(cursor.value ?? Infinity)
      if (!picture || width.value === 0) return
      const height = paneHeight(width.value, picture.window)
      const ratio = Math.max(1, devicePixelRatio)
      const [wide, high] = [Math.round(width.value * ratio), Math.round(height * ratio)]
      if (element.width !== wide) element.width = wide
      if (element.height !== high) {
        element.height = high
        element.style.height = `${height}px`
      }
      const context = element.getContext('2d')!
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      paintPane(context, picture, width.value, height)
    })
    return () => {
      observer.disconnect()
      stop()
    }
  }, [trainee])
  return (
    <figure class="pane" aria-labelledby={id} aria-describedby={`${id}-d`}>
      <figcaption id={id}>
        <h2>
          {traineeLine(index)} {letter(index)} · {traineeName(trainee.name)}
        </h2>
      </figcaption>
      <canvas ref={canvas} aria-hidden="true" />
      <p class="facts" id={`${id}-d`}>
        <Facts trainee={trainee} />
      </p>
    </figure>
  )
}

function Facts({ trainee }: { trainee: Trainee }) {
  void record.value
  return <>{facts(trainee, cursor.value)}</>
}

/** The step of a trainee and its distances, in words. */
export function facts(trainee: Trainee, at: number | null): string {
  const step = trainee.album.at(at ?? Infinity)?.step ?? trainee.step
  const words = [t('lab.step', { step })]
  const value = (name: string) => trainee.measures.get(name)?.at(step)
  const jsd = value('jsd_nats')
  if (jsd !== undefined) words.push(t('lab.fact.jsd', { value: short(jsd) }))
  for (const name of ['w1', 'sliced_w1'] as const) {
    const distance = value(name)
    if (distance !== undefined) words.push(t(`lab.fact.${name}`, { value: short(distance) }))
  }
  const gradient = value('gradient_norm')
  if (gradient !== undefined) words.push(t('lab.fact.gradient', { value: short(gradient) }))
  const modes = value('modes')
  if (modes !== undefined) words.push(t('lab.fact.modes', { value: short(modes) }))
  return words.join(' · ')
}
