/** One version of a record, as it was sent. */
export type Version = { eventAt: number; receivedAt: number; hash: string; item: Item }
export type Item = Record<string, unknown>
export type Placed = 'created' | 'updated' | 'duplicate' | 'stale'

/** Objects whose parts are told apart; everything else is replaced whole. */
const TOLD_BY_PART = new Set(['review', 'telemetry'])
/** What is said about a version and not about the record. */
const OF_THE_VERSION = new Set(['source', 'externalId', 'eventAt', 'startIsAssumed'])

/** Versions stand in the order of their event times; where these are equal, the one received later wins. */
export function inOrder(versions: readonly Version[]): Version[] {
  return [...versions].sort((a, b) => a.eventAt - b.eventAt || a.receivedAt - b.receivedAt)
}

/**
 * The record that its versions add up to, whatever the order they came in: each field has its newest value.
 * An omitted field says nothing, null takes the value back.
 */
export function fold(versions: readonly Version[]): Item {
  const record: Item = {}
  for (const { item } of inOrder(versions)) lay(item, record)

  return withoutNulls(record)
}

function lay(item: Item, onto: Item): void {
  for (const [field, value] of Object.entries(item)) {
    if (OF_THE_VERSION.has(field) || value === undefined) continue
    // Whoever does not know when it began says when they speak; the first of them was nearest.
    if (field === 'startedAt' && item.startIsAssumed === true && onto.startedAt) continue
    const under = onto[field]
    onto[field] = TOLD_BY_PART.has(field) && isObject(value) && isObject(under) ? { ...under, ...value } : value
  }
}

function withoutNulls(record: Item): Item {
  const said = Object.entries(record).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(
    said.map(([field, value]) => [field, TOLD_BY_PART.has(field) && isObject(value) ? withoutNulls(value) : value]),
  )
}

/**
 * What a version is to those already there. A sender without event times that repeats itself says nothing new;
 * with event times the same words at a later time are kept, for they outrank what was said between. A file without them is
 * history: what it says and was ever said is not said anew, for it may have been outdated since.
 */
export function place(
  known: readonly Version[],
  incoming: Version,
  { hasEventTime, isImported }: { hasEventTime: boolean; isImported: boolean },
): Placed {
  const latest = inOrder(known).at(-1)
  if (!latest) return 'created'
  if (!hasEventTime && latest.hash === incoming.hash) return 'duplicate'
  if (!hasEventTime && isImported && known.some(({ hash }) => hash === incoming.hash)) return 'duplicate'
  if (known.some(({ eventAt, hash }) => eventAt === incoming.eventAt && hash === incoming.hash)) return 'duplicate'
  return incoming.eventAt < latest.eventAt ? 'stale' : 'updated'
}

/** The fields in which two foldings differ, as they were and as they are. */
export function difference(before: Item, after: Item): { before: Item; after: Item } {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  )
  return { before: pick(before, fields), after: pick(after, fields) }
}

function pick(item: Item, fields: string[]): Item {
  return Object.fromEntries(fields.map((field) => [field, item[field] ?? null]))
}

/** JSON with its keys in order, so that the same content has the same hash however it was written. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`

  let said = ''
  for (const key of Object.keys(value).sort()) {
    const part = (value as Item)[key]
    if (part !== undefined) said += `${said && ','}${quoted(key)}:${canonical(part)}`
  }
  return `{${said}}`
}

/** Nearly all that is said is plain ASCII, and JSON leaves that as it is: millions of lines are hashed by this. */
function quoted(text: string): string {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text)
}

function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
