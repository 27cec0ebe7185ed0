import type { SignOnSettings } from './sign-on'

const NAMES: Record<keyof SignOnSettings, string> = {
  name: 'the name',
  issuer: 'the issuer',
  clientId: 'the client ID',
  hasSecret: 'the client secret',
  groupsClaim: 'the claim with the groups',
  groupRoles: 'groups and roles',
  defaultRole: 'who is in none of the groups',
  isOn: 'whether it is on',
}

/** What another has changed, in words. A secret that replaced another cannot be told from it, nor can nothing. */
export function differences(before: SignOnSettings | null, after: SignOnSettings | null): string {
  const fields = Object.keys(NAMES) as (keyof SignOnSettings)[]
  const changed = fields.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]))
  if (changed.length === 0) return 'only the client secret, or nothing that is shown'
  const words = changed.map((field) => NAMES[field])
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`
}
