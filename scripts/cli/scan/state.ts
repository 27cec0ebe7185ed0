import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const State = z.object({ head: z.string().regex(/^[0-9a-f]{40,64}$/) })

/**
 * Remembers how far the last complete scan came, for each server and everything that ends up in what is sent. It only
 * saves time: without it everything is sent again, and the server knows the duplicates.
 */
export class ScanState {
  private readonly file: string

  constructor(dataDir: string, told: Record<string, unknown>) {
    const name = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 24)
    this.file = join(dataDir, 'scans', `${name}.json`)
  }

  async readHead(): Promise<string | null> {
    try {
      return State.parse(JSON.parse(await readFile(this.file, 'utf8'))).head
    } catch {
      // Absent or unreadable comes to the same: nothing is known to have been sent.
      return null
    }
  }

  async writeHead(head: string): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true })
    await writeFile(`${this.file}.new`, JSON.stringify({ head }))
    await rename(`${this.file}.new`, this.file)
  }
}
