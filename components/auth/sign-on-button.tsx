'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { useAwake } from '@/lib/query/use-awake'
import { SignOnStart } from '@/lib/sign-on/sign-on'

/** The way in through the company's provider. */
export function SignOnButton({ name, onward }: { name: string; onward: string }) {
  const [problem, setProblem] = useState('')
  const begin = () =>
    void api(SignOnStart, '/session/sign-on', { method: 'POST', ...asJson({ next: onward }) }).then(
      ({ url }) => location.assign(url),
      (error: Error) => setProblem(error.message),
    )

  return (
    <div className="mt-6 border-t border-rule pt-6">
      <Button onClick={begin} disabled={!useAwake()} className="w-full">
        Sign in with {name}
      </Button>
      <p role="alert" className="mt-3 border-l-[3px] border-signal py-1 pl-3 empty:sr-only">
        {problem}
      </p>
    </div>
  )
}
