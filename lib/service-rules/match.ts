import { fitsName, namesIn, pathPattern } from '@/lib/paths/fits-path'

export type Matching = { repository: string; path?: string | null; service: string }
export type Located = { repository: string; paths: readonly string[] }

type Ready = { place: number; service: string; fits: (names: readonly string[]) => boolean }

/** Reads a list of rules once, to be asked of many changes. */
export class ServiceRules {
  private readonly ofRepository = new Map<string, Ready[]>()

  constructor(private readonly rules: readonly Matching[]) {}

  /**
   * The rule that gives a change its service: that of most of its paths, and of the later rule where two have as many.
   * Paths that no rule fits have no say. Of a change without paths only rules about whole repositories know anything.
   */
  ruleFor({ repository, paths }: Located): number | null {
    const ready = this.readyFor(repository)
    if (ready.length === 0) return null
    if (paths.length === 0) return lastOf(ready.filter(({ place }) => !this.rules[place]!.path))

    const votes = new Map<string, { count: number; place: number }>()
    for (const path of paths) {
      const names = namesIn(path)
      const rule = ready.findLast(({ fits }) => fits(names))
      if (!rule) continue
      const { count, place } = votes.get(rule.service) ?? { count: 0, place: -1 }
      votes.set(rule.service, { count: count + 1, place: Math.max(place, rule.place) })
    }
    const [most] = [...votes.values()].sort((a, b) => b.count - a.count || b.place - a.place)
    return most?.place ?? null
  }

  private readyFor(repository: string): Ready[] {
    const known = this.ofRepository.get(repository)
    if (known) return known

    const ready = this.rules.flatMap(({ repository: pattern, path, service }, place) =>
      fitsName(pattern, repository) ? [{ place, service, fits: path ? pathPattern(path) : () => true }] : [],
    )
    this.ofRepository.set(repository, ready)
    return ready
  }
}

function lastOf(ready: readonly Ready[]): number | null {
  return ready.at(-1)?.place ?? null
}
