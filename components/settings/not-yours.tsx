import Link from 'next/link'

/** A page of the settings that is not for whoever asks: whose it is, and the way back. */
export function NotYours({ title, why }: { title: string; why: string }) {
  return (
    <>
      <h1 className="font-serif text-title font-medium">{title}</h1>
      <p className="mt-3 max-w-[40em] text-body text-ink-2">{why}</p>
      <p className="mt-5">
        <Link href="/settings/profile" className="pick">
          Your profile
        </Link>
      </p>
    </>
  )
}
