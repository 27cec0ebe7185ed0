import { MAX_RECORDS } from '@/lib/ingest/batch'

/** Below the server's limit of 1 MiB, to leave room for the envelope. */
export const MOST_BYTES = 1_000_000

/** Collects items into bodies that the server accepts: so many items, so many bytes. */
export class Batches<Item> {
  private items: string[] = []
  private bytes = 0

  constructor(
    private readonly send: (items: string[]) => Promise<void>,
    private readonly slim: (item: Item) => Item = (item) => item,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  async add(item: Item): Promise<void> {
    const whole = JSON.stringify(item)
    const text = Buffer.byteLength(whole) > this.mostBytes ? JSON.stringify(this.slim(item)) : whole
    const bytes = Buffer.byteLength(text) + 1
    if (this.items.length >= MAX_RECORDS || this.bytes + bytes > this.mostBytes) await this.flush()

    this.items.push(text)
    this.bytes += bytes
  }

  async flush(): Promise<void> {
    if (this.items.length === 0) return
    const items = this.items
    this.items = []
    this.bytes = 0
    await this.send(items)
  }
}
