import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import { MAX_BYTES, MAX_RECORDS } from '@/lib/ingest/batch'
import { fieldErrors } from './field-errors'
import { readBytes } from './read-bytes.server'

/** The body as the contract has it. */
export async function readJson<T extends z.ZodType>(request: Request, contract: T): Promise<z.output<T>> {
  if (!/^application\/(.+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new AppError('unsupported-type', 'Send the body as application/json.')

  const bytes = await readBytes(request, MAX_BYTES, () => tooLarge(`A body holds at most ${MAX_BYTES} bytes.`))
  const parsed = contract.safeParse(parse(bytes), { reportInput: false })
  if (!parsed.success) throw new AppError('invalid', 'The body does not fit.', { errors: fieldErrors(parsed.error) })
  return parsed.data
}

export function tooLarge(message: string): AppError {
  return new AppError('too-large', message, { maxBytes: MAX_BYTES, maxRecords: MAX_RECORDS })
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new AppError('malformed', `The body is not JSON in UTF-8: ${(error as Error).message}`)
  }
}
