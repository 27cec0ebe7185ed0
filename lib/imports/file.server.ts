import 'server-only'
import { db } from '@/lib/db/client.server'

/** The bytes of a file, a part at a time. `onPart` is told how many have been given. */
export async function* bytesOf(importId: string, onPart: (bytes: number) => void = () => undefined) {
  let given = 0
  for (let part = 0; ; part += 1) {
    const found = await db().importPart.findUnique({
      where: { importId_part: { importId, part } },
      select: { bytes: true },
    })
    if (!found) return
    given += found.bytes.length
    onPart(given)
    yield found.bytes
  }
}
