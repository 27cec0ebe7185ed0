import { beforeAll, describe, expect, test } from 'vitest'
import { ChangeItem } from '@/lib/changes/change'
import { DeploymentItem } from '@/lib/deployments/deployment'
import { IncidentItem } from '@/lib/incidents/incident'
import { WorkLogItem } from '@/lib/work/work-log'
import { simulate } from './organisation'
import type { Sample } from './sample'

const NOW = new Date('2026-11-22T12:00:00Z')

describe('the sample organisation', () => {
  let sample: Sample
  beforeAll(() => {
    sample = simulate({ seed: 'autumn', now: NOW })
  })

  test('the same seed and moment give the same records, another seed gives others', () => {
    const small = { now: NOW, changes: 300 }

    expect(simulate({ ...small, seed: 1 })).toEqual(simulate({ ...small, seed: 1 }))
    expect(simulate({ ...small, seed: 1 }).changes).not.toEqual(simulate({ ...small, seed: 2 }).changes)
  })

  test('it is as large as a company that has been at it for a year and a half', () => {
    expect(sample.teams).toHaveLength(8)
    expect(sample.services).toHaveLength(30)
    expect(sample.changes.length).toBeGreaterThan(19_500)
    expect(sample.deployments.length).toBeGreaterThan(6000)
    expect(sample.incidents.length).toBeGreaterThan(800)
    expect(sample.incidents.length).toBeLessThan(1000)
    expect(sample.workLogs.length).toBeGreaterThan(2600)
    expect(sample.workLogs.length).toBeLessThan(3600)
  })

  test('every record is one the API takes', () => {
    const refused = [
      ...refusedBy(ChangeItem, sample.changes),
      ...refusedBy(DeploymentItem, sample.deployments),
      ...refusedBy(IncidentItem, sample.incidents),
      ...refusedBy(WorkLogItem, sample.workLogs),
    ]

    expect(refused).toEqual([])
  })

  test('a batch of 500 changes stays far below the limit of one mebibyte', () => {
    const largest = Math.max(...batches(sample.changes).map((batch) => JSON.stringify({ items: batch }).length))

    expect(largest).toBeLessThan(800_000)
  })

  test('a few incidents are private to their team, all of them of critical security', () => {
    const hidden = sample.incidents.filter(({ visibility }) => visibility === 'TEAM')

    expect(hidden.length).toBeGreaterThan(5)
    expect(hidden.length).toBeLessThan(40)
    expect(hidden.every(({ impact, severity, team }) => impact === 'SECURITY' && severity! < 'SEV3' && team)).toBe(true)
  })

  test('no two records bear the same name', () => {
    for (const records of [sample.changes, sample.deployments, sample.incidents, sample.workLogs]) {
      const names = new Set(records.map(({ source, externalId }) => `${source} ${externalId}`))
      expect(names.size).toBe(records.length)
    }
    expect(new Set(sample.changes.map(({ sha }) => sha)).size).toBe(sample.changes.length)
  })

  test('nothing is told that has not happened yet', () => {
    const latest = [...sample.changes, ...sample.deployments, ...sample.incidents, ...sample.workLogs]
      .map(({ eventAt }) => eventAt ?? '')
      .reduce((one, other) => (one > other ? one : other))

    expect(latest <= NOW.toISOString()).toBe(true)
  })

  test('every reference is to a record of the sample', () => {
    const changes = new Set(sample.changes.flatMap(({ externalId, repository, sha }) => [externalId, repository + sha]))
    const incidents = new Set(sample.incidents.map(({ externalId }) => externalId))
    const name = (ref: { externalId: string } | { repository: string; sha: string }) =>
      'externalId' in ref ? ref.externalId : ref.repository + ref.sha

    const refs = [
      ...sample.incidents.flatMap(({ causes }) => (causes ?? []).map(({ change }) => change)),
      ...sample.deployments.flatMap(({ changes }) => changes ?? []),
      ...sample.workLogs.flatMap(({ change }) => change ?? []),
    ]

    expect(refs.filter((ref) => !changes.has(name(ref)))).toEqual([])
    for (const { incident } of sample.workLogs)
      expect(incident && typeof incident === 'object' ? incidents.has(incident.externalId) : !incident).toBe(true)
  })

  test('it has what real records have: gaps, guesses, incidents without a service, and those no change caused', () => {
    const some = (holds: (incident: Sample['incidents'][number]) => boolean) => sample.incidents.filter(holds).length

    expect(some(({ service }) => !service)).toBeGreaterThan(10)
    expect(some(({ noCodeChange }) => noCodeChange === true)).toBeGreaterThan(80)
    expect(some(({ causes }) => causes?.[0]?.certainty === 'SUSPECTED')).toBeGreaterThan(20)
    expect(some(({ acknowledgedAt }) => !acknowledgedAt)).toBeGreaterThan(20)
    expect(some(({ status }) => status !== 'RESOLVED')).toBeGreaterThan(3)
    expect(some(({ silent }) => silent === true)).toBeGreaterThan(50)
  })

  test('what broke it is not given away: it often shows elsewhere, and files that are named are not always its own', () => {
    const change = new Map(sample.changes.map((each) => [each.externalId, each]))
    const caused = sample.truth.causes.flatMap(({ externalId, change: guilty }) => {
      const incident = sample.incidents.find((each) => each.externalId === externalId)!
      return guilty === null ? [] : [{ incident, guilty: change.get(guilty)! }]
    })
    const share = (holds: (one: (typeof caused)[number]) => boolean) => caused.filter(holds).length / caused.length
    const named = ({ incident }: (typeof caused)[number]) => /[\w-]+\/[\w/-]+\.ts\b/.exec(incident.summary ?? '')?.[0]
    const isOwn = (one: (typeof caused)[number]) => (one.guilty.paths ?? []).some((path) => named(one)!.endsWith(path))

    expect(sample.truth.causes.filter(({ change: guilty }) => guilty === null).length).toBeGreaterThan(80)
    expect(
      share(({ incident, guilty }) => Boolean(incident.service) && incident.service !== guilty.service),
    ).toBeGreaterThan(0.08)
    expect(share((one) => named(one) !== undefined)).toBeGreaterThan(0.12)
    expect(share((one) => named(one) !== undefined && !isOwn(one))).toBeGreaterThan(0.02)
  })

  test('one deployment often carries changes of several origins', () => {
    const author = new Map(sample.truth.changes.map((change) => [change.externalId, change.author]))
    const carried = sample.deployments.map(({ changes }) =>
      (changes ?? []).flatMap((ref) => ('externalId' in ref ? (author.get(ref.externalId) ?? []) : [])),
    )

    expect(carried.filter((authors) => new Set(authors).size > 1).length).toBeGreaterThan(1000)
  })

  test('a team of three SREs is among them, and the others have five to nine', () => {
    const sres = sample.teams.map(({ slug }) => sample.people.filter(({ team, sre }) => team === slug && sre).length)

    expect(sres.sort()).toEqual([3, 5, 5, 5, 5, 6, 6, 9])
    expect(new Set(sample.people.map(({ email }) => email)).size).toBe(sample.people.length)
  })
})

function refusedBy(contract: { safeParse(item: unknown): { success: boolean; error?: unknown } }, items: unknown[]) {
  return items.map((item) => contract.safeParse(item)).filter(({ success }) => !success)
}

function batches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 500) }, (_, i) => items.slice(i * 500, (i + 1) * 500))
}
