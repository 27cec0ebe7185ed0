import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { someone } from '@/lib/causes/causes-factory.server'
import { db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { createImport } from './create.server'
import { PART_BYTES } from './import'
import { listImports } from './list.server'
import { putPart } from './put-part.server'
import { requireImport } from './require-import.server'
import { sweepFiles } from './sweep.server'

freshDatabase()

let lea: Actor
beforeAll(async () => void (lea = await someone('Lea', 'LEAD')))

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
const partsOf = (importId: string) => db().importPart.count({ where: { importId } })

/** The first of two parts came, and no more. */
async function interrupted(): Promise<string> {
  const { id } = await createImport({ name: 'half.csv', size: PART_BYTES + 1 }, lea, 'r')
  await putPart({ id, part: 0 }, Buffer.alloc(PART_BYTES, 'a'), lea)
  return id
}

async function whole(): Promise<string> {
  const bytes = Buffer.from('title,started at\nFire,2026-03-04T05:06:07Z')
  const { id } = await createImport({ name: 'whole.csv', size: bytes.length }, lea, 'r')
  await putPart({ id, part: 0 }, bytes, lea)
  return id
}

test('what came of a file whose rest never came is thrown away after a day, and the list and the log say so', async () => {
  const id = await interrupted()

  expect(await sweepFiles(inHours(23.9))).toBe(0)
  expect(await partsOf(id)).toBe(1)

  expect(await sweepFiles(inHours(24.1))).toBe(1)
  expect(await partsOf(id)).toBe(0)
  const says = 'The rest of the file did not come within a day, so what came is thrown away.'
  expect((await listImports(lea)).items.find((item) => item.id === id)).toMatchObject({
    status: 'FAILED',
    problem: says,
    arrived: [],
  })
  const line = { action: 'import.discarded', entityId: id }
  expect(await db().auditEvent.findMany({ where: line, select: { actorKind: true, after: true } })).toEqual([
    { actorKind: 'SYSTEM', after: { problem: says } },
  ])
  await expect(putPart({ id, part: 1 }, Buffer.from('a'), lea)).rejects.toMatchObject({
    code: 'conflict',
    message: says,
  })
  expect(await sweepFiles(inHours(24.2))).toBe(0)
})

test('a file that is here waits a week to be imported, and one that was stopped 30 days to go on', async () => {
  const [ready, stopped] = [await whole(), await whole()]
  const confirmedAt = inHours(24)
  await db().import.update({ where: { id: stopped }, data: { status: 'STOPPED', confirmedAt } })

  expect(await sweepFiles(inHours(6.9 * 24))).toBe(0)
  expect(await sweepFiles(inHours(7.1 * 24))).toBe(1)
  expect(await requireImport(ready, lea)).toMatchObject({ status: 'FAILED', arrived: [] })
  expect(await sweepFiles(inHours(30.9 * 24))).toBe(0)
  expect(await sweepFiles(inHours(31.1 * 24))).toBe(1)
  expect(await requireImport(stopped, lea)).toMatchObject({ status: 'FAILED', arrived: [] })
})

test('no file is thrown away while it is gone through, and none is kept once it failed', async () => {
  const running = await whole()
  const leased = { status: 'RUNNING', confirmedAt: new Date(), leasedUntil: inHours(24 * 365) } as const
  await db().import.update({ where: { id: running }, data: leased })
  const failed = await whole()
  await db().import.update({ where: { id: failed }, data: { status: 'FAILED' } })

  expect(await sweepFiles(inHours(24 * 364))).toBe(0)
  expect([await partsOf(running), await partsOf(failed)]).toEqual([1, 0])
})
