/** What incoming webhooks of Slack take, and those of others that read `text` alone. */
export type Chat = { text: string; blocks: object[] }

/** A text object of a block: nothing in it calls anybody, links anywhere or is set bold. */
export function plainText(text: string, longest: number): object {
  return { type: 'plain_text', emoji: false, text: cut(text, longest) }
}

/** Cut before it is escaped, so that no escape is cut in two; what is escaped counts as it is sent. */
function cut(text: string, longest: number): string {
  const whole = forChat(text)
  if (whole.length <= longest) return whole
  const letters = [...text]
  while (forChat(letters.join('')).length > longest - 1) letters.splice(Math.floor(letters.length * 0.9))
  return `${forChat(letters.join(''))}…`
}

/** In text that a chat reads for commands: no name after an @ is called, and nothing is set bold or struck out. */
export function quietly(text: string): string {
  return forChat(text)
    .replaceAll(/@(?=\w)/g, '@\u200b')
    .replaceAll(/[*_~`]/g, '\u200b$&\u200b')
}

/** The three letters that a chat wants escaped, and no others. */
export function forChat(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** One line: a break in a title would make a paragraph of ours out of what somebody wrote. */
export function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
