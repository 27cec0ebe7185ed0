import { Role } from '@/lib/auth/role'
import type { SignOnChange } from '@/lib/sign-on/sign-on'

/** What the form says. A secret that is left empty is the tested or the stored one. */
export function wishOf(fields: FormData, testId: string | null): SignOnChange {
  const said = (name: string) => String(fields.get(name) ?? '').trim()
  const roles = fields.getAll('role')
  const groupRoles = fields
    .getAll('group')
    .map((group, at) => ({ group: String(group).trim(), role: Role.parse(roles[at]) }))
  const secret = fields.has('noSecret') ? null : said('clientSecret')

  return {
    name: said('name'),
    issuer: said('issuer'),
    clientId: said('clientId'),
    ...(secret !== '' && { clientSecret: secret }),
    ...(secret === '' && testId && { test: testId }),
    groupsClaim: said('groupsClaim'),
    groupRoles: groupRoles.filter(({ group }) => group !== ''),
    defaultRole: Role.safeParse(said('defaultRole')).data ?? null,
    isOn: fields.has('isOn'),
  }
}
