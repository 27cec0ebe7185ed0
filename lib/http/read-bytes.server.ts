import 'server-only'
import { AppError } from '@/lib/errors'

/** A megabyte at 35 kB a second. Who may ask was looked at before; it must not be long ago. */
const BODY_WITHIN_MS = 30_000

/** The body as it was sent. It is counted while it is read: its stated length proves nothing. */
export async function readBytes(request: Request, maxBytes: number, tooLarge: () => AppError): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0

  const reader = request.body?.getReader()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    letGo(reader)
  }, BODY_WITHIN_MS)
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength
      if (size > maxBytes) throw tooLarge()
      chunks.push(part.value)
    }
  } catch (error) {
    letGo(reader)
    // Whoever sent it has gone: that is no fault of ours.
    throw error instanceof AppError ? error : brokeOff()
  } finally {
    clearTimeout(timer)
  }
  if (isLate) throw new AppError('malformed', `The body did not arrive within ${BODY_WITHIN_MS / 1000} seconds.`)
  // A sender that goes away in the middle leaves a body that looks like one that was sent so.
  if (size < Number(request.headers.get('content-length') ?? 0)) throw brokeOff()
  return Buffer.concat(chunks)
}

/** Of one that broke off there is nothing to let go of, which is said by a failure that nobody waits for. */
function letGo(reader: ReadableStreamDefaultReader | undefined): void {
  reader?.cancel().catch(() => undefined)
}

const brokeOff = () => new AppError('malformed', 'The body broke off.')
