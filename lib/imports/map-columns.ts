import { fieldsOf, ImportKind } from './fields'
import { knownExport } from './known-exports'
import { plain } from './plain'

/** Field of ours → column of theirs. */
export type Mapping = Record<string, string>

export type Guess = {
  kind: ImportKind
  mapping: Mapping
  /** What the rows are written as. */
  source: string
  /** The tool whose export it is, in words; null: none that is known. */
  known: string | null
}

/** What a file with these columns most likely holds, and which column stands for what. */
export function guess(columns: readonly string[]): Guess {
  const known = knownExport(columns)
  if (known) return { kind: known.kind, mapping: { ...known.mapping }, source: known.source, known: known.words }

  const candidates = ImportKind.options.map((kind) => ({ kind, mapping: mapColumns(kind, columns) }))
  const best = candidates.reduce((a, b) => (score(b) > score(a) ? b : a))
  return { ...best, source: 'import', known: null }
}

/** Columns by the names of the fields, else by what others call them; a column stands for one field. */
export function mapColumns(kind: ImportKind, columns: readonly string[]): Mapping {
  const free = new Map(columns.map((column) => [plain(column), column]))
  const mapping: Mapping = {}
  const take = (field: string, name: string) => {
    const column = free.get(plain(name))
    if (!column || mapping[field]) return
    mapping[field] = column
    free.delete(plain(name))
  }
  for (const { name } of fieldsOf(kind)) take(name, name)
  for (const { name, aliases } of fieldsOf(kind)) for (const alias of aliases) take(name, alias)
  return mapping
}

/** Each needed field that is found outweighs any number of those that could be anybody's. */
function score({ kind, mapping }: { kind: ImportKind; mapping: Mapping }): number {
  const fields = fieldsOf(kind)
  const needed = fields.filter(({ isRequired }) => isRequired)
  const found = needed.filter(({ name }) => mapping[name]).length
  return (found / needed.length) * 100 + Object.keys(mapping).length
}

/** What two files of the same columns share, whatever their order: what is remembered of a mapping is kept by it. */
export function signatureOf(columns: readonly string[]): string {
  return [...new Set(columns.map(plain))].sort().join('|')
}
