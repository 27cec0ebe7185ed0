const IS_ADDRESS = /^([^@\s]+)@[^@\s]+$/

/**
 * What was sent, with e-mail addresses cut to what stands before the @: whose it is can still be told, and nobody can
 * be written to. Text is left as it is, for a trailer in a message is evidence by its address.
 */
export function withoutAddresses(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(IS_ADDRESS, '$1@…')
  if (Array.isArray(value)) return value.map(withoutAddresses)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutAddresses(inner)]))
}
