import { PasswordField } from '@/components/ui/password-field'
import { MIN_PASSWORD } from '@/lib/auth/password-length'

/** What is asked of a password is said before it is chosen. */
export function NewPasswordField({ name, label }: { name: string; label: string }) {
  return (
    <PasswordField
      name={name}
      label={label}
      autoComplete="new-password"
      hint={`At least ${MIN_PASSWORD} characters. A few words that nobody would put together do well; what is easily guessed is refused.`}
    />
  )
}
