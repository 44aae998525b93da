import type { ComponentChildren } from 'preact'

interface Properties {
  readonly class?: string
  readonly able: boolean
  readonly act: () => void
  readonly children: ComponentChildren
}

/** A button that cannot always be used and keeps the focus where it cannot: a browser takes the focus from one that is disabled. */
export function Act({ class: look, able, act, children }: Properties) {
  return (
    <button type="button" class={look} aria-disabled={!able} onClick={() => able && act()}>
      {children}
    </button>
  )
}
