import type { MailState } from '@/lib/outgoing/mail'

/** Whom mail is from, or what is to be set so that any goes out. */
export function MailNote({ mail: { from, lacks } }: { mail: MailState }) {
  if (from !== null) return <p className="mt-3 text-small text-ink-3">Mail is from {from}.</p>

  return (
    <p className="mt-4 max-w-[46em] border-l-[3px] border-signal py-1 pl-3 text-pretty">
      E-mail is not set up: whoever runs this Aftermerge sets{' '}
      {lacks.map((name, at) => (
        <span key={name}>
          {at > 0 && ' and '}
          <code className="font-mono text-small">{name}</code>
        </span>
      ))}{' '}
      and starts it again, such as <code className="font-mono text-small">smtps://name:password@mail.example.com</code>{' '}
      and <code className="font-mono text-small">Aftermerge &lt;aftermerge@example.com&gt;</code>. Chats work without.
    </p>
  )
}
