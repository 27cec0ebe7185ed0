/** The secret is for this client of this issuer: pointing us at another does not hand it over. */
export function secretContext({ issuer, clientId }: { issuer: string; clientId: string }): string {
  return JSON.stringify(['sign_on', issuer, clientId])
}
