import { counted } from '@/lib/format'
import { whyFew } from '@/lib/teams/few-people'
import { MIN_CHANGES_SHOWN } from './withhold'

/** A group of changes. `people`: of the team that they are of; null: nobody is listed. */
export type GroupSize = { mature: number; people: number | null }

/**
 * Why the failures of each group are withheld: of few changes or few people, and the next larger groups until what is
 * left out is of two parts and many changes, for the failures of all are told elsewhere and less the given ones they
 * would tell the rest. `rest`: mature changes that are of no group, which is a part that is never given.
 */
export function whyNoGroups(groups: readonly GroupSize[], rest: number): (string | undefined)[] {
  const why = groups.map((group) => tooSmall(group))
  const out = groups.filter(({ mature }, place) => why[place] && mature > 0)
  let changes = out.reduce((sum, { mature }) => sum + mature, rest)
  let parts = out.length + (rest > 0 ? 1 : 0)
  if (out.length === 0) return why

  const given = groups.map(({ mature }, place) => ({ mature, place })).filter(({ place }) => !why[place])
  given.sort((a, b) => a.mature - b.mature)
  for (const { mature, place } of given) {
    if (mature === 0) continue
    if (parts > 1 && changes >= MIN_CHANGES_SHOWN) break
    why[place] = `withheld: the total less it would tell those of ${counted(changes, 'other change')}`
    changes += mature
    parts += 1
  }
  return why
}

function tooSmall({ mature, people }: GroupSize): string | undefined {
  const few = people === null ? undefined : whyFew(people)
  if (few) return few
  if (mature === 0 || mature >= MIN_CHANGES_SHOWN) return undefined
  return `${counted(mature, 'mature change')}, shown from ${MIN_CHANGES_SHOWN}`
}
