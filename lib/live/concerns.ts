import type { QueryKey } from '@tanstack/react-query'
import type { LiveEvent } from './live-event'

export type News = LiveEvent | 'many' | 'deliveries'

/** `now`: to be read again where it is shown. `later`: marked as old; a list that changed by itself would jump. */
export type When = 'now' | 'later' | null

const LISTS: Record<LiveEvent['kind'], readonly string[]> = {
  incident: ['incidents', 'triage', 'analytics'],
  change: ['changes', 'incidents', 'analytics', 'attribution'],
  deployment: ['deployments', 'changes', 'analytics'],
  'work-log': ['work-logs', 'coverage', 'triage', 'analytics'],
  team: ['teams', 'people', 'coverage'],
  service: ['teams', 'services'],
}
const EVERY_LIST = new Set(Object.values(LISTS).flat())
/** What stands in the place of a name and is none. */
const NO_NAMES = new Set<unknown>([undefined, 'list', 'similar', 'found'])

/** What this news means for what is held under this key. */
export function concerns(news: News, [noun, name]: QueryKey): When {
  // The log shows what comes as it comes. What counts over all of it is asked for more seldom.
  if (news === 'deliveries') return noun === 'deliveries' && name !== 'failures' ? 'now' : null

  // The beginning of the queue is read beside it: what came is counted there, and no row moves.
  const isHead = noun === 'triage' && name === 'head'
  const isPage = (noun === 'incidents' || noun === 'changes') && !NO_NAMES.has(name)
  if (news === 'many') return isPage || isHead ? 'now' : EVERY_LIST.has(String(noun)) ? 'later' : null

  if (noun === 'incidents' && isPage && isNamed(news, name)) return 'now'
  if (noun === 'changes' && isPage && news.kind === 'change' && news.id === name) return 'now'
  if (isPage || !LISTS[news.kind].includes(String(noun))) return null
  return isHead ? 'now' : 'later'
}

/** An incident's page bears its key, or its id. */
function isNamed({ kind, id, key }: LiveEvent, name: unknown): boolean {
  return key !== null ? key === name || (kind === 'incident' && id === name) : false
}
