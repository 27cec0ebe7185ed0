import fc from 'fast-check'
import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { verifyChain } from './verify-chain.server'
import { type AuditLine, writeAudit } from './write.server'

freshDatabase()

const actor = systemActor('test')
const line = (more: Partial<AuditLine> = {}): AuditLine => ({
  action: 'thing.changed',
  entity: 'thing',
  entityId: crypto.randomUUID(),
  ...more,
})
const add = (...lines: AuditLine[]) => transact(async (tx) => writeAudit(tx, actor, crypto.randomUUID(), lines))
const count = () => db().auditEvent.count()

test('forty transactions at once make one chain without gaps', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, n) => add(...Array.from({ length: 1 + (n % 3) }, () => line()))))

  expect(await verifyChain({ pageSize: 7 })).toMatchObject({ to: { seq: await count() }, broken: null })
})

test('a transaction that is rolled back leaves no line and no gap', async () => {
  const before = await count()
  const undone = transact(async (tx) => {
    writeAudit(tx, actor, crypto.randomUUID(), [line()])
    throw new Error('undone')
  })
  const late = transact(async (tx) => {
    writeAudit(tx, actor, crypto.randomUUID(), [line({ entityId: 'no uuid' })])
  })

  await expect(undone).rejects.toThrow('undone')
  await expect(late).rejects.toThrow()
  await add(line())

  expect(await verifyChain()).toMatchObject({ to: { seq: before + 1 }, broken: null })
})

test('a transaction that is tried again leaves its lines once', async () => {
  const before = await count()
  let tries = 0

  await transact(async (tx) => {
    writeAudit(tx, actor, crypto.randomUUID(), [line()])
    tries += 1
    if (tries < 3) throw Object.assign(new Error('locked out'), { code: '40P01' })
  })

  expect(await verifyChain()).toMatchObject({ to: { seq: before + 1 }, broken: null })
})

test('whatever a line says, what is read back has the hash of what was written', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '𝒳', '\ud800', '\udc00', '\u0000', '"', '\\', '\u2028') })
  const said = fc.oneof(
    fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', '10', '9', 'constructor')), fc.oneof(text, fc.double())),
    fc.record({ at: fc.date({ noInvalidDate: true }), big: fc.bigInt(), none: fc.constant(undefined), nested: text }),
  )

  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(said, said, text), { minLength: 1, maxLength: 20 }), async (pairs) => {
      const lines = pairs.map(([before, after]) => line({ before, after }))
      await transact(async (tx) => writeAudit(tx, systemActor(pairs[0]![2]), crypto.randomUUID(), lines))
    }),
    { numRuns: 60 },
  )

  expect(await verifyChain()).toMatchObject({ to: { seq: await count() }, broken: null })
})
