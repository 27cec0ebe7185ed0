import { useAwake } from '@/lib/query/use-awake'
import { Button } from './button'
import { useFormState } from './form'

/** Waits until the page can send the form itself. Pressed twice, it sends once, and keeps the focus meanwhile. */
export function SubmitButton({ look = 'lead', children }: { look?: 'lead' | 'plain' | 'grave'; children: string }) {
  const { isBusy } = useFormState()

  return (
    <Button type="submit" look={look} disabled={!useAwake()} aria-disabled={isBusy || undefined}>
      {children}
    </Button>
  )
}
