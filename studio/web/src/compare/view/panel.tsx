import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../../shared/texts.ts'

/** The numbers and names behind a picture. */
export interface Listing {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface Properties {
  readonly title: string
  readonly table: () => Listing
  readonly children: ComponentChildren
}

/** A picture with its title, and the table of what it shows. */
export function Panel({ title, table, children }: Properties) {
  const open = useSignal(false)
  const id = useId()
  return (
    <figure aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <button type="button" class="quiet" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
          {t(open.value ? 'table.hide' : 'table.show')}
        </button>
      </figcaption>
      {children}
      {open.value && <Numbers {...table()} />}
    </figure>
  )
}

function Numbers({ head, rows }: Listing) {
  return (
    <div class="numbers" tabIndex={0}>
      <table class="named">
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
              {row.map((words) => (
                <td>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
