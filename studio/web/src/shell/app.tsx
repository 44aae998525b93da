import { signal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import * as playground from '../playground/playground.tsx'
import { Notice } from '../shared/notice.tsx'
import { holdDrops } from './drops.ts'
import { Header } from './header.tsx'
import { Reconnect } from './reconnect.tsx'
import { page, type PageName } from './route.ts'

/** What a page is made of: its body, and its tools in the header. */
interface PageParts {
  readonly Page: ComponentType
  readonly Tools: ComponentType
}

/** The playground comes with the document; the others when they are first opened. */
const LOADERS: Record<PageName, () => Promise<PageParts> | PageParts> = {
  playground: () => playground,
  compare: () => import('../compare/compare.tsx'),
  lab: () => import('../lab/lab.tsx'),
}

const shown = signal<PageParts | null>(page.value === 'playground' ? playground : null)

export function App() {
  useEffect(holdDrops, [])
  useSignalEffect(() => {
    const wanted = page.value
    void Promise.resolve(LOADERS[wanted]()).then((parts) => {
      if (page.value === wanted) shown.value = parts
    })
  })
  const { Page, Tools } = shown.value ?? { Page: Waiting, Tools: Waiting }
  return (
    <>
      <Header>
        <Tools />
      </Header>
      <Reconnect />
      <Page />
      <Notice />
    </>
  )
}

function Waiting() {
  return null
}
