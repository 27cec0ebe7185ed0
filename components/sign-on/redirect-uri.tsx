import { CopyField } from '@/components/ui/copy-field'

/** What the provider has to be told of us. */
export function RedirectUri({ address }: { address: string }) {
  return (
    <div className="mb-6 max-w-[40rem]">
      <CopyField
        label="Redirect URI"
        what="the redirect URI"
        text={address}
        hint="Enter it at the provider, for a confidential web client that uses the authorization code. The provider must also send the claim email_verified with the value true: whoever comes without it is not let in."
      />
    </div>
  )
}
