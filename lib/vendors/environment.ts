/** Only what ran in production counts as deployed, and it is called so whatever the host's own name for it. */
export const PRODUCTION = 'production'
const NAMED_SO = /^prod(uction)?\b/i

/** `isProduction` is the host's own word; where it gives none, the name decides. */
export function environmentOf(name: string, isProduction: boolean | undefined): string {
  if (isProduction ?? NAMED_SO.test(name)) return PRODUCTION
  return name.trim().toLowerCase() === PRODUCTION ? 'not production' : name.slice(0, 64).toLowerCase() || 'unnamed'
}
