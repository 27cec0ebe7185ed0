import type { FailureMode, IncidentItem } from '@/lib/incidents/incident'
import type { Random } from '../random'
import { callersOf } from './dependencies'
import type { Draft } from './draft'
import { incidentTitle } from './incident-titles'
import { FOLDERS, TOPICS } from './topics'

/** How often an incident is told of the service that calls and not of the one that was changed. */
const SHOWS_ELSEWHERE = 0.14
/** How often its title is about what the change was about; otherwise about anything of the service. */
const ABOUT_THE_CHANGE = 0.5
/** How often somebody names a file, and how often that is one that merely lay on the way. */
const NAMES_A_FILE = 0.2
const A_WRONG_FILE = 0.25
/** How often somebody writes down in hindsight which change was taken back. */
const NAMES_THE_CHANGE = 0.04

/**
 * What people saw of a failure and wrote down: sometimes of another service, sometimes about another thing, and now and
 * then with the name of a file, right or wrong. From a stream of its own, so that nothing else is drawn otherwise.
 */
export function whatPeopleSaw(
  random: Random,
  { draft, mode, paths }: { draft: Draft; mode: FailureMode; paths: readonly string[] },
  item: Pick<IncidentItem, 'service' | 'title' | 'summary'>,
): Pick<IncidentItem, 'service' | 'title' | 'summary'> {
  const callers = callersOf(draft.service.slug)
  const isElsewhere = callers.length > 0 && random.chance(SHOWS_ELSEWHERE)
  const caller = isElsewhere ? random.pick(callers) : null
  const topic = random.chance(ABOUT_THE_CHANGE) ? topicOf(draft.service.slug, paths) : null
  const words = [item.summary, ...saidOf(random, draft, paths)].filter(Boolean).join(' ')

  return {
    ...(item.service && { service: caller?.slug ?? item.service }),
    title: caller
      ? incidentTitle(random, mode, caller)
      : topic
        ? incidentTitle(random, mode, draft.service, topic)
        : item.title,
    ...(words && { summary: words }),
  }
}

function saidOf(random: Random, { service, number, externalId }: Draft, paths: readonly string[]): string[] {
  const isFile = random.chance(NAMES_A_FILE)
  const isWrong = random.chance(A_WRONG_FILE)
  const wrong = `${random.pick(FOLDERS)}/${stemOf(random.pick(TOPICS[service.slug] ?? ['requests']))}.ts`
  const path = isWrong || paths.length === 0 ? wrong : random.pick(paths)
  const line = random.integer(9, 480)
  const file = [
    ...(isFile
      ? [random.pick([`The stack ends at /app/${path}:${line}.`, `First error in ${path}, line ${line}.`])]
      : []),
  ]
  return random.chance(NAMES_THE_CHANGE) && externalId.includes('#') ? [...file, `#${number} was taken back.`] : file
}

/** What one of its files deals with, in the words of a title. */
function topicOf(service: string, paths: readonly string[]): string | null {
  const stems = new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '')))
  return (TOPICS[service] ?? []).find((topic) => stems.has(stemOf(topic))) ?? null
}

export function stemOf(topic: string): string {
  return topic.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
