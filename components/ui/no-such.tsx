import Link from 'next/link'

/** Where a record should be and none is: why, and the one way on. */
export function NoSuch({ title, why, href, onward }: { title: string; why: string; href: string; onward: string }) {
  return (
    <main id="main" tabIndex={-1} className="page py-16 outline-none">
      <h1 className="font-serif text-title font-medium">{title}</h1>
      <p className="mt-3 max-w-[40em] text-body text-ink-2">{why}</p>
      <p className="mt-5">
        <Link href={href} className="pick">
          {onward}
        </Link>
      </p>
    </main>
  )
}
