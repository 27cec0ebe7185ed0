import { Wordmark } from '@/components/shell/wordmark'

export default function NothingBehindLink() {
  return (
    <>
      <header className="border-b border-rule">
        <div className="page flex min-h-14 items-center">
          <Wordmark />
        </div>
      </header>
      <main id="main" className="page py-14">
        <h1 className="font-serif text-title font-medium">This link opens nothing.</h1>
        <p className="mt-3 max-w-[40em] text-body text-ink-2">
          It may be cut short, have expired, or have been taken back. Whoever gave it to you can make a new one.
        </p>
      </main>
    </>
  )
}
