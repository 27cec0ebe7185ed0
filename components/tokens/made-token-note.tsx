import { CopyButton } from '@/components/ui/copy-button'
import { SecretOnce } from '@/components/ui/secret-once'
import type { Scope } from '@/lib/auth/scope'
import { longDay } from '@/lib/format-time'
import { curlFor } from '@/lib/tokens/curl-for'
import type { TokenMade } from '@/lib/tokens/token'

export type MadeToken = TokenMade & { name: string; scopes: Scope[]; source: string | null }

/** The secret, this once, and a command that shows that it works. */
export function MadeTokenNote({ token }: { token: MadeToken }) {
  const command = curlFor(token, location.origin, new Date().toISOString())

  return (
    <div className="mb-8 max-w-[44rem] border-l-[3px] border-ink pl-4">
      <SecretOnce what="the secret" label={`Secret of ${token.name}`} text={token.secret} />
      <p className="mt-2 text-small text-pretty text-ink-3">
        It is shown this once: only its fingerprint is kept. It opens until {longDay(token.expiresAt.slice(0, 10))}.
      </p>
      <p className="mt-4 font-medium">To try it, paste this into a shell:</p>
      {!token.scopes.includes('read') && (
        <p className="mt-1 text-small text-pretty text-ink-3">It sends a real record, called “First try”.</p>
      )}
      <pre
        tabIndex={0}
        role="region"
        aria-label="A command to try it"
        className="mt-1 overflow-x-auto bg-desk p-3 font-mono text-small"
      >
        {command}
      </pre>
      <div className="mt-2">
        <CopyButton text={command} what="the command" />
      </div>
    </div>
  )
}
