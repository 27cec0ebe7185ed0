export default function NothingBehindLink() {
  return (
    <main id="main" className="page py-14">
      <h1 className="font-serif text-title font-medium">This link opens nothing.</h1>
      <p className="mt-3 max-w-[40em] text-body text-ink-2">
        It may be cut short, have expired, or have been taken back. Whoever gave it to you can make a new one.
      </p>
    </main>
  )
}
