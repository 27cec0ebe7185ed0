import { Cell, Row, Rows } from '@/components/ui/rows'
import { permissions } from '@/lib/auth/permissions'
import { Role, ROLE_WORDS } from '@/lib/auth/role'

const HEADS = [{ name: 'May' }, ...Role.options.map((role) => ({ name: ROLE_WORDS[role].name }))]

/** What each role may do, as the policy has it. */
export function RoleTable() {
  return (
    <>
      <Rows label="What each role may do" heads={HEADS}>
        {permissions().map(({ words, reach }) => (
          <Row key={words}>
            <Cell leads className="text-pretty">
              {words}
            </Cell>
            {Role.options.map((role) => (
              <Cell key={role} word={ROLE_WORDS[role].name} className="whitespace-nowrap">
                {reach[role] ?? <span className="text-ink-3">–</span>}
              </Cell>
            ))}
          </Row>
        ))}
      </Rows>
      <p className="mt-2 text-small text-pretty text-ink-3">
        An incident that is private to a team is for its members and for administrators, whatever stands here.
      </p>
    </>
  )
}
