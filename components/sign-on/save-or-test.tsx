import { Button } from '@/components/ui/button'
import { useFormState } from '@/components/ui/form'
import { useAwake } from '@/lib/query/use-awake'

/** Two ways to send the same form; Enter saves. */
export function SaveOrTest({ onPress }: { onPress: (isTest: boolean) => void }) {
  const { isBusy } = useFormState()
  const isAwake = useAwake()
  const wiring = { type: 'submit', disabled: !isAwake, 'aria-disabled': isBusy || undefined } as const

  return (
    <div className="flex flex-wrap gap-3">
      <Button look="lead" {...wiring} onClick={() => onPress(false)}>
        Save
      </Button>
      <Button {...wiring} onClick={() => onPress(true)}>
        Test sign-in
      </Button>
    </div>
  )
}
