import { effect, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { CanvasSurface, type Surface } from './surface.ts'
import { fixed, t } from './texts.ts'

/** The numbers behind a figure. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly number[])[]
  /** How numbers after the first of a row are written; four decimals where it is missing. */
  readonly form?: (value: number) => string
}

interface Properties {
  readonly title: string
  readonly height: number
  readonly paint: (surface: Surface, width: number, height: number) => void
  readonly table: () => Table
  /** Beside the title. */
  readonly tools?: ComponentChildren
  /** True while the numbers are not to be seen. */
  readonly sealed?: boolean
  readonly onPick?: (pixel: number, width: number) => void
  readonly onWidth?: (width: number) => void
  readonly children?: ComponentChildren
}

/** A canvas that repaints when what it shows changes, with its title and the table of its numbers. */
export function Figure({ title, height, paint, table, tools, sealed = false, onPick, onWidth, children }: Properties) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const width = useSignal(0)
  const open = useSignal(false)
  const id = useId()

  useEffect(() => {
    const element = canvas.current!
    const observer = new ResizeObserver(() => {
      width.value = element.clientWidth
      onWidth?.(element.clientWidth)
    })
    observer.observe(element)
    const stop = effect(() => {
      if (width.value === 0) return
      const ratio = Math.max(1, devicePixelRatio)
      const [wide, high] = [Math.round(width.value * ratio), Math.round(height * ratio)]
      if (element.width !== wide) element.width = wide
      if (element.height !== high) element.height = high
      const context = element.getContext('2d')!
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, width.value, height)
      paint(new CanvasSurface(context), width.value, height)
    })
    return () => {
      observer.disconnect()
      stop()
    }
  }, [])

  const visible = open.value && !sealed
  const pick = (event: PointerEvent) => onPick?.(event.offsetX, width.value)
  return (
    <figure aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        {tools}
        <button
          type="button"
          class="quiet"
          aria-expanded={visible}
          aria-describedby={id}
          disabled={sealed}
          onClick={() => (open.value = !open.value)}
        >
          {t(visible ? 'table.hide' : 'table.show')}
        </button>
      </figcaption>
      <div class="paper">
        <canvas ref={canvas} class={`h${height}`} onPointerDown={pick} aria-hidden="true" />
        {children}
      </div>
      {visible && <Numbers title={title} {...table()} />}
    </figure>
  )
}

function Numbers({ title, head, rows, form }: Table & { title: string }) {
  const first = form ? String : (value: number) => fixed(value, 2)
  const other = form ?? ((value: number) => fixed(value, 4))
  return (
    <div class="numbers" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead>
          <tr>
            {head.map((words) => (
              <th scope="col">{words}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((value, i) => (
                <td>{i === 0 ? first(value) : other(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
