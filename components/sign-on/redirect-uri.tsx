import { useId } from 'react'
import { CopyButton } from '@/components/ui/copy-button'

/** What the provider has to be told of us. */
export function RedirectUri({ address }: { address: string }) {
  const id = useId()

  return (
    <div className="mb-6 grid max-w-[40rem] gap-1">
      <label htmlFor={id} className="font-medium">
        Redirect URI
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          id={id}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="h-(--control) min-w-0 flex-1 rounded-control border border-control bg-desk px-2.5 font-mono text-small phone:flex-none phone:basis-full"
        />
        <CopyButton text={address} what="the redirect URI" />
      </div>
      <p className="text-small text-pretty text-ink-3">
        Enter it at the provider, for a confidential web client that uses the authorization code.
      </p>
    </div>
  )
}
