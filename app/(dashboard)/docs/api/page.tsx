import type { Metadata } from 'next'
import { OperationEntry } from '@/components/docs/operation-entry'
import { ProblemList } from '@/components/docs/problem-list'
import { openApiDocument } from '@/lib/openapi/document'
import { type Described, describedOperations } from '@/lib/openapi/described'

const TITLE = 'Records in, answers out'

export const metadata: Metadata = { title: 'API' }

// /docs/api: the document of /api/v1/openapi.json, to read.
export default function ApiPage() {
  const document = openApiDocument()
  const operations = describedOperations(document)

  return (
    <main id="main" className="page max-w-[60rem] pb-section">
      <h1 className="pt-10 font-serif text-title font-medium">{TITLE}</h1>
      <p className="mt-3 max-w-[44rem] text-body text-ink-2">{document.info.description.replace(`${TITLE}. `, '')}</p>
      <p className="mt-3 text-body text-ink-2">
        The same as a document for programs:{' '}
        <a href="/api/v1/openapi.json" className="underline underline-offset-4">
          openapi.json
        </a>
      </p>
      <nav aria-label="Operations" className="mt-8 border-t-[1.5px] border-ink pt-4">
        <ul className="grid gap-1 font-mono text-ui">
          {operations.map((operation) => (
            <li key={operation.id}>
              <Jump operation={operation} />
            </li>
          ))}
        </ul>
      </nav>
      {operations.map((operation) => (
        <OperationEntry key={operation.id} operation={operation} />
      ))}
      <ProblemList />
    </main>
  )
}

function Jump({ operation: { id, method, path } }: { operation: Described }) {
  return (
    <a href={`#${id}`} className="inline-flex min-h-6 gap-x-3 hover:underline">
      <span className="w-13 flex-none text-ink-3 uppercase">{method}</span>
      <span className="min-w-0 break-all">{path}</span>
    </a>
  )
}
