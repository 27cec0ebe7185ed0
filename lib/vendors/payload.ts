import { z } from 'zod'
import { Instant } from '@/lib/ingest/fields'

/** A payload that is not as its vendor describes it. `message` is a sentence for whoever looks at the delivery. */
export class UnfitPayload extends Error {
  override name = 'UnfitPayload'
}

/** The parts of a payload that we read; whatever else it holds is let be. */
export function fitting<T extends z.ZodType>(contract: T, payload: unknown): z.output<T> {
  const parsed = contract.safeParse(payload)
  if (parsed.success) return parsed.data

  const faults = parsed.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`)
  throw new UnfitPayload(`The payload is not as the vendor describes it. ${faults.join('; ')}.`)
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnfitPayload(`The body is not JSON: ${(error as Error).message}.`)
  }
}

/** Texts, which are let be, and whole numbers with more digits than a number can hold. */
const LONG_NUMBER = /"(?:\\.|[^"\\])*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

/** JSON whose whole numbers of 16 digits and more are read as text, digit by digit. */
export function parseExactJson(text: string): unknown {
  parseJson(text)
  return parseJson(text.replaceAll(LONG_NUMBER, (found) => (found.startsWith('"') ? found : `"${found}"`)))
}

/** An instant as vendors write it, also as `2021-04-28 21:50:00 +0200` and `… UTC`, in our own form. */
export const VendorTime = z
  .string()
  .transform((text) => normalised(text))
  .pipe(Instant)

const LOOSE = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)\s*(Z|UTC|[+-]\d{2}:?\d{2})$/

function normalised(text: string): string {
  const [, day, time, zone = ''] = LOOSE.exec(text) ?? []
  if (!day || !time) return text

  const offset = zone === 'Z' || zone === 'UTC' ? 'Z' : zone.replace(/^(.\d{2}):?/, '$1:')
  const at = new Date(`${day}T${time}${offset}`)
  return Number.isNaN(at.getTime()) ? text : at.toISOString()
}

/** Text that a record can hold: not too long, and nothing in it that Postgres refuses. */
export function cut(text: string, longest: number): string {
  return text.replaceAll('\u0000', '\ufffd').slice(0, longest).toWellFormed()
}

/** Text for a field that may be left out: nothing where there is nothing. */
export function said<Name extends string>(
  name: Name,
  text: string | null | undefined,
  longest: number,
): { [Key in Name]?: string } {
  const kept = text ? cut(text, longest) : ''
  return (kept === '' ? {} : { [name]: kept }) as { [Key in Name]?: string }
}
