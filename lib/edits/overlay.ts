import { Known } from './edit'

/**
 * What is known of an incident: what its sender tells, and over it what was said here. Each was sound by itself; where
 * a time of the one now lies before the start that the other gives, it is a gap and not a contradiction.
 */
export function overlay<Told extends Pick<Known, 'title' | 'startedAt'>>(told: Told, said: Partial<Known>): Told {
  const known = { ...told, ...said }
  const contradicted = Known.safeParse(known).error?.issues.map(({ path }) => String(path[0])) ?? []
  return { ...known, ...Object.fromEntries(contradicted.map((field) => [field, null])) }
}
