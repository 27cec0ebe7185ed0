/** How long to wait: `a second`, `90 seconds`, `12 minutes`. */
export function inWords(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? 'a second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
