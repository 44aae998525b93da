import { isKey, lang, t } from '../../shared/texts.ts'
import type { Both } from '../model/document.ts'

const AND = '; '

/** A sentence of a document in the reader's language. */
export const said = (both: Both): string => both[lang.value]

/** A statistical method, which documents name in English; an unknown one is shown as it is. */
export function method(name: string): string {
  const one = (english: string) => {
    const words = english.toLowerCase().match(/[a-z0-9]+/g) ?? []
    const key = `method.${words.join('_')}`
    return isKey(key) ? t(key) : english
  }
  return name.split(AND).map(one).join(t('method.and'))
}
