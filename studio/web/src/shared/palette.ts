/** The page's colours, read from its style sheet so that they are written once. */
export interface Palette {
  readonly p: string
  readonly q: string
  readonly m: string
  readonly ink: string
  readonly soft: string
  readonly rule: string
  readonly shade: string
  readonly limit: string
  readonly paper: string
}

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    p: colour('p'),
    q: colour('q'),
    m: colour('m'),
    ink: colour('ink'),
    soft: colour('soft'),
    rule: colour('rule'),
    shade: colour('shade'),
    limit: colour('limit'),
    paper: colour('paper'),
  }
}
