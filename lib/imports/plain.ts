/** A name without what senders of the same column write differently: case, blanks, underscores, dashes. */
export function plain(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_\-/]+/g, ' ')
    .trim()
}
