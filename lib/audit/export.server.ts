import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { csvLines, type CsvValue } from '@/lib/csv'
import { fitting } from './fitting.server'
import type { AuditFilter } from './list-query'
import { readLines } from './list.server'

export const MAX_EXPORTED = 100_000
const PAGE = 1_000

const HEADER = ['seq', 'at', 'who', 'kind', 'actorId', 'action', 'entity', 'entityId', 'before', 'after', 'requestId']

/** The lines that fit as CSV, the latest first and at most so many, read while they are sent. */
export async function exportAudit(filter: AuditFilter, actor: Actor): Promise<ReadableStream<Uint8Array>> {
  must(actor, 'read', { kind: 'audit' })
  const pages = written(await fitting(filter))
  const encoder = new TextEncoder()

  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pages.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await pages.return(undefined)),
  })
}

async function* written(fits: Awaited<ReturnType<typeof fitting>>): AsyncGenerator<string, void> {
  yield csvLines([HEADER])
  let after: string | null = null
  for (let sent = 0; sent < MAX_EXPORTED; sent += PAGE) {
    const lines: Awaited<ReturnType<typeof readLines>> = await readLines(fits, after, PAGE)
    if (lines.length > 0) yield csvLines(lines.map(cells))
    if (lines.length < PAGE) return
    after = lines.at(-1)!.id
  }
}

function cells(line: Awaited<ReturnType<typeof readLines>>[number]): CsvValue[] {
  const { seq, at, actor, action, entity, entityId, before, after, requestId } = line
  return [seq, at, actor.name, actor.kind, actor.id, action, entity, entityId, json(before), json(after), requestId]
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
