import { documentText } from './document-text'
import { type Field, type FieldType, fieldsOf, type ImportKind } from './fields'
import type { Mapping } from './map-columns'
import { type OddClock, readTime, type TimeReading } from './read-time'

export type Row = Readonly<Record<string, unknown>>

/** How the cells of a file are read. */
export type Reading = TimeReading & {
  kind: ImportKind
  mapping: Mapping
  source: string
  /** Field → what a word of the file means there, where we would not know. */
  meanings: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export type CellError = { field: string; column: string | null; value: string; detail: string }
export type Item = Record<string, unknown>

/**
 * A row as an item that may be sent; or what is wrong with its cells. `odd` are cells that are taken and that somebody
 * may want to look at. `idOf` names a row that has no id of its own.
 */
export function toItem(
  row: Row,
  reading: Reading,
  idOf: (item: Item) => string,
): { item: Item; errors: CellError[]; odd?: CellError[] } {
  const item: Item = {}
  const errors: CellError[] = []
  const odd: CellError[] = []
  const derived: { field: Field; value: unknown; column: string }[] = []
  for (const field of fieldsOf(reading.kind)) {
    const column = reading.mapping[field.name]
    const value = column === undefined ? undefined : ownValue(row, column)
    if (column === undefined || value === undefined || value === null || value === '') continue
    if (typeof field.type === 'object' && 'gives' in field.type) derived.push({ field, value, column })
    else {
      const read = readCell(value, field, reading)
      put(item, errors, field, column, read)
      if ('odd' in read) odd.push({ field: field.name, column, value: shownOf(value), detail: read.odd })
    }
  }
  for (const { field, value, column } of derived) derive(item, errors, field, column, value)
  if (item.externalId === undefined) item.externalId = idOf(item)
  item.source = reading.source
  return odd.length > 0 ? { item, errors, odd } : { item, errors }
}

type Read = { value: unknown } | { value: unknown; odd: string } | { why: string; value: unknown }

function put(item: Item, errors: CellError[], field: Field, column: string, read: Read): void {
  if ('why' in read) errors.push({ field: field.name, column, value: shownOf(read.value), detail: read.why })
  else if (read.value !== undefined) item[field.name] = read.value
}

function readCell(value: unknown, { name, type }: Field, reading: Reading): Read {
  if (typeof value === 'object') {
    if (type === 'list' || type === 'json' || name === 'incident') return { value }
    const text = type === 'text' ? documentText(value) : null
    return text === null ? fail(value, 'is not a single value') : { value: withoutControls(text) || undefined }
  }
  if (type === 'number' && typeof value === 'number') return { value }
  if (type === 'boolean' && typeof value === 'boolean') return { value }
  const text = withoutControls(String(value)).trim()
  if (text === '') return { value: undefined }
  return readText(text, name, type, reading)
}

function readText(text: string, name: string, type: FieldType, reading: Reading): Read {
  if (type === 'time') {
    const read = readTime(text, reading)
    if ('why' in read) return fail(text, read.why)
    return read.odd ? { value: read.at, odd: oddWords(read.odd, read.at, reading.zone) } : { value: read.at }
  }
  if (type === 'number') return readNumber(text)
  if (type === 'boolean') return readBoolean(text)
  if (type === 'slug') return readSlug(text)
  if (type === 'repository') return { value: readRepository(text) }
  if (type === 'list') return { value: text.split(/[,;]/).flatMap((part) => part.trim() || []) }
  if (type === 'json') return readJsonText(text)
  if (typeof type === 'object' && 'choices' in type) return readChoice(text, type, reading.meanings[name] ?? {})
  return { value: text }
}

function oddWords(odd: OddClock, at: string, zone: string | null): string {
  return odd === 'twice'
    ? `is shown twice by clocks in ${zone}; it is taken as the first: ${at}`
    : `is skipped by clocks in ${zone}; it is taken as ${at}`
}

function readChoice(
  text: string,
  { choices, means }: { choices: readonly string[]; means: Readonly<Record<string, string>> },
  meanings: Readonly<Record<string, string>>,
): Read {
  const said = ownValue(meanings, text)
  // Said to mean nothing: the field is left out.
  if (said === '') return { value: undefined }
  const lower = text.toLowerCase()
  const value =
    said ?? choices.find((choice) => choice.toLowerCase() === lower.replace(/[\s-]+/g, '_')) ?? ownValue(means, lower)
  return value ? { value } : fail(text, `is none of ${choices.join(', ')}`)
}

/** A cell may hold a word that every object has, such as `constructor`. */
function ownValue<Value>(of: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(of, key) ? of[key] : undefined
}

/** "1,234" and "1 234" are numbers as spreadsheets write them; "1,5" is not for us to guess. */
function readNumber(text: string): Read {
  const digits = text.replace(
    /^(-?\d{1,3})((?:[, ]\d{3})+)$/,
    (_, head: string, rest: string) => head + rest.replace(/[, ]/g, ''),
  )
  const number = Number(digits)
  return /^-?\d+(\.\d+)?$/.test(digits) && Number.isFinite(number) ? { value: number } : fail(text, 'is not a number')
}

function readBoolean(text: string): Read {
  if (/^(true|yes|y|1)$/i.test(text)) return { value: true }
  if (/^(false|no|n|0)$/i.test(text)) return { value: false }
  return fail(text, 'is neither yes nor no')
}

const LONGEST_NAME = 1_000

/** A name of a service in another tool as it is called here. */
function readSlug(text: string): Read {
  const slug = text
    // Beyond that nothing is left of it, and a name of a million dashes would be looked at for hours.
    .slice(0, LONGEST_NAME)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '')
    .slice(0, 64)
  return slug ? { value: slug } : fail(text, 'has no letter or digit to name it by')
}

/** Of an address, the owner and the name: that is how a scan and the webhooks call it. */
function readRepository(text: string): string {
  return text.replace(/^(?:https?:\/\/|ssh:\/\/)?(?:[^/@]+@)?[\w.-]+\.[a-z]{2,}[/:]/i, '').replace(/\.git$/, '')
}

function readJsonText(text: string): Read {
  try {
    const value = JSON.parse(text) as unknown
    return isDeep(value) ? fail(text, 'has too many levels within each other') : { value }
  } catch {
    return fail(text, 'is not JSON')
  }
}

const MOST_LEVELS = 100

/** Whatever walks through such a value by calling itself would run out of room. */
function isDeep(value: unknown, level = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  return level >= MOST_LEVELS || Object.values(value).some((inner) => isDeep(inner, level + 1))
}

function derive(item: Item, errors: CellError[], { name, type }: Field, column: string, value: unknown): void {
  if (typeof type !== 'object' || !('gives' in type) || item[type.gives] !== undefined) return
  const read = readNumber(String(value).trim())
  if ('why' in read) return put(item, errors, { name, type, aliases: [] }, column, read)
  const number = read.value as number
  if ('minutesEach' in type) item[type.gives] = Math.round(number * type.minutesEach)
  else if (typeof item[type.secondsAfter] === 'string')
    item[type.gives] = new Date(Date.parse(item[type.secondsAfter] as string) + number * 1000).toISOString()
}

function fail(value: unknown, why: string): Read {
  return { value, why }
}

/** A cell as it is shown beside what is wrong with it. */
export function shownOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return keepable(text.slice(0, 200))
}

/** Text that can be kept and shown: the database takes no NUL, and JSON no half of a letter. */
export function keepable(text: string): string {
  return withoutControls(text).toWellFormed()
}

/** What no screen shows and no file should hold; line ends and tabs stay. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}
