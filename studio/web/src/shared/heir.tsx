import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, type MutableRef } from 'preact/hooks'

/** Finds where the keyboard goes on. */
export type Heir = () => HTMLElement | null | undefined

/**
 * Hands the keyboard on when the box that holds it goes away; without one the browser starts again from the top of the page.
 * @param heir where it goes on, asked once the box is gone
 */
export function useHeir<T extends HTMLElement>(heir: Heir): MutableRef<T | null> {
  const box = useRef<T>(null)
  useLayoutEffect(() => {
    const element = box.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      queueMicrotask(() => {
        if (!element.isConnected && document.activeElement === document.body) heir()?.focus()
      })
    }
  })
  return box
}

/** What goes away, and hands the keyboard on. */
export function Passing({ heir, children }: { heir: Heir; children: ComponentChildren }) {
  const box = useHeir<HTMLDivElement>(heir)
  return (
    <div class="passing" ref={box}>
      {children}
    </div>
  )
}
