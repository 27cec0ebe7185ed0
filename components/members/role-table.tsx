import { permissions } from '@/lib/auth/permissions'
import { Role, ROLE_WORDS } from '@/lib/auth/role'

/** What each role may do. What is private to a team is for its members and for administrators, whatever stands here. */
export function RoleTable() {
  return (
    <>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="What each role may do, as a table">
        <table className="w-full min-w-[34rem] border-collapse text-left">
          <thead>
            <tr className="border-b border-rule text-small text-ink-3">
              <th scope="col" className="pr-4 pb-2 font-normal">
                May
              </th>
              {Role.options.map((role) => (
                <th key={role} scope="col" className="pr-4 pb-2 font-normal whitespace-nowrap last:pr-0">
                  {ROLE_WORDS[role].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissions().map(({ words, reach }) => (
              <tr key={words} className="border-b border-rule align-top">
                <th scope="row" className="py-2 pr-4 font-normal text-pretty">
                  {words}
                </th>
                {Role.options.map((role) => (
                  <td key={role} className="py-2 pr-4 whitespace-nowrap last:pr-0">
                    {reach[role] ?? <span className="text-ink-3">–</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-small text-pretty text-ink-3">
        An incident that is private to a team is for its members and for administrators, whatever stands here.
      </p>
    </>
  )
}
