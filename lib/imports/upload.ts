import { api } from '@/lib/query/api'
import { Import, PART_BYTES } from './import'

/** Sends a file in parts, and says how far it has come, 0 to 1. */
export async function upload(file: Blob, name: string, onProgress: (share: number) => void): Promise<Import> {
  const begun = await api(Import, '/imports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, size: file.size }),
  })
  return uploadRest(file, begun, onProgress)
}

/** The parts that are still to be sent. Where all are here and nobody looked at the file, the last one once more. */
export function partsLeft({ parts, arrived }: Pick<Import, 'parts' | 'arrived'>): number[] {
  const left = Array.from({ length: parts }, (_, part) => part).filter((part) => !arrived.includes(part))
  return left.length > 0 ? left : [parts - 1]
}

/** The parts that are not there yet, as after a reload. */
export async function uploadRest(file: Blob, begun: Import, onProgress: (share: number) => void): Promise<Import> {
  let now = begun
  for (const part of partsLeft(begun)) {
    now = await api(Import, `/imports/${begun.id}/parts/${part}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file.slice(part * PART_BYTES, (part + 1) * PART_BYTES),
    })
    onProgress((part + 1) / begun.parts)
  }
  return now
}
