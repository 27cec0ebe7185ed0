import { MOST_RECIPIENTS } from '@/lib/outgoing/recipients'
import { Field } from './field'
import { INPUT } from './text-field'

/** Whom mail goes to, an address a line. */
export function RecipientsField({ recipients, optional = false }: { recipients?: string[]; optional?: boolean }) {
  return (
    <Field
      name="recipients"
      label="E-mail to"
      optional={optional}
      hint={`One address a line, ${MOST_RECIPIENTS} at most. All of them see each other.`}
    >
      {(wiring) => (
        <textarea
          {...wiring}
          name="recipients"
          rows={3}
          spellCheck={false}
          autoCapitalize="none"
          defaultValue={recipients?.join('\n')}
          className={`${INPUT} !h-auto py-2`}
        />
      )}
    </Field>
  )
}
