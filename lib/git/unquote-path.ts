const ESCAPES: Record<string, number> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 }

/** A path as git writes it in a patch: in quotes, and escaped as in C, where it holds what a line cannot. */
export function unquotePath(text: string): string {
  if (!text.startsWith('"')) return text
  const bytes: Buffer[] = []
  for (const [, plain, octal, letter] of text
    .slice(1, endOfQuoted(text) - 1)
    .matchAll(/([^\\]+)|\\([0-7]{3})|\\(.)/gs)) {
    if (plain !== undefined) bytes.push(Buffer.from(plain))
    else
      bytes.push(Buffer.from([octal === undefined ? (ESCAPES[letter ?? ''] ?? 63) : Number.parseInt(octal, 8) & 255]))
  }
  return Buffer.concat(bytes).toString('utf8')
}

/** Where a path in quotes that stands at the start ends, the closing quote included. */
export function endOfQuoted(text: string): number {
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}
