import fc from 'fast-check'
import { expect } from 'vitest'
import { IncidentItem } from '@/lib/incidents/incident'
import { canonical, fold, type Item, type Version } from '@/lib/ingest/versions'
import type { Reading } from './fact'
import { UnfitPayload } from './payload'
import type { HeaderOf, Vendor } from './vendor'

/** A delivery before it is sent: its headers in lower case, and its body as what it says. */
export type Sample = { headers?: Record<string, string>; payload: unknown }

/** Reads it on the way that every delivery goes, from its text on. */
export function readSample(vendor: Vendor, { headers = {}, payload }: Sample): Reading {
  return readText(vendor, JSON.stringify(payload), headers)
}

function readText(vendor: Vendor, text: string, headers: Record<string, string>): Reading {
  const header: HeaderOf = (name) => (vendor.keeps.includes(name) ? (headers[name] ?? null) : null)
  const payload = vendor.parse(text, header)
  const event = vendor.eventIn?.(payload) ?? vendor.event(header)
  return vendor.read(event, payload, { words: [], mapping: vendor.mapping ?? {} })
}

/** The incidents it tells of, each as the way in takes it. */
export function incidentsIn(vendor: Vendor, sample: Sample): IncidentItem[] {
  return readSample(vendor, sample).facts.flatMap((fact) =>
    fact.kind === 'incident' ? [IncidentItem.parse(fact.item)] : [],
  )
}

/** What deliveries add up to, by the ids of the incidents they tell of, received in this order. */
export function addedUp(vendor: Vendor, samples: readonly Sample[]): Record<string, Item> {
  const versions = new Map<string, Version[]>()
  for (const [receivedAt, sample] of samples.entries()) {
    for (const item of incidentsIn(vendor, sample)) {
      const version = { eventAt: Date.parse(item.eventAt!), receivedAt, hash: canonical(item), item: item as Item }
      versions.set(item.externalId, [...(versions.get(item.externalId) ?? []), version])
    }
  }
  return Object.fromEntries([...versions].map(([id, told]) => [id, fold(told)]))
}

/** Whatever order they come in, and however often, they add up to the same. */
export function expectOrderNotToMatter(vendor: Vendor, samples: readonly Sample[]): void {
  const twice = [...samples, ...samples]
  const some = fc.shuffledSubarray(twice, { minLength: samples.length, maxLength: twice.length })
  const all = addedUp(vendor, samples)

  fc.assert(
    fc.property(some, (sent) => {
      const missing = samples.filter((sample) => !sent.includes(sample))
      expect(addedUp(vendor, [...sent, ...missing])).toEqual(all)
    }),
    { numRuns: 500 },
  )
}

const JUNK = [
  null,
  '',
  0,
  -1,
  1e400,
  [],
  {},
  '0001-01-01T00:00:00Z',
  '\u0000',
  '\ud800',
  'https://a.example/\u0000\ud800',
  'x'.repeat(3000),
  true,
]

/**
 * Payloads of which something was taken away, replaced or doubled are read, or said to be unlike the vendor's; nothing
 * else comes of them. What is read of them is an incident that the way in takes.
 */
export function expectMutationsToBeRead(vendor: Vendor, samples: readonly Sample[], numRuns = 10_000): void {
  const junk = fc.oneof(fc.constantFrom<unknown>(...JUNK), fc.jsonValue({ maxDepth: 2 }))
  const mutation = fc.record({
    sample: fc.constantFrom(...samples),
    at: fc.nat(),
    times: fc.integer({ min: 1, max: 3 }),
    junk,
  })

  fc.assert(
    fc.property(mutation, fc.boolean(), ({ sample, at, times, junk: value }, isCut) => {
      const payload: unknown = structuredClone(sample.payload)
      for (let time = 0; time < times; time += 1) mutate(payload, at + time * 7919, isCut ? undefined : value)
      try {
        const { facts, why } = readSample(vendor, { ...sample, payload })
        for (const fact of facts) if (fact.kind === 'incident') expectToBeStorable(IncidentItem.parse(fact.item))
        expect(facts.length > 0 || (why ?? '').endsWith('.')).toBe(true)
      } catch (error) {
        if (!(error instanceof UnfitPayload)) throw error
        expect(error.message).toMatch(/\.$/)
      }
    }),
    { numRuns },
  )
}

/** Postgres holds no NUL and no half of a surrogate pair. */
function expectToBeStorable(item: IncidentItem): void {
  for (const value of Object.values(item))
    if (typeof value === 'string') expect(value.includes('\u0000') || !value.isWellFormed()).toBe(false)
}

/** Replaces one value somewhere in it, or takes it away. */
function mutate(payload: unknown, at: number, value: unknown): void {
  const places: [object, string][] = []
  const walk = (one: unknown) => {
    if (typeof one !== 'object' || one === null) return
    for (const [key, inner] of Object.entries(one)) {
      places.push([one, key])
      walk(inner)
    }
  }
  walk(payload)
  const [holder, key] = places[at % Math.max(places.length, 1)] ?? []
  if (!holder || key === undefined) return
  if (value === undefined) Reflect.deleteProperty(holder, key)
  else Reflect.set(holder, key, structuredClone(value))
}
