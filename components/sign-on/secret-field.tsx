import { Field } from '@/components/ui/field'
import { INPUT } from '@/components/ui/text-field'

export function SecretField({ hasSecret }: { hasSecret: boolean }) {
  return (
    <Field
      name="clientSecret"
      label="Client secret"
      hint={hasSecret ? 'Set. Left empty, it stays as it is.' : 'Stored encrypted, and never shown again.'}
    >
      {(wiring) => (
        <input
          {...wiring}
          type="password"
          name="clientSecret"
          autoComplete="new-password"
          spellCheck={false}
          maxLength={500}
          className={INPUT}
        />
      )}
    </Field>
  )
}
