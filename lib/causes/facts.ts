import { inWords, type Named, type Where } from './named-in'
import type { Facts } from './rank'

/** A change that went live before an incident, as the database tells of it. */
export type Candidate = {
  changeId: string
  repository: string
  service: string | null
  serviceName: string | null
  relation: 'same' | 'dependency' | null
  sha: string
  shas: string[]
  number: number | null
  title: string
  url: string | null
  deploymentUrls: string[]
  paths: string[]
  lines: number | null
  minutesBefore: number
}

/** The changes that failed of late, by each file that they touched. */
export type FailedFiles = ReadonlyMap<string, ReadonlySet<string>>

/** What is known of a service beside the candidate: how large its changes are, and which of them failed of late. */
export type Known = {
  /** Lines that so many of its changes stay below; null: there are too few to tell. */
  sizes: { p90: number; p95: number; p99: number } | null
  failed: FailedFiles
}

type Told = Record<Where, Named>

/** A title shorter than this may stand in any text. */
const TITLE_WORDS = 4
const MOST_NAMED_PATHS = 4
const WHERE: readonly Where[] = ['title', 'summary']

export function factsOf(candidate: Candidate, told: Told, known: Known): Facts {
  const paths = candidate.paths.flatMap((path) => said(told, (named) => touches(path, named), { path }))
  return {
    changeId: candidate.changeId,
    minutesBefore: candidate.minutesBefore,
    relation: candidate.relation,
    mentions: mentionsOf(candidate, told),
    paths: paths.slice(0, MOST_NAMED_PATHS),
    words: paths.length > 0 || candidate.relation === null ? null : wordsOf(candidate, told),
    home: homeOf(candidate, told),
    largerThan: largerThan(candidate.lines, known.sizes),
    earlier: earlierOf(candidate, known.failed),
  }
}

function mentionsOf(candidate: Candidate, told: Told): Facts['mentions'] {
  const { sha, shas, number, title, url, deploymentUrls } = candidate
  const words = inWords(title)
  const ways: [what: string, isNamed: (named: Named) => boolean][] = [
    ['its commit', (named) => named.shas.some((cut) => [sha, ...shas].some((whole) => whole.startsWith(cut)))],
    [`#${number}`, (named) => named.requests.some((request) => isRequest(candidate, request))],
    ['its address', (named) => url !== null && named.urls.includes(url)],
    ['its title', (named) => words.split(' ').length - 2 >= TITLE_WORDS && named.words.includes(words)],
    ['its deployment', (named) => deploymentUrls.some((address) => named.urls.includes(address))],
  ]
  return ways.flatMap(([what, isNamed]) => said(told, isNamed, { what })).slice(0, 2)
}

/** A number without a repository is one of what the incident is about: elsewhere it is another thing. */
function isRequest({ repository, number, relation }: Candidate, request: Named['requests'][number]): boolean {
  if (request.number !== number) return false
  return request.repository === null ? relation !== null : isRepository(repository, request.repository)
}

/** A host may put groups before a name that a sender leaves out, and the other way round. */
export function isRepository(one: string, other: string): boolean {
  const [a, b] = [`/${one.toLowerCase()}`, `/${other.toLowerCase()}`]
  return a.endsWith(b) || b.endsWith(a)
}

/** A path is named by its end, as in "cart.ts", and by what lies in it, as in "/app/src/cart.ts". */
export function touches(path: string, { paths, modules }: Pick<Named, 'paths' | 'modules'>): boolean {
  const bare = path.replace(/\.[^./]+$/, '')
  return paths.some((named) => isSame(path, named)) || modules.some((named) => isSame(bare, named))
}

function isSame(path: string, named: string): boolean {
  if (`/${path}`.endsWith(`/${named}`)) return true
  return path.includes('/') && `/${named}`.endsWith(`/${path}`)
}

function wordsOf({ paths }: Candidate, told: Told): Facts['words'] {
  const found = paths.flatMap((path) => {
    const words = inWords(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''))
    // One word may be any word: "orders", "client".
    return words.split(' ').length > 3 ? said(told, (named) => named.words.includes(words), { path }) : []
  })
  return found[0] ?? null
}

/** Only a name that is no word of everyday: an owner and a repository, or one of several parts. */
function homeOf({ repository, service, serviceName }: Candidate, told: Told): Facts['home'] {
  const names = [repository, service, serviceName].filter((name) => name !== null && /[^\p{L}\p{N}]/u.test(name.trim()))
  return names.flatMap((name) => said(told, ({ words }) => words.includes(inWords(name!)), { name: name! }))[0] ?? null
}

function largerThan(lines: number | null, sizes: Known['sizes']): Facts['largerThan'] {
  if (lines === null || sizes === null) return null
  if (lines > sizes.p99) return 0.99
  if (lines > sizes.p95) return 0.95
  return lines > sizes.p90 ? 0.9 : null
}

/** The file among its own that most other changes broke. */
function earlierOf({ changeId, paths }: Candidate, failed: Known['failed']): Facts['earlier'] {
  const counted = paths.map((path) => {
    const changes = failed.get(path)
    return { path, failures: changes ? changes.size - Number(changes.has(changeId)) : 0 }
  })
  return counted.filter(({ failures }) => failures > 0).toSorted((a, b) => b.failures - a.failures)[0] ?? null
}

function said<T extends object>(told: Told, isSaid: (named: Named) => boolean, what: T): (T & { where: Where })[] {
  const where = WHERE.find((some) => isSaid(told[some]))
  return where ? [{ ...what, where }] : []
}
