import type { Random } from '../random'
import { TEAMS } from './company'
import { FAMILY, GIVEN } from './names'
import type { Person, Roster } from './sample'

/** Everybody in every team; no name twice, because the address is made of it. */
export function peopleOf(random: Random): Person[] {
  const taken = new Set<string>()

  return TEAMS.flatMap(({ slug, engineers, sres }) =>
    Array.from({ length: engineers + sres }, (_, index) => ({
      ...freshName(random, taken),
      team: slug,
      sre: index < sres,
    })),
  )
}

/** The roster at the start; two teams change theirs on the way. */
export function rostersOf(start: string, middle: string): Roster[] {
  return TEAMS.flatMap(({ slug, sres, hours }) => {
    const now = { team: slug, effectiveFrom: start, hoursPerWeek: sres * hours, sres }
    const isGrown = slug === 'payments' || slug === 'platform'
    const before = { ...now, hoursPerWeek: (sres - 1) * hours, sres: sres - 1 }

    return isGrown ? [before, { ...now, effectiveFrom: middle }] : [now]
  })
}

function freshName(random: Random, taken: Set<string>): { name: string; email: string } {
  for (;;) {
    const name = `${random.pick(GIVEN)} ${random.pick(FAMILY)}`
    const email = `${plain(name).replace(' ', '.')}@example.com`
    if (taken.has(email)) continue
    taken.add(email)
    return { name, email }
  }
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
}
