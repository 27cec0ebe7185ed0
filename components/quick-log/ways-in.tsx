'use client'

import { useEffect } from 'react'
import { openOverlay } from '@/components/shell/overlay'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'

/** Opens the line at once, and shows how it can be come to from elsewhere. */
export function WaysIn({ line, base, mayLog }: { line: string | null; base: string; mayLog: boolean }) {
  const open = () => openOverlay('log', { as: 'incident', ...(line && { line }) })
  useEffect(() => {
    if (line) openOverlay('log', { as: 'incident', line })
  }, [line])

  if (!mayLog)
    return (
      <main id="main" tabIndex={-1} className="page pb-16 outline-none">
        <h1 className="pt-8 font-serif text-title font-medium">Log an incident</h1>
        <p className="mt-3 text-ink-2">Viewers read. An engineer, a lead or an administrator can log incidents here.</p>
      </main>
    )

  return (
    <main id="main" tabIndex={-1} className="page pb-16 outline-none">
      <h1 className="pt-8 font-serif text-title font-medium">Log an incident</h1>
      <p className="mt-3 max-w-[46em] text-body text-pretty text-ink-2">
        One line from any page: press C, say what happened, press Enter. What is known beside the title can stand in the
        same line, and everything else can wait.
      </p>
      <p className="mt-4">
        <Button look="lead" onClick={open}>
          Open the line
        </Button>
      </p>
      <section aria-labelledby="ways" className="mt-10 max-w-[46rem] border-t-[1.5px] border-ink pt-3">
        <h2 id="ways" className="font-serif text-finding font-medium">
          Other ways in
        </h2>
        <div className="mt-4 grid gap-5">
          <CopyField
            label="An address that fills the line"
            what="the address"
            text={`${base}/incidents/new?title=Checkout%20500s&service=checkout&severity=SEV1`}
            hint="For a runbook or a chat: it opens the line filled in, and logs nothing by itself. It also takes origin and mode."
          />
          <CopyField
            label="A bookmark that takes the title of a page along"
            what="the bookmark"
            text={`javascript:open('${base}/incidents/new?title='+encodeURIComponent(document.title))`}
            hint="Make a bookmark with this as its address, and press it on the page of an alert."
          />
          <CopyField
            label="A call of the API"
            what="the call"
            text={`curl -H 'Authorization: Bearer am_live_…' -H 'Content-Type: application/json' -d '{"items":[{"source":"shell","externalId":"'$(uuidgen)'","title":"Checkout 500s","service":"checkout","severity":"SEV1","startedAt":"'$(date -u +%FT%TZ)'"}]}' ${base}/api/v1/incidents`}
            hint="With a token that may send incidents. Sent twice under one externalId, it is one incident."
          />
        </div>
      </section>
    </main>
  )
}
