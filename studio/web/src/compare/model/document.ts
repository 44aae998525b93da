/** The parts of the JSON document "mediant.comparison/1" that the page shows. */
export interface Both {
  readonly en: string
  readonly zh: string
}

export type Status = 'stable' | 'drift' | 'inconclusive' | 'skipped'

export interface Interval {
  readonly low: number
  readonly high: number
  readonly confidence: number
  readonly method: string
}

export interface Jsd {
  readonly nats: number
  readonly bits: number
  readonly distance_bits: number
  readonly null_bits: number
  readonly null95_bits: number
  readonly corrected_bits: number
  readonly interval_bits: Interval | null
}

export interface Cell {
  readonly label: string
  readonly type: string
  readonly low: number | null
  readonly high: number | null
  readonly reference: number
  readonly current: number
  readonly contribution_bits: number
}

export interface Test {
  readonly method: string
  readonly p: number | null
  readonly q: number | null
  readonly permutations: number
}

export interface Measures {
  readonly jsd_size_weighted: { readonly bits: number }
  readonly kl: {
    readonly forward_nats: number | null
    readonly forward_infinite: boolean
    readonly reverse_nats: number | null
    readonly reverse_infinite: boolean
    readonly infinite_because: readonly string[]
  }
  readonly total_variation: number
  readonly hellinger: number
  readonly psi: number | null
  readonly judge_accuracy: number
}

interface Named {
  readonly name: string
  readonly kind: 'numeric' | 'categorical' | 'boolean' | 'datetime' | 'text' | 'identifier'
  readonly status: Status
  readonly reason: Both
  readonly rows: {
    readonly reference: number
    readonly current: number
    readonly missing_reference: number
    readonly missing_current: number
  }
}

/** A column that was left out: the members of a comparison are null. */
export interface SkippedColumn extends Named {
  readonly jsd: null
}

export interface ComparedColumn extends Named, Measures {
  readonly regime: 'informative' | 'pinned' | 'too_little_data'
  readonly why: Both
  readonly tool: Both & { readonly name: string }
  readonly right_tool: Both
  readonly tolerance_bits: number
  readonly binning: { readonly rule: string; readonly cells: number }
  readonly jsd: Jsd
  readonly wasserstein1: { readonly value: number; readonly unit: string; readonly in_reference_iqr: number | null } | null
  readonly kolmogorov_smirnov: { readonly statistic: number; readonly p: number; readonly at: number } | null
  readonly energy_distance: number | null
  readonly test: Test
  readonly sensitivity: {
    readonly half_cells: number
    readonly half_bits: number
    readonly cells: number
    readonly bits: number
    readonly double_cells: number
    readonly double_bits: number
  } | null
  readonly rows_needed: number | null
  readonly cells: readonly Cell[]
}

export type Column = SkippedColumn | ComparedColumn

interface Common {
  readonly schema: string
  readonly verdict: { readonly status: Status; readonly sentence: Both; readonly details: Both }
  readonly notices: readonly { readonly text: Both }[]
}

export interface TablesDocument extends Common {
  readonly kind: 'tables'
  readonly reference: { readonly rows: number }
  readonly current: { readonly rows: number }
  readonly policy: {
    readonly tolerance_bits: number
    readonly false_discovery_rate: number
    readonly bins: string
    readonly tolerance_of: Readonly<Record<string, number>>
  }
  readonly columns: readonly Column[]
}

export interface Term {
  readonly rank: number
  readonly term: string
  readonly reference_count: number
  readonly current_count: number
  readonly reference_share: number
  readonly current_share: number
  readonly contribution_bits: number
  readonly share_of_jsd: number
  readonly q: number | null
  readonly p: number | null
  readonly share_difference_interval: { readonly low: number; readonly high: number } | null
  readonly documents_reference: number | null
  readonly documents_current: number | null
}

export interface Context {
  readonly document: string
  readonly before: string
  readonly match: string
  readonly after: string
}

export interface CorporaDocument extends Common, Measures {
  readonly kind: 'corpora'
  readonly reference: { readonly documents: number; readonly tokens: number; readonly types: number }
  readonly current: { readonly documents: number; readonly tokens: number; readonly types: number }
  readonly policy: { readonly tolerance_bits: number }
  readonly verdict: Common['verdict'] & { readonly findings: readonly { readonly text: Both }[] }
  readonly jsd: Jsd
  readonly test: Test | null
  readonly terms_total: number
  readonly terms: readonly Term[]
  readonly contexts: readonly { readonly term: string; readonly reference: readonly Context[]; readonly current: readonly Context[] }[]
}

export interface Example {
  readonly side: 'reference' | 'current'
  readonly row: number
  readonly id: string | null
  readonly label: string | null
  readonly text: string | null
  readonly picture: string | null
}

export interface Cluster {
  readonly number: number
  readonly reference_count: number
  readonly current_count: number
  readonly reference_share: number
  readonly current_share: number
  readonly contribution_bits: number
  readonly share_of_jsd: number
  readonly share_difference_interval: { readonly low: number; readonly high: number }
  readonly q: number
  readonly labels: readonly { readonly label: string; readonly share: number }[]
  readonly examples: readonly Example[]
}

export interface MapPoint {
  readonly side: 'reference' | 'current'
  readonly x: number
  readonly y: number
  readonly cluster: number
}

interface CloudSide {
  readonly rows: number
  readonly used: number
  readonly dimensions: number
}

export interface EmbeddingsDocument extends Common {
  readonly kind: 'embeddings'
  readonly reference: CloudSide
  readonly current: CloudSide
  readonly policy: { readonly tolerance_bits: number }
  readonly verdict: Common['verdict'] & { readonly findings: readonly { readonly text: Both }[] }
  readonly jsd_lower_bound: {
    readonly bits: number
    readonly interval_bits: { readonly low: number; readonly high: number; readonly confidence: number }
    readonly bound_upper_limit_bits: number
    readonly family: string
    readonly statement: Both
  }
  readonly classifier: { readonly auc: number; readonly accuracy: number }
  readonly tests: readonly { readonly kind: 'judge' | 'kernels' | 'energy'; readonly statistic: number; readonly p: number; readonly permutations: number }[]
  readonly clusters: readonly Cluster[]
  readonly map: { readonly first_share: number; readonly second_share: number; readonly points: readonly MapPoint[] }
}

export type ComparisonDocument = TablesDocument | CorporaDocument | EmbeddingsDocument
