import clsx from 'clsx'
import Link from 'next/link'
import { useState } from 'react'
import { Act } from '@/components/ui/act'
import { Button } from '@/components/ui/button'
import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { View } from '@/lib/views/view'

/** One kept question: its address, and what one can do with it. */
export function ViewLine({
  view,
  isCurrent,
  close,
  onOpens,
  onRename,
  onRemove,
}: {
  view: View
  isCurrent: boolean
  close: () => void
  onOpens: () => void
  onRename: (name: string) => Promise<void>
  onRemove: () => void
}) {
  const { page, name, search, reach, team, isDefault, mayEdit } = view
  /** Null: it was, and is no longer. */
  const [isNaming, setNaming] = useState<boolean | null>(false)
  const whose = reach === 'PRIVATE' ? 'yours alone' : reach === 'TEAM' ? `of ${team}` : 'of everybody'

  if (isNaming)
    return (
      <li
        className="border-t border-rule py-3"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // What it stands in would close as well.
          event.stopPropagation()
          setNaming(null)
        }}
      >
        <Form
          label={`Another name for ${name}`}
          className="grid gap-3"
          send={async (fields) => {
            const another = String(fields.get('name')).trim()
            if (another !== name) await onRename(another)
            setNaming(null)
          }}
        >
          <TextField
            name="name"
            label="Name"
            defaultValue={name}
            required
            autoFocus
            maxLength={80}
            autoComplete="off"
          />
          <FormAnswer />
          <span className="flex gap-2">
            <SubmitButton>Rename</SubmitButton>
            <Button onClick={() => setNaming(null)}>Leave it</Button>
          </span>
        </Form>
      </li>
    )

  return (
    <li className="border-t border-rule py-1.5">
      <Link
        href={`${page}?${search}`}
        prefetch={false}
        className={clsx('block wrap-anywhere hover:underline coarse:py-2', isCurrent && 'font-semibold')}
        onClick={close}
        {...(isCurrent && { 'aria-current': 'true' })}
      >
        {name}
      </Link>
      <p className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-3">
        <span>{isDefault ? `${whose}, opens this page for you` : whose}</span>
        <button
          type="button"
          className="act coarse:py-3"
          aria-label={isDefault ? `Open the page without ${name}` : `Open the page with ${name}`}
          onClick={onOpens}
        >
          {isDefault ? 'Open without' : 'Open with it'}
        </button>
        {mayEdit && (
          <Act name={`Rename ${name}`} act={() => setNaming(true)} isBack={isNaming === null}>
            Rename
          </Act>
        )}
        {mayEdit && (
          <button type="button" className="act coarse:py-3" aria-label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </button>
        )}
      </p>
    </li>
  )
}
