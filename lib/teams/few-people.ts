import { counted } from '@/lib/format'

/** Figures of fewer people than these are theirs, and nobody is ranked. */
export const MIN_PEOPLE_SHOWN = 5

/** Why figures of a group are withheld, by its roster or else by how many logged; undefined where they may be shown. */
export function whyWithheld({ sres, loggedBy }: { sres: number | null; loggedBy: number }): string | undefined {
  const size = sres ?? loggedBy
  if (size >= MIN_PEOPLE_SHOWN) return undefined
  return `withheld: ${size} ${sres === null ? 'people logged' : 'SREs'}, shown from ${MIN_PEOPLE_SHOWN}`
}

/** Why figures of so many listed people are withheld. */
export function whyFew(people: number): string | undefined {
  if (people >= MIN_PEOPLE_SHOWN) return undefined
  return `withheld: ${counted(people, 'person', 'people')}, shown from ${MIN_PEOPLE_SHOWN}`
}

/** A part of a whole whose total is known: how many people its figures are of, and why they are withheld. */
export type Part = { id: string; name: string; people: number; why: string | undefined }

/**
 * What must be withheld beside, for the whole less what is given is what is not: the smallest others, until that is of
 * two parts and of enough people. Answers why, by part.
 */
export function withheldBeside(parts: readonly Part[]): Map<string, string> {
  const held = parts.filter(({ people }) => people > 0)
  const out = held.filter(({ why }) => why)
  const given = held.filter(({ why }) => !why).sort((a, b) => a.people - b.people || (a.id < b.id ? -1 : 1))
  const beside = new Map<string, string>()
  const [first] = out
  if (!first) return beside

  const isSafe = () => out.length > 1 && out.reduce((sum, { people }) => sum + people, 0) >= MIN_PEOPLE_SHOWN
  for (const next of given) {
    if (isSafe()) break
    out.push(next)
    beside.set(next.id, `withheld: the total less it would tell the hours of ${first.name}`)
  }
  return beside
}
