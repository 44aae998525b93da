import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** Something to choose from a menu. */
export interface Choice {
  readonly words: string
  readonly act: () => void
  readonly disabled?: boolean
}

/** A button that opens a list of choices; a click elsewhere or Escape closes it. */
export function Menu({ words, choices }: { readonly words: string; readonly choices: readonly Choice[] }) {
  const open = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const outside = !box.current?.contains(event.target as Node)
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : outside) open.value = false
    }
    addEventListener('pointerdown', close)
    addEventListener('keydown', close)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('keydown', close)
    }
  }, [])
  return (
    <div class="menu" ref={box}>
      <button type="button" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {words}
      </button>
      {open.value && (
        <div class="choices">
          {choices.map((choice) => (
            <button
              type="button"
              key={choice.words}
              disabled={choice.disabled}
              onClick={() => {
                open.value = false
                choice.act()
              }}
            >
              {choice.words}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
