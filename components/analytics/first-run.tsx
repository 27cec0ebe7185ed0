import type { ReactNode } from 'react'
import { EmptyForest } from '@/components/charts/empty-forest'

const FIRST_STEPS = `export AFTERMERGE_TOKEN=$(npm run --silent cli -- token create --quiet --name first)
npm run cli -- scan ../your-repository`

/** Nothing was ever sent: the place of the verdict says so, and what would fill it. */
export function FirstRun() {
  return (
    <>
      <section aria-labelledby="answer" className="page pt-9 pb-8">
        <div className="grid grid-cols-12 items-start gap-x-gutter gap-y-6">
          <div className="col-span-7 stacked:col-span-12">
            <p className="flex items-baseline gap-2.5 text-ink-3">
              <span className="font-mono text-small font-medium text-ink">C2</span>
              Does AI-written code fail more often in production?
            </p>
            <h1 id="answer" className="mt-3 font-serif text-verdict text-pretty">
              Nothing was sent yet, so there is no answer.
            </h1>
            <p className="mt-4 max-w-[36em] text-body text-ink-2">
              Three things are needed: the changes you deploy, the incidents you have, and evidence of who or what wrote
              each change. Until they arrive no figure is shown, because none would be yours.
            </p>
          </div>
          <div className="col-span-5 stacked:col-span-12">
            <EmptyForest />
          </div>
        </div>
      </section>
      <div className="page pb-section">
        <ol className="grid grid-cols-3 border-t-[1.5px] border-b border-ink border-b-rule stacked:grid-cols-1">
          <Step number={1} title="Send changes and deployments" path="POST /api/v1/changes">
            Merged pull requests and production deployments. A change counts from the deployment that carries it.
          </Step>
          <Step number={2} title="Send incidents" path="POST /api/v1/incidents">
            From your pager or tracker, with severity and the time each one started.
          </Step>
          <Step number={3} title="Say who wrote the code" path="evidence, origin">
            Trailers, line notes, labels, declarations. A change without evidence stays unknown; it is never counted as
            human.
          </Step>
        </ol>
        <p className="mt-6 text-ink-2">
          A git history brings the first changes, with who wrote them and what was reverted:
        </p>
        <pre className="mt-2 overflow-x-auto bg-desk p-3 font-mono text-small" tabIndex={0}>
          {FIRST_STEPS}
        </pre>
        <p className="mt-4 text-ink-2">
          What each record holds stands in{' '}
          <a href="/docs/api" className="font-medium text-ink underline underline-offset-4">
            the API’s documentation
          </a>
          . This page shows the answer as soon as the first record is there. To look around first,{' '}
          <span className="font-mono text-ink">npm run demo</span> starts a sample organisation of its own.
        </p>
      </div>
    </>
  )
}

function Step({ number, title, path, children }: { number: number; title: string; path: string; children: ReactNode }) {
  return (
    <li className="border-l border-rule px-6 py-3 pb-5 first:border-l-0 first:pl-0 stacked:border-t stacked:border-l-0 stacked:px-0 stacked:first:border-t-0">
      <span className="font-mono text-small font-medium">{number}</span>
      <h2 className="mt-1 font-serif text-finding font-medium">{title}</h2>
      <p className="mt-1 text-ink-2">{children}</p>
      <p className="mt-3 flex items-center justify-between gap-4 border-t border-rule pt-3 text-small text-ink-3">
        <span className="font-mono">{path}</span>
        <span>Waiting for the first</span>
      </p>
    </li>
  )
}
