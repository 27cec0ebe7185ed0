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
    void reader?.cancel()
  }, BODY_WITHIN_MS)
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > maxBytes) {
      clearTimeout(timer)
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(part.value)
  }
  clearTimeout(timer)
  if (isLate) throw new AppError('malformed', `The body did not arrive within ${BODY_WITHIN_MS / 1000} seconds.`)
  return Buffer.concat(chunks)
}
