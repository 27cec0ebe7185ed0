/** Figures of fewer people than these are theirs, and nobody is ranked. */
const MIN_PEOPLE_SHOWN = 5

/** Why figures of a group are withheld, by its roster or else by how many logged; undefined where they may be shown. */
export function whyWithheld({ sres, loggedBy }: { sres: number | null; loggedBy: number }): string | undefined {
  const size = sres ?? loggedBy
  if (size >= MIN_PEOPLE_SHOWN) return undefined
  return `withheld: ${size} ${sres === null ? 'people logged' : 'SREs'}, shown from ${MIN_PEOPLE_SHOWN}`
}
