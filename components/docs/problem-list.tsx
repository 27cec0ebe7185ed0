import { STATUS_OF } from '@/lib/errors'

const MEANINGS: Record<keyof typeof STATUS_OF, string> = {
  malformed: 'The body is not JSON in UTF-8. Nothing was kept.',
  unauthenticated: 'No token, or one that is unknown, revoked or expired.',
  forbidden: 'Your role or your token does not reach this far, or the request came from a foreign page.',
  'not-found': 'There is no such record, team or service.',
  'wrong-method': 'This address is there, and does not do what the method asks.',
  conflict: 'What was asked contradicts what is stored.',
  'out-of-date': 'Somebody changed it since you read it; current is what it is now. Base the edit on that.',
  'too-large': 'More than maxBytes or maxRecords, which the answer names. Send smaller batches.',
  'unsupported-type': 'Send application/json.',
  invalid: 'The body or query does not fit; errors point at what and why.',
  'if-match-missing': 'An edit must name the version it is based on: the ETag of its GET in If-Match.',
  'too-many': 'Wait for as long as Retry-After says.',
  unavailable: 'The database does not answer. Nothing of the request is certain: send it again, twice is once.',
  internal: 'Our fault. The log has the request by the id in instance.',
}

/** What each problem's `type` leads to. */
export function ProblemList() {
  return (
    <section aria-labelledby="problems" className="mt-14 border-t-[1.5px] border-ink pt-5">
      <h2 id="problems" className="font-serif text-finding font-medium">
        Every error is a problem document
      </h2>
      <dl className="mt-4 grid grid-cols-[minmax(8rem,14rem)_1fr] text-ui">
        {Object.entries(MEANINGS).map(([code, meaning]) => (
          <div
            key={code}
            id={code}
            className="col-span-2 grid scroll-mt-6 grid-cols-subgrid gap-4 border-b border-rule py-2"
          >
            <dt className="font-mono">
              {STATUS_OF[code as keyof typeof STATUS_OF]} {code}
            </dt>
            <dd className="text-ink-2">{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
