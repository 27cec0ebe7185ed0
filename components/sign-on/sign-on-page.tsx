'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { signOnQuery, signOnTestQuery } from '@/lib/sign-on/queries'
import type { SignOn } from '@/lib/sign-on/sign-on'
import { FixedSettings } from './fixed-settings'
import { RedirectUri } from './redirect-uri'
import { SignOnForm } from './sign-on-form'
import { TestResult } from './test-result'

/** `testId`: a test that just came back from the provider. What was tested is in the form again, to be saved. */
export function SignOnPage({ testId }: { testId: string | null }) {
  const router = useRouter()
  const { data, error, refetch } = useQuery(signOnQuery())
  const test = useQuery({ ...signOnTestQuery(testId ?? ''), enabled: testId !== null })
  const client = useQueryClient()
  const [theirs, setTheirs] = useState<SignOn | null>(null)
  const tested = theirs ? undefined : test.data
  const isWaiting = testId !== null && test.isPending

  const settle = (signOn: SignOn) => {
    client.setQueryData(signOnQuery().queryKey, signOn)
    // What was tested is saved or done with: a reload shows what is in force.
    router.replace('/settings/sign-on', { scroll: false })
  }

  return (
    <>
      <SettingsHead title="Single sign-on">
        People sign in at your company’s provider of identities, over OpenID Connect. Whoever has a password here can
        always use it, also while the provider is down.
      </SettingsHead>
      {data?.fault && (
        <p role="alert" className="mt-6 border-l-[3px] border-signal py-1 pl-3">
          It is off. {data.fault}
        </p>
      )}
      {testId && <TestResult test={test.data} error={test.error} onRetry={() => void test.refetch()} />}
      <Part title="Provider">
        {!data || isWaiting ? (
          <Unread what="Single sign-on" error={error} onRetry={() => void refetch()} />
        ) : (
          <>
            <RedirectUri address={data.redirectUri} />
            {data.decidedBy === 'ENVIRONMENT' ? (
              <FixedSettings settings={data.settings} />
            ) : (
              <SignOnForm
                key={theirs?.version}
                shown={theirs ?? data}
                stored={(tested ?? theirs ?? data).settings}
                testId={tested ? testId : null}
                onSaved={settle}
                onShowTheirs={(saved) => {
                  settle(saved)
                  setTheirs(saved)
                }}
              />
            )}
          </>
        )}
      </Part>
    </>
  )
}
