import { computed, signal } from '@preact/signals'
import { palette } from './palette.ts'

/** Follows the system until the reader chooses. */
export const theme = signal<'light' | 'dark' | null>(null)
const systemDark = matchMedia('(prefers-color-scheme: dark)')
const systemTheme = signal(systemDark.matches)
systemDark.addEventListener('change', (event) => (systemTheme.value = event.matches))

export const colours = computed(() => {
  void systemTheme.value
  if (theme.value) document.documentElement.dataset.theme = theme.value
  return palette()
})

export function toggleTheme(): void {
  theme.value = (theme.value ?? (systemTheme.value ? 'dark' : 'light')) === 'dark' ? 'light' : 'dark'
}
