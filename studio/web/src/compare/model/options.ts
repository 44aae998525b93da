export type Command = 'compare' | 'corpus' | 'embed'
export const COMMANDS: readonly Command[] = ['compare', 'corpus', 'embed']

/** A setting that the page offers: one value, several separated by line breaks, or yes and no. */
export interface Setting {
  readonly name: string
  readonly form: 'text' | 'lines' | 'switch'
  readonly choices?: readonly string[]
  readonly example?: string
}

const PARTS: readonly Setting[] = [
  { name: 'reference', form: 'text' },
  { name: 'current', form: 'text' },
]

const RULES: readonly Setting[] = [
  { name: 'fdr', form: 'text', example: '0.05' },
  { name: 'permutations', form: 'text', example: '999' },
  { name: 'seed', form: 'text', example: '42' },
]

/** The settings behind the fold, beside the tolerance and the confidence. */
export const MORE: Record<Command, readonly Setting[]> = {
  compare: [
    { name: 'columns', form: 'text', example: 'price,city' },
    { name: 'exclude', form: 'text', example: 'order_id' },
    { name: 'missing', form: 'text', choices: ['cell', 'drop'] },
    { name: 'group', form: 'text', example: 'customer' },
    { name: 'time', form: 'text', example: 'ordered_at' },
    { name: 'tolerance-of', form: 'lines', example: 'price=0.1' },
    { name: 'type', form: 'lines', example: 'zip=categorical' },
    { name: 'null', form: 'lines', example: 'n/a' },
    ...RULES,
    ...PARTS.map((part) => ({ ...part, example: part.name === 'reference' ? 'month = 1' : 'month = 2' })),
  ],
  corpus: [
    { name: 'tokenizer', form: 'text', choices: ['icu', 'smartcn', 'han', 'char:2', 'char:3', 'whitespace'] },
    { name: 'ngram', form: 'text', choices: ['1', '2', '3'] },
    { name: 'stop', form: 'text', choices: ['en', 'zh'] },
    { name: 'min-count', form: 'text', example: '1' },
    { name: 'strip', form: 'lines', example: '\\(Applause\\.\\)' },
    { name: 'text', form: 'text', example: 'body' },
    { name: 'document', form: 'text', example: 'id' },
    { name: 'blocks', form: 'text', example: '1000' },
    { name: 'encoding', form: 'text', example: 'UTF-8' },
    { name: 'lines', form: 'switch' },
    { name: 'keep-case', form: 'switch' },
    { name: 'fold-accents', form: 'switch' },
    { name: 'counts', form: 'switch' },
    ...RULES,
    ...PARTS.map((part) => ({ ...part, example: part.name === 'reference' ? '1-80' : '81-' })),
  ],
  embed: [
    { name: 'label', form: 'text', example: 'label' },
    { name: 'vector', form: 'text', example: 'embedding' },
    { name: 'array', form: 'text', example: 'features' },
    { name: 'draw', form: 'text', example: '8x8' },
    { name: 'max-rows', form: 'text', example: '20000' },
    { name: 'drop-invalid', form: 'switch' },
    ...RULES,
    ...PARTS.map((part) => ({ ...part, example: part.name === 'reference' ? 'rows:0-499' : 'rows:500-999' })),
  ],
}

/** What was set, by name; what is empty was not set. */
export type Settings = Readonly<Record<string, string>>

/** The options of a command line: each "--name=value", or "--name" for what is switched on. */
export function options(command: Command, settings: Settings): readonly string[] {
  const known: readonly Setting[] = [
    { name: 'tolerance', form: 'text' },
    { name: 'confidence', form: 'text' },
    ...(command === 'compare' ? [{ name: 'bins', form: 'text' } as const] : []),
    ...MORE[command],
  ]
  return known.flatMap(({ name, form }) => {
    const value = (settings[name] ?? '').trim()
    if (value === '') return []
    if (form === 'switch') return [`--${name}`]
    const values = form === 'lines' ? value.split('\n').map((line) => line.trim()) : [value]
    return values.filter((one) => one !== '').map((one) => `--${name}=${one}`)
  })
}

/** A name as one of a list between commas. */
const quoted = (name: string) => (/^"|,/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)

/** The options for another look at one column: its cells by another rule, all else as it was. */
export function closer(all: readonly string[], column: string, rule: string): readonly string[] {
  const kept = all.filter((option) => !/^--(columns|exclude|bins)=/.test(option))
  return [...kept, `--columns=${quoted(column)}`, `--bins=${rule}`]
}
