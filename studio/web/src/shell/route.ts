import { signal } from '@preact/signals'

export const PAGES = ['playground', 'compare', 'lab'] as const
export type PageName = (typeof PAGES)[number]

/** The page that the address names; the playground where it names none. */
function named(): PageName {
  const name = location.pathname.slice(1)
  return PAGES.find((one) => one === name) ?? 'playground'
}

/** The page that is open. */
export const page = signal<PageName>(named())

addEventListener('popstate', () => (page.value = named()))

/** Follows a link to a page without loading the document again. */
export function turn(event: MouseEvent): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  const link = event.currentTarget as HTMLAnchorElement
  if (link.pathname !== location.pathname) history.pushState(null, '', link.href)
  page.value = named()
}
