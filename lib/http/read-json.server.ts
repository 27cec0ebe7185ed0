import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import { MAX_BYTES, MAX_RECORDS } from '@/lib/ingest/batch'
import { fieldErrors } from './field-errors'

/** A megabyte at 35 kB a second. Who may ask was looked at before; it must not be long ago. */
const BODY_WITHIN_MS = 30_000

/** The body as the contract has it. A body is counted while it is read: its stated length proves nothing. */
export async function readJson<T extends z.ZodType>(request: Request, contract: T): Promise<z.output<T>> {
  if (!/^application\/(.+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new AppError('unsupported-type', 'Send the body as application/json.')

  const parsed = contract.safeParse(parse(await readBytes(request)), { reportInput: false })
  if (!parsed.success) throw new AppError('invalid', 'The body does not fit.', { errors: fieldErrors(parsed.error) })
  return parsed.data
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0

  const reader = request.body?.getReader()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    void reader?.cancel()
  }, BODY_WITHIN_MS)
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > MAX_BYTES) {
      clearTimeout(timer)
      await reader?.cancel()
      throw tooLarge(`A body holds at most ${MAX_BYTES} bytes.`)
    }
    chunks.push(part.value)
  }
  clearTimeout(timer)
  if (isLate) throw new AppError('malformed', `The body did not arrive within ${BODY_WITHIN_MS / 1000} seconds.`)
  return Buffer.concat(chunks)
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
