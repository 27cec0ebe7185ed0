import type { ReactNode } from 'react'

export function SettingsHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <h1 className="font-serif text-title font-medium">{title}</h1>
      {children && <p className="mt-2 max-w-[46em] text-body text-pretty text-ink-2">{children}</p>}
    </>
  )
}
