import type { NewServiceRule, ServiceRule } from './rule'

/** A rule while it is being written; `key` tells it apart from its neighbours, whatever they say. */
export type Draft = { key: number; repository: string; path: string; service: string }

export function draftOf(rules: readonly ServiceRule[]): Draft[] {
  return rules.map(({ repository, path, service }, key) => ({ key, repository, path: path ?? '', service }))
}

export function added(draft: readonly Draft[]): Draft[] {
  const key = Math.max(-1, ...draft.map((rule) => rule.key)) + 1
  return [...draft, { key, repository: draft.at(-1)?.repository ?? '', path: '', service: '' }]
}

/** One up or down; at either end it stays. */
export function moved(draft: readonly Draft[], at: number, by: -1 | 1): Draft[] {
  const to = at + by
  const [rule, other] = [draft[at], draft[to]]
  if (!rule || !other) return [...draft]
  return draft.with(at, other).with(to, rule)
}

export function rulesOf(draft: readonly Draft[]): NewServiceRule[] {
  return draft.map(({ repository, path, service }) => ({
    repository: repository.trim(),
    service: service.trim(),
    ...(path.trim() && { path: path.trim() }),
  }))
}
