const MOST_NAMED = 5

type Place = { commit: { sha: string }; source: string }

/** Where it was seen what a squash left behind: `request 12, squashed: git note, standard 3.0.0, on 1f2e3d4c5b6a`. */
export function squashedSource(number: number, places: readonly Place[]): string {
  const named = [...new Set(places.map(({ source }) => source))].map((source) => {
    const of = places.filter((place) => place.source === source)
    const shas = of.slice(0, MOST_NAMED).map(({ commit }) => commit.sha.slice(0, 12))
    const more = of.length - shas.length
    return `${source}, on ${shas.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  })
  return `request ${number}, squashed: ${named.join('; ')}`
}
