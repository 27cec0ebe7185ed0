import type { Described, Field } from '@/lib/openapi/described'

export function OperationEntry({ operation }: { operation: Described }) {
  const { id, method, path, summary, access, query, body, item, statuses } = operation

  return (
    <section aria-labelledby={id} className="mt-10 border-t border-rule pt-5">
      <h2 id={id} className="scroll-mt-6 font-mono text-body font-medium break-all">
        <span className="uppercase">{method}</span> {path}
      </h2>
      <p className="mt-1 text-body text-ink-2">{summary}</p>
      <p className="mt-1 text-small text-ink-3">
        {access} · answers {statuses.join(', ')}
      </p>
      <Fields title="In the query" fields={query} />
      <Fields title="In the body" fields={body} />
      <Fields title="In each item" fields={item} />
    </section>
  )
}

function Fields({ title, fields }: { title: string; fields: Field[] }) {
  if (fields.length === 0) return null

  return (
    <>
      <h3 className="mt-4 text-ui font-medium">{title}</h3>
      <dl className="mt-1 grid grid-cols-[minmax(8rem,14rem)_1fr] text-ui">
        {fields.map(({ name, type, isRequired }) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid gap-4 border-b border-rule py-1">
            <dt className="font-mono break-words">
              {name}
              {!isRequired && <span className="text-ink-3">?</span>}
            </dt>
            <dd className="min-w-0 break-words text-ink-2">{type}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
