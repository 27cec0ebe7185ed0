import { Form, FormAnswer } from '@/components/ui/form'
import { say } from '@/components/ui/said'
import { Sheet } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { send } from '@/lib/query/send'

/** The reason for what was set aside by one key: said afterwards, so that the key stays fast. */
export function WhySheet({ name, onClose }: { name: string; onClose: () => void }) {
  async function tell(fields: FormData) {
    const reason = String(fields.get('reason')).trim()
    await send('PUT', `/incidents/${name}/set-aside`, { as: 'NOT_AN_INCIDENT', reason })
    onClose()
    say({ words: `${name}: the reason is kept.` })
  }

  return (
    <Sheet title={`Why is ${name} not an incident?`} onClose={onClose}>
      <Form send={tell} label="The reason" className="mt-4 grid gap-4">
        <TextField name="reason" label="Why" required autoFocus maxLength={2000} autoComplete="off" />
        <FormAnswer />
        <SubmitButton>Keep the reason</SubmitButton>
      </Form>
    </Sheet>
  )
}
