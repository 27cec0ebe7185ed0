import type { Origin } from '@/lib/origins/origin'
import { fitsPath } from '@/lib/paths/fits-path'

export type Rule = {
  id: string
  /** null: every repository. */
  repositoryId: string | null
  path: string | null
  origin: Origin
  reason: string
  effectiveFrom: Date
  effectiveUntil: Date | null
}

export type RuledChange = {
  repositoryId: string
  mergedAt: Date
  paths: readonly string[]
  filesChanged: number | null
}

/** Of the rules that a change fits: one of its paths before one of its repository before one of all; the newer of two alike. */
export function holdingRule(rules: readonly Rule[], change: RuledChange): Rule | null {
  return rules.filter((rule) => fits(rule, change)).toSorted(narrowestFirst)[0] ?? null
}

function fits({ repositoryId, path, effectiveFrom, effectiveUntil }: Rule, change: RuledChange): boolean {
  if (repositoryId !== null && repositoryId !== change.repositoryId) return false
  if (change.mergedAt < effectiveFrom || (effectiveUntil !== null && change.mergedAt >= effectiveUntil)) return false

  return path === null || (knowsAllPaths(change) && change.paths.every((touched) => fitsPath(path, touched)))
}

/** Of a change whose files are not all known nobody can say that each of them fits. */
function knowsAllPaths({ paths, filesChanged }: RuledChange): boolean {
  return paths.length > 0 && paths.length >= (filesChanged ?? 0)
}

/** Ids grow with time. */
function narrowestFirst(one: Rule, other: Rule): number {
  return width(one) - width(other) || (one.id < other.id ? 1 : -1)
}

function width({ repositoryId, path }: Rule): number {
  return (path === null ? 2 : 0) + (repositoryId === null ? 1 : 0)
}
