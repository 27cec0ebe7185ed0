import 'server-only'
import { z } from 'zod'

/** Rows as the contract has them: dates cross the wire as ISO strings. */
export function asContract<T extends z.ZodType>(contract: T, rows: unknown): z.output<T>[] {
  return z.array(contract).parse((rows as Record<string, unknown>[]).map(withIsoDates))
}

function withIsoDates(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  )
}

/** Many whole numbers, as Postgres writes an array of them: an element of JSON each would take longer to make, read and check. */
export const WholeNumbers = z
  .string()
  .regex(/^\{[\d,]*\}$/)
  .nullable()
  .transform((list) => (list === null || list === '{}' ? [] : (JSON.parse(`[${list.slice(1, -1)}]`) as number[])))
