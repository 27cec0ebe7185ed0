/** Where a word stands: a title is read by everybody, a summary by those who look. */
export type Where = 'title' | 'summary'

/** What the words about an incident point at. Only what is written out counts; nothing is guessed. */
export type Named = {
  /** Whole or cut, in lower case. */
  shas: string[]
  /** A pull request; without a repository it is one of whatever the incident is about. */
  requests: { repository: string | null; number: number }[]
  urls: string[]
  /** As they were written: relative, absolute, or the bare name of a file. */
  paths: string[]
  /** `com.acme.shop.Cart` as `com/acme/shop/Cart`: a path without its ending. */
  modules: string[]
  /** Everything in lower case, words parted by one blank, with one at either end. */
  words: string
}

/** So long a text is read; the rest of a log that was pasted in repeats it. */
const READ_AT_MOST = 20_000

const URL_IN = /https?:\/\/[^\s<>"'`)\]]+/g
const REQUEST_URL = /^https?:\/\/[^/]+\/(.+?)(?:\/-)?\/(?:pull|pulls|pull-requests|merge_requests)\/(\d{1,9})\b/
const REQUEST_OF = /(?<![\w/.-])([\w.-]+(?:\/[\w.-]+)+)#(\d{1,9})\b/g
const REQUEST_BARE = /(?<![\w/&])(?:#|(?:PR|MR|pull request|merge request) #?)(\d{1,9})\b/gi
const SHA = /(?<![\w-])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{7,64}(?![\w-])/gi
const PATH = /(?:[\w@.+-]*\/)*[\w@+-][\w@.+-]*\.[A-Za-z][A-Za-z0-9]{0,9}(?![\w/])/g
const CLASS = /(?<![\w./])[a-z_]\w*(?:\.[a-z_]\w*)+\.[A-Z]\w*/g
const DOTTED = /(?<![\w./])[a-z_]\w*(?:\.[a-z_]\w+){2,}(?![\w/(]|\.\w)/g

/** Without a folder before it, only such a name is one of a file and not the end of a sentence or a host. */
const SOURCE_FILE =
  /\.(tsx?|[cm]?jsx?|py|rb|go|rs|java|kts?|scala|cs|php|sql|swift|[ch]|cc|[ch]pp|exs?|erl|vue|svelte|tf|proto|graphql|sh)$/i
/** Names that many folders hold say nothing alone. */
const EVERYWHERE = /^(index|main|mod|lib|app|init|__init__|types?|utils?|helpers?|constants|config|package)\./i

export function namedIn(text: string): Named {
  const read = text.slice(0, READ_AT_MOST)
  const urls = all(read, URL_IN).map((url) => url.replace(/[.,;:!?]+$/, ''))
  const rest = read.replace(URL_IN, ' ')
  const whole = [...rest.matchAll(REQUEST_OF)].map(([, repository, number]) => request(repository!, number!))
  const bare = rest.replace(REQUEST_OF, ' ')

  return {
    shas: unique(all(read, SHA).map((sha) => sha.toLowerCase())),
    requests: [
      ...urls.flatMap((url) => {
        const [, repository, number] = REQUEST_URL.exec(url) ?? []
        return repository && number ? [request(repository, number)] : []
      }),
      ...whole,
      ...[...bare.matchAll(REQUEST_BARE)].map(([, number]) => request(null, number!)),
    ],
    urls: unique(urls),
    paths: unique(all(rest, PATH).map(withoutLead).filter(isPath)),
    modules: unique([...all(rest, CLASS), ...all(rest, DOTTED)].flatMap(asModules)),
    words: inWords(read),
  }
}

/** "card-captures", "cardCaptures" and "card_captures" are the words "card captures". */
export function inWords(text: string): string {
  const parted = text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return ` ${parted.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

const request = (repository: string | null, number: string) => ({ repository, number: Number(number) })
const all = (text: string, pattern: RegExp) => text.match(pattern) ?? []
const unique = (words: string[]) => [...new Set(words)]
const withoutLead = (path: string) => path.replace(/^(?:\.{0,2}\/)+/, '')

function isPath(path: string): boolean {
  if (path.includes('/')) return true
  return SOURCE_FILE.test(path) && !EVERYWHERE.test(path)
}

/** What stands last may be what is called and not where it lies. */
function asModules(dotted: string): string[] {
  const parts = dotted.split('.')
  const isClass = /^[A-Z]/.test(parts.at(-1)!)
  return [parts, ...(isClass || parts.length < 4 ? [] : [parts.slice(0, -1)])].map((some) => some.join('/'))
}
