/** The strong ETag of a record: it changes with every version and with nothing else. */
export function etagOf({ version }: { version: number }): string {
  return `"${version}"`
}
