import { lang } from '../../shared/texts.ts'
import type { Both } from '../model/document.ts'

/** A sentence of a document in the reader's language. */
export const said = (both: Both): string => both[lang.value]
