import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Waits for the mail server and the chat: pressed meanwhile, it sends nothing more. */
export function TestButton({ label, act }: { label: string; act: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  const press = () => {
    if (isBusy) return
    setBusy(true)
    void act().finally(() => setBusy(false))
  }

  return (
    <Button aria-label={label} aria-disabled={isBusy || undefined} onClick={press}>
      {isBusy ? 'Sending…' : 'Send a test now'}
    </Button>
  )
}
