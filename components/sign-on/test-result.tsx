import { Part } from '@/components/settings/part'
import { Unread } from '@/components/settings/unread'
import { Icon } from '@/components/ui/icon'
import type { Check, SignOnTest } from '@/lib/sign-on/checks/check'
import { CHECK_WORDS } from '@/lib/sign-on/checks/check-words'

/** What a test found, in the order in which it was found out. */
export function TestResult({
  test,
  error,
  onRetry,
}: {
  test: SignOnTest | undefined
  error: Error | null
  onRetry: () => void
}) {
  if (!test) return <Unread what="The test" error={error} onRetry={onRetry} />
  if (!test.finishedAt)
    return (
      <Part title="The test is not finished" lead="You have not come back from the provider yet.">
        <button type="button" className="pick" onClick={onRetry}>
          Look again
        </button>
      </Part>
    )

  return (
    <Part title={titleOf(test.checks)} lead="Nobody was signed in and nothing was saved by this test.">
      <ol className="max-w-[46rem] divide-y divide-rule border-y border-rule">
        {test.checks.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </ol>
    </Part>
  )
}

function titleOf(checks: Check[]): string {
  const failing = checks.filter(({ isPassed }) => isPassed === false)
  if (failing.length === 0) return 'The test signed in'
  return `The test failed: ${CHECK_WORDS[failing[0]!.name]}`
}

function CheckRow({ check: { name, isPassed, detail, expected, received } }: { check: Check }) {
  return (
    <li className={isPassed === null ? 'py-2.5 text-ink-3' : 'py-2.5'}>
      <div className="grid grid-cols-[1.25rem_minmax(0,1fr)]">
        <span className={isPassed === false ? 'text-signal' : undefined}>
          {isPassed === null ? '–' : <Icon name={isPassed ? 'check' : 'close'} />}
          <span className="sr-only">{isPassed === null ? 'Not reached: ' : isPassed ? 'Holds: ' : 'Fails: '}</span>
        </span>
        <div className="min-w-0">
          <p className={isPassed === false ? 'font-medium' : undefined}>{CHECK_WORDS[name]}</p>
          {isPassed !== null && <p className="text-pretty text-ink-2">{detail}</p>}
          {(expected ?? received) !== null && (
            <dl className="mt-1 grid grid-cols-[5.5rem_minmax(0,1fr)] text-small text-ink-2">
              {expected !== null && <Said name="Expected" value={expected} />}
              {received !== null && <Said name="Received" value={received} />}
            </dl>
          )}
        </div>
      </div>
    </li>
  )
}

function Said({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="font-mono break-words">{value}</dd>
    </>
  )
}
