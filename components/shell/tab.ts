/** One of the words of the bar at the foot of a phone. */
export const TAB =
  '-mt-px grid place-items-center border-t-2 border-transparent text-small text-ink-2 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink'
