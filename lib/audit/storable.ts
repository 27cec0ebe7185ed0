/**
 * A value as Postgres gives it back from jsonb: dates as JSON has them, and no NUL nor half a surrogate pair, which it
 * would refuse, and with the line the deed. What is hashed is what can be read again.
 */
export function storable(value: unknown): unknown {
  return value === undefined || value === null ? null : cleaned(JSON.parse(JSON.stringify(value, asJson)))
}

export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed()
}

function asJson(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storableText(key), cleaned(inner)]))
}
