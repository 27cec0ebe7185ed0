import { CopyButton } from '@/components/ui/copy-button'
import { CopyField } from '@/components/ui/copy-field'
import { SecretOnce } from '@/components/ui/secret-once'
import type { EndpointMade } from '@/lib/endpoints/endpoint'
import type { VendorWords } from '@/lib/endpoints/vendor-words'
import { FirstDelivery } from './first-delivery'
import { TheirSecret } from './their-secret'

export type MadeEndpoint = EndpointMade & { name: string; vendor: string; isNew: boolean }

/** What to take to the vendor, this once, and whether it has arrived there. */
export function MadeEndpointNote({
  endpoint,
  vendor,
  zone,
  onFirst,
  onSecret,
}: {
  endpoint: MadeEndpoint
  vendor: VendorWords | undefined
  zone: string
  onFirst: () => void
  onSecret: (made: EndpointMade) => void
}) {
  const { name, url, secret, command, isNew } = endpoint

  return (
    <div className="mb-8 grid max-w-[44rem] grid-cols-[minmax(0,1fr)] gap-4 border-l-[3px] border-ink pl-4">
      <CopyField label="Address" what="the address" text={url} />
      <div>
        <SecretOnce what="the secret" label={`Secret of ${name}`} text={secret} />
        <p className="mt-2 text-small text-pretty text-ink-3">It is shown this once, and kept under seal.</p>
      </div>
      {isNew && vendor && <Steps vendor={vendor} />}
      {vendor?.secretOfTheirs && (
        <TheirSecret key={secret} endpoint={endpoint} what={vendor.secretOfTheirs} onSecret={onSecret} />
      )}
      <div>
        <p className="font-medium">To try it without {vendor?.name ?? 'them'}, paste this into a shell:</p>
        <ToCopy label="A command to try it" what="the command" text={command} />
      </div>
      {isNew && <FirstDelivery endpoint={endpoint.id} zone={zone} onFirst={onFirst} />}
    </div>
  )
}

/** Several lines as they are to stand elsewhere. */
function ToCopy({ label, what, text }: { label: string; what: string; text: string }) {
  return (
    <>
      <pre
        tabIndex={0}
        role="region"
        aria-label={label}
        className="mt-1 overflow-x-auto bg-desk p-3 font-mono text-small"
      >
        {text}
      </pre>
      <div className="mt-2">
        <CopyButton text={text} what={what} />
      </div>
    </>
  )
}

function Steps({ vendor: { name, where, steps, template, events } }: { vendor: VendorWords }) {
  return (
    <div>
      <p className="font-medium">
        At {name}, {where}:
      </p>
      <ol className="mt-1 list-decimal pl-5 text-ink-2">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {template && <ToCopy label={`The ${template.what}`} what={`the ${template.what}`} text={template.text} />}
      <ul className="mt-2 grid gap-1 text-ink-2">
        {events.map((event) => (
          <li key={event.name}>
            <span className="font-medium text-ink">{event.name}</span>: {event.brings}
          </li>
        ))}
      </ul>
    </div>
  )
}
