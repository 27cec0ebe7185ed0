export type Trailer = { key: string; value: string }

// Lines that matter are short. What lies beyond is cut, so that hostile text costs no more than its length.
const LONGEST_LINE = 1_000
const LONGEST_KEY = 40

/** The lines of a message below its subject, without carriage returns. Squash bodies repeat trailers in mid-text, so every line counts. */
export function bodyLines(message: string): string[] {
  return message
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, LONGEST_LINE).replace(/\r+$/, ''))
}

/** A line as a trailer, or null. Only at column 0: an indented one is an illustration in prose. */
export function readTrailer(line: string): Trailer | null {
  const colon = line.indexOf(':')
  if (colon < 1 || colon > LONGEST_KEY) return null

  const key = line.slice(0, colon)
  const value = line.slice(colon + 1).trim()
  return /^[A-Za-z][A-Za-z-]*$/.test(key) && value !== '' ? { key: key.toLowerCase(), value } : null
}

/** `Name <email>`; the e-mail is null where there are no brackets. */
export function readPerson(value: string): { name: string; email: string | null } {
  const open = value.indexOf('<')
  const close = value.indexOf('>', open)
  if (open < 0 || close < 0) return { name: value.trim(), email: null }

  const inside = value.slice(open + 1, close).trim()
  return { name: value.slice(0, open).trim(), email: inside.includes('@') ? inside : null }
}
