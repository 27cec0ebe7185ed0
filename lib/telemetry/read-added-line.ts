import { fitsPath } from '@/lib/paths/fits-path'
import { codeOf } from './code-of'
import type { Presence, Signal } from './finding'
import { isProductCode } from './is-product-code'
import type { Language } from './languages/language'
import { languageOf } from './languages/table'

/** A team's own: plain text in a line, in the files of a path. NO: where the text stands, the signal is not given. */
export type DiffRule = { signal: Signal; text: string; path?: string | null; presence?: Presence }

export type FoundSignal = { signal: Signal; rule: string }

/** Whether added lines of a file can tell of telemetry at all: code we know the language of, which is no test. */
export function isReadable(path: string, rules: readonly DiffRule[] = []): boolean {
  return (
    isProductCode(path) && (languageOf(path) !== null || rules.some((rule) => rule.path && fitsPath(rule.path, path)))
  )
}

/** The signals that one added line of a file, without the plus of the diff, gives: each once, with the rule that saw it. */
export function signalsIn(path: string, line: string, rules: readonly DiffRule[] = []): FoundSignal[] {
  return isReadable(path, rules) ? readerOf(path, rules)(line) : []
}

export type LineReader = (line: string) => FoundSignal[]

/** Reads the lines of one file that can be read. What hangs on its path alone is looked up once and not a line. */
export function readerOf(path: string, rules: readonly DiffRule[] = []): LineReader {
  const language = languageOf(path)
  const ofPath = rules.filter((rule) => !rule.path || fitsPath(rule.path, path))

  return (line) => readLine(language, line, ofPath)
}

function readLine(language: Language | null, line: string, rules: readonly DiffRule[]): FoundSignal[] {
  const { said, code } = language ? codeOf(language, line) : { said: line, code: '' }
  if (said.trim() === '') return []

  const fitting = rules.filter((rule) => said.includes(rule.text))
  const refused = new Set(fitting.filter(isNo).map(({ signal }) => signal))
  const own = fitting.filter((rule) => !isNo(rule)).map(({ signal, text }) => ({ signal, rule: `your rule “${text}”` }))
  const found = [...own, ...(language ? marksIn(language, code) : [])].filter(({ signal }) => !refused.has(signal))

  return found.filter(({ signal }, at) => found.findIndex((other) => other.signal === signal) === at)
}

function marksIn({ name, marks }: Language, code: string): FoundSignal[] {
  return marks
    .filter(({ pattern }) => pattern.test(code))
    .map(({ signal, name: what }) => ({ signal, rule: `${what} (${name})` }))
}

function isNo({ presence }: DiffRule): boolean {
  return presence === 'NO'
}
