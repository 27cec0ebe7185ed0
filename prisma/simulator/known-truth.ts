import type { ChangeItem } from '@/lib/changes/change'
import type { DeploymentItem } from '@/lib/deployments/deployment'
import type { IncidentItem } from '@/lib/incidents/incident'
import type { Origin } from '@/lib/origins/origin'
import { randomOf, type Random } from '../random'

/**
 * An organisation cut down to what a ratio is made of, so that a thousand of them take seconds. `even`: teams, services
 * and sizes take AI alike and fail alike. `flips`: AI sits where failures are common, or rare, so that what is counted
 * without regard to that ends on the other side of 1.
 */
export type World = { seed: number; ratio: number; changes: number; confounder: 'even' | 'flips' }

/** AI changes that carry a mark, and human ones with evidence; the others are of unknown origin. */
export const RECALL = { AI: 0.49, HUMAN: 0.6 } as const

/** The range that is asked about, and when: the last month's changes are in follow-up. */
export const DAYS = { from: '2026-01-05', to: '2026-06-29', asOf: '2026-06-29T00:00:00Z' } as const

const DAY = 86_400_000
const HOUR = 3_600_000
const START = Date.parse(`${DAYS.from}T00:00:00Z`)
const LENGTH = Date.parse(DAYS.asOf) - START
const BASE = 0.03
const SIZES = [4, 30, 120, 600] as const

type Place = { team: string; service: string; size: number; ai: number; risk: number; weight: number }

/** `failed`: when what it broke began. `bystander` travelled with it and is suspected for that alone. */
export type Made = {
  number: number
  author: 'AI' | 'HUMAN'
  tag: Origin
  team: string
  service: string
  lines: number
  deployment: number | null
  live: number
  failed: number | null
  bystander: number | null
}

export type KnownTruth = { made: Made[]; outages: { at: number; service: string }[] }

/** The same seed gives the same changes. Several travel in one deployment, and each fails by its own fault alone. */
export function knownTruth({ seed, ratio, changes, confounder }: World): KnownTruth {
  const random = randomOf(`known truth/${seed}/${ratio}/${confounder}`)
  const places = placesOf(confounder, ratio).map((place) => [place, place.weight] as const)
  const aboard = new Map<string, { number: number; live: number; left: number }>()
  const made: Made[] = []
  let deployments = 0

  for (let number = 0; number < changes; number += 1) {
    const place = random.weighted(places)
    let ride = aboard.get(place.service)
    if (!ride || ride.left === 0) {
      ride = {
        number: (deployments += 1),
        live: START + Math.floor(random.between(0, LENGTH)),
        left: random.integer(1, 6),
      }
      aboard.set(place.service, ride)
    }
    ride.left -= 1
    made.push(change(random, number, place, ratio, ride))
  }
  suspect(made)
  const outages = Array.from({ length: Math.round(changes / 50) }, () => ({
    at: START + Math.floor(random.between(0, LENGTH)),
    service: random.weighted(places).service,
  }))
  return { made, outages }
}

function change(
  random: Random,
  number: number,
  place: Place,
  ratio: number,
  ride: { number: number; live: number },
): Made {
  const author = random.chance(place.ai) ? 'AI' : 'HUMAN'
  const isMarked = random.chance(RECALL[author])
  const fails = random.chance(Math.min(0.9, BASE * place.risk * (author === 'AI' ? ratio : 1)))
  const delay = random.between(1, 29 * 24) * HOUR
  const isLate = random.chance(0.02)
  const begun = fails ? delay : isLate ? delay + 31 * DAY : null
  const isWaiting = random.chance(0.01)

  return {
    number,
    author,
    tag: isMarked ? author : 'UNKNOWN',
    team: place.team,
    service: place.service,
    lines: place.size,
    deployment: isWaiting ? null : ride.number,
    live: ride.live,
    failed: isWaiting || begun === null ? null : Math.floor(ride.live + begun),
    bystander: null,
  }
}

function suspect(made: readonly Made[]): void {
  const together = byDeployment(made)
  for (const one of made) {
    if (one.failed === null) continue
    one.bystander = together.get(one.deployment ?? -1)?.find(({ number }) => number !== one.number)?.number ?? null
  }
}

function byDeployment(made: readonly Made[]): Map<number, Made[]> {
  const rides = new Map<number, Made[]>()
  for (const one of made) {
    if (one.deployment === null) continue
    const aboard = rides.get(one.deployment) ?? []
    rides.set(one.deployment, aboard)
    aboard.push(one)
  }
  return rides
}

function placesOf(confounder: World['confounder'], ratio: number): Place[] {
  return ['alpha', 'beta', 'gamma'].flatMap((team, at) =>
    ['api', 'jobs'].flatMap((name, other) =>
      SIZES.map((size, band) => {
        const place = { team, service: `${team}-${name}`, size, weight: [25, 35, 28, 12][band]! }
        if (confounder === 'even') return { ...place, ai: 0.45, risk: 2 }
        const isRisky = at === 0 || (at === 1 && other === 0)
        const [risky, calm] = ratio > 1.2 ? [0.1, 0.68] : [0.8, 0.15]
        const ai = (isRisky ? risky : calm) + (ratio > 1.2 ? -0.02 : 0.05) * band
        return { ...place, ai, risk: (isRisky ? 4.5 : 0.5) * [0.7, 1, 1.3, 1.6][band]! }
      }),
    ),
  )
}

/** The same as records that a source would send. Nothing in them says what only the simulator knows. */
export function asRecords({ made, outages }: KnownTruth): {
  changes: ChangeItem[]
  deployments: DeploymentItem[]
  incidents: IncidentItem[]
} {
  const ref = (number: number) => ({ source: 'simulator', externalId: `change-${number}` })
  const rides = byDeployment(made)
  return {
    changes: made.map(({ number, tag, team, service, lines, live }) => ({
      ...ref(number),
      repository: `simulated/${service}`,
      sha: (0x10000000 + number).toString(16).padEnd(40, '0'),
      title: 'Change the way it works',
      mergedAt: iso(live - HOUR),
      team,
      service,
      linesAdded: lines,
      linesRemoved: 0,
      ...(tag !== 'UNKNOWN' && { origin: tag }),
    })),
    deployments: [...rides].map(([number, aboard]) => ({
      source: 'simulator',
      externalId: `deployment-${number}`,
      service: aboard[0]!.service,
      sha: (0x20000000 + number).toString(16).padEnd(40, '0'),
      finishedAt: iso(aboard[0]!.live),
      result: 'SUCCESS' as const,
      changes: aboard.map((one) => ref(one.number)),
    })),
    incidents: [
      ...made.flatMap(({ number, failed, bystander, team, service }) => {
        if (failed === null) return []
        const suspected = bystander === null ? [] : [{ change: ref(bystander), certainty: 'SUSPECTED' as const }]
        const causes = [{ change: ref(number), certainty: 'CONFIRMED' as const }, ...suspected]
        return [incident(`failure-${number}`, failed, { team, service, causes })]
      }),
      ...outages.map(({ at, service }, number) => incident(`outage-${number}`, at, { service })),
    ],
  }
}

function incident(externalId: string, at: number, more: Partial<IncidentItem>): IncidentItem {
  return { source: 'simulator', externalId, title: 'It answers slowly', startedAt: iso(at), severity: 'SEV2', ...more }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
