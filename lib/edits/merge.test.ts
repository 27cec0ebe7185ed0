import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Incident } from '@/lib/incidents/incident'
import { deliver } from './deliver'
import type { IncidentEdit } from './edit'
import { merge } from './merge'
import { type Shown, shownOf, type Value } from './shown'
import { saying } from './wish'

const FIELDS = ['title', 'severity', 'mode', 'summary'] as const
type Field = (typeof FIELDS)[number]

const blank = (over: Partial<Incident> = {}) => ({ title: 'Nothing', version: 1, ...over }) as Incident
const shown = (over: Partial<Incident>) => shownOf(blank(over))

describe('an edit that meets another', () => {
  test('fits where what was seen is still there, whatever else changed', () => {
    const merged = merge(
      saying({ severity: 'SEV1' }),
      shown({ severity: 'SEV3' }),
      shown({ severity: 'SEV3', mode: 'OTHER' }),
    )

    expect(merged).toEqual({ fits: { severity: { value: 'SEV1' } }, clashes: [] })
  })

  test('of the same field holds both, and what was seen', () => {
    const merged = merge(saying({ title: 'Mine' }), shown({ title: 'Old' }), shown({ title: 'Theirs' }))

    expect(merged).toEqual({ fits: {}, clashes: [{ field: 'title', seen: 'Old', theirs: 'Theirs', mine: 'Mine' }] })
  })

  test('has nothing left to say where both say the same, or an empty text and none', () => {
    expect(merge(saying({ mode: 'OTHER' }), shown({}), shown({ mode: 'OTHER' }))).toEqual({ fits: {}, clashes: [] })
    expect(merge(saying({ summary: '' }), shown({}), shown({ summary: null }))).toEqual({ fits: {}, clashes: [] })
  })
})

type Said = { by: number; field: Field; from: Value; value: Value }

/** What a server with versions does, and a line for each word it takes. */
function server(at: Partial<Incident>) {
  let held = blank(at)
  const lines: Said[] = []
  class Stale extends Error {
    constructor(readonly current: Incident) {
      super()
    }
  }
  const send = (by: number, wait: () => Promise<void>) => async (edit: IncidentEdit, version: number) => {
    await wait()
    if (held.version !== version) throw new Stale(held)
    for (const [field, value] of Object.entries(edit))
      lines.push({ by, field: field as Field, from: shownOf(held)[field as Field], value: value as Value })
    held = { ...held, ...(edit as Partial<Incident>), version: version + 1 }
    return held
  }
  const staleIn = (error: unknown) => (error instanceof Stale ? error.current : null)
  return { lines, send, staleIn, read: () => held }
}

const value = fc.constantFrom('a', 'b', 'c', null, '')
const step = fc.record({
  by: fc.integer({ min: 0, max: 2 }),
  values: fc.dictionary(fc.constantFrom(...FIELDS), value, { minKeys: 1, maxKeys: 3 }),
  /** Whether they look at what is there before they write. */
  looks: fc.boolean(),
})

test('whatever the interleaving, nobody overwrites what they have not seen, and nothing written is lost unseen', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.scheduler(), async (steps, scheduler) => {
      const { lines, send, staleIn, read } = server({})
      const last: Incident[] = [read(), read(), read()]
      const wait = () => scheduler.schedule(Promise.resolve())
      const turns: Promise<unknown>[] = [Promise.resolve(), Promise.resolve(), Promise.resolve()]

      for (const { by, values, looks } of steps)
        turns[by] = turns[by]!.then(async () => {
          if (looks) last[by] = read()
          const seen = shownOf(last[by]!)
          const wish = saying(values as Partial<Shown>)
          const from = lines.length
          const { held, clashes } = await deliver(wish, seen, last[by]!, send(by, wait), staleIn)
          last[by] = held

          for (const [field, mine] of Object.entries(values) as [Field, Value][]) {
            const taken = lines.slice(from).find((line) => line.by === by && line.field === field)
            const clash = clashes.find((one) => one.field === field)
            const isThere = (shownOf(held)[field] || null) === (mine || null)
            expect([taken?.value, clash?.mine, isThere && mine]).toContain(mine)
            if (taken) expect(taken.from || null).toBe(seen[field] || null)
            if (clash) expect(clash.theirs).toBe(shownOf(held)[field])
          }
        })
      await scheduler.waitFor(Promise.all(turns))
    }),
    { numRuns: 300 },
  ))
