import clsx from 'clsx'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useFormState } from '@/components/ui/form'
import { INPUT, SELECT } from '@/components/ui/text-field'
import { Role, ROLE_WORDS } from '@/lib/auth/role'
import type { GroupRole } from '@/lib/sign-on/sign-on'

type Row = Partial<GroupRole> & { key: number }

/** Group → role, in the order in which they decide. */
export function GroupRows({ stored }: { stored: GroupRole[] }) {
  const [rows, setRows] = useState<Row[]>(() =>
    (stored.length > 0 ? stored : [{}]).map((row, key) => ({ ...row, key })),
  )
  const error = useFormState().errors.groupRoles
  const id = useId()
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1

  return (
    <fieldset name="groupRoles" aria-describedby={`${id}-hint`}>
      <legend className="font-medium">Group and role</legend>
      <p id={`${id}-hint`} className="mb-2 text-small text-pretty text-ink-3">
        The first that somebody is in gives their role, each time they sign in.
      </p>
      <ol className="grid gap-2">
        {rows.map((row, at) => (
          <li
            key={row.key}
            className="grid grid-cols-[minmax(0,1fr)_10rem_auto] gap-2 phone:grid-cols-[minmax(0,1fr)_auto]"
          >
            <input
              name="group"
              aria-label={`Group ${at + 1}`}
              defaultValue={row.group}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              className={clsx(INPUT, 'phone:col-span-2')}
            />
            <select
              name="role"
              aria-label={`Role of group ${at + 1}`}
              defaultValue={row.role ?? 'ENGINEER'}
              className={SELECT}
            >
              {Role.options.map((role) => (
                <option key={role} value={role}>
                  {ROLE_WORDS[role].name}
                </option>
              ))}
            </select>
            <Button
              aria-label={`Remove group ${at + 1}`}
              onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ol>
      {error && <p className="mt-1 text-small text-signal">A group or role {error}.</p>}
      <Button className="mt-2" onClick={() => setRows([...rows, { key: next }])}>
        Add a group
      </Button>
    </fieldset>
  )
}
