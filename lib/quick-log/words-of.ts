export type Word = { text: string; start: number; end: number }

export function wordsOf(line: string): Word[] {
  return [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }))
}

const LOOKS_LIKE_MORE =
  /^\\*(?:[#!@~+]|[0-9]{1,2}:|[0-9]{4}-[0-9]{2}-[0-9]{2}$|[0-9.]+(?:h[0-9]*m?|m|min)$|inc-|today$|yesterday$|triage$|rollback$|patch$|refactor$|review$|postmortem$)/i

/** A word of a title as it is written, so that it is read as nothing else. */
export function asPlain(text: string): string {
  return LOOKS_LIKE_MORE.test(text) ? `\\${text}` : text
}

/** The word of a title that was written so. */
export function plain(text: string): string {
  return text.startsWith('\\') && LOOKS_LIKE_MORE.test(text) ? text.slice(1) : text
}
