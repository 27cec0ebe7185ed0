import type { Signal } from '../finding'

/** What a line must look like once its comments, and in code the insides of its strings, are taken out. */
export type Mark = { signal: Signal; name: string; pattern: RegExp }

export type Language = {
  id: string
  name: string
  /** Whether a path, in lower case, is written in it. */
  isWrittenIn: (path: string) => boolean
  /** What begins a comment that ends with the line. */
  comments: readonly string[]
  /** Whether `/*` begins a comment, so that a line may also lie within one. */
  hasBlocks?: boolean
  /** What strings stand in. None: the text of strings is what is looked at. */
  quotes: string
  marks: readonly Mark[]
}

/** Files that end so. */
export function ending(...endings: string[]): Language['isWrittenIn'] {
  return (path) => endings.some((one) => path.endsWith(one))
}

/** Files that end so and whose name or folders speak of one of these. */
export function about(words: RegExp, ...endings: string[]): Language['isWrittenIn'] {
  return (path) => endings.some((one) => path.endsWith(one)) && words.test(path)
}

export function logs(name: string, pattern: RegExp): Mark {
  return { signal: 'LOGS', name, pattern }
}

export function traces(name: string, pattern: RegExp): Mark {
  return { signal: 'TRACES', name, pattern }
}

export function alerts(name: string, pattern: RegExp): Mark {
  return { signal: 'ALERTS', name, pattern }
}
