import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useHeir, type Heir } from './heir.tsx'

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
      {open.value && <Choices choices={choices} close={() => (open.value = false)} heir={() => box.current?.querySelector('button')} />}
    </div>
  )
}

interface ChoicesProperties {
  readonly choices: readonly Choice[]
  readonly close: () => void
  readonly heir: Heir
}

function Choices({ choices, close, heir }: ChoicesProperties) {
  const box = useHeir<HTMLDivElement>(heir)
  return (
    <div class="choices" ref={box}>
      {choices.map((choice) => (
        <button
          type="button"
          key={choice.words}
          disabled={choice.disabled}
          onClick={() => {
            close()
            choice.act()
          }}
        >
          {choice.words}
        </button>
      ))}
    </div>
  )
}
