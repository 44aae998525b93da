import { computed, signal } from '@preact/signals'
import en from '../texts/en.json'
import zh from '../texts/zh.json'

export type Lang = 'en' | 'zh'

export type Key = keyof typeof en

const CATALOGUES: Record<Lang, Record<Key, string>> = { en, zh }

/** The reader's language until one is chosen. */
export const lang = signal<Lang>(navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')

const catalogue = computed(() => CATALOGUES[lang.value])

/** The text of a key in the current language, with its placeholders filled. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return catalogue.value[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Whether there is a text for something that is not known to be a key. */
export const isKey = (text: string): text is Key => text in en

/** A number with a fixed count of decimals; a true minus sign, and never "-0". */
export function fixed(value: number, decimals: number): string {
  if (value === Infinity) return '∞'
  const text = Math.abs(value).toFixed(decimals)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}

/** A slope with its sign; below 1e-12 it is rounding around 0. */
export function signed(value: number): string {
  if (Math.abs(value) < 1e-12) return '0'
  const size = Math.abs(value)
  const sign = value < 0 ? '−' : '+'
  if (size < 0.001) return `${sign}${size.toExponential(0).replace('-', '−')}`
  return `${sign}${Math.abs(size - 1) < 5e-4 ? '1' : size.toFixed(3)}`
}

/** A share in per cent, with more decimals near 0 and 100, which only exact shares reach. */
export function percent(share: number): string {
  const value = 100 * share
  const whole = Math.abs(value - Math.round(value)) < 1e-9
  const decimals = whole ? 0 : value < 0.1 || value > 99.9 ? 3 : 1
  return lang.value === 'zh' ? `${value.toFixed(decimals)}%` : `${value.toFixed(decimals)} %`
}
