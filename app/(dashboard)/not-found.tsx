import Link from 'next/link'

export default function NotFound() {
  return (
    <main id="main" className="page py-14">
      <h1 className="font-serif text-title font-medium">There is no such page.</h1>
      <p className="mt-3 text-body text-ink-2">
        The address may be cut short, or what it named was merged or removed.{' '}
        <Link href="/" className="pick">
          Go to the Overview
        </Link>
      </p>
    </main>
  )
}
