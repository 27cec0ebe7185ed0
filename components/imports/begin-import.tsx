import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { INPUT } from '@/components/ui/text-field'
import type { Import } from '@/lib/imports/import'
import { upload } from '@/lib/imports/upload'
import { SendFile } from './send-file'

/** A file from this machine, or rows that are pasted. */
export function BeginImport({ onBegun }: { onBegun: (begun: Import) => void }) {
  const [share, setShare] = useState<number | null>(null)

  const begin = async (fields: FormData) => {
    const file = fields.get('file')
    const pasted = String(fields.get('pasted') ?? '')
    const isFile = file instanceof File && file.size > 0
    if (file instanceof File && file.name !== '' && file.size === 0) throw new Error(`${file.name} is empty.`)
    if (!isFile && pasted.trim() === '') throw new Error('Choose a file, or paste some rows.')
    setShare(0)
    try {
      onBegun(
        isFile ? await upload(file, file.name, setShare) : await upload(new Blob([pasted]), 'Pasted rows', setShare),
      )
    } finally {
      setShare(null)
    }
  }

  return (
    <Form label="Bring a file" send={begin} className="grid max-w-[40rem] gap-5">
      <Field name="file" label="File" hint="CSV, JSON or JSONL, in UTF-8, up to 200 MB.">
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            name="file"
            accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
            className="w-full cursor-pointer text-ink-2 file:mr-3 file:min-h-(--control) file:cursor-pointer file:rounded-control file:border file:border-solid file:border-control file:bg-paper file:px-3 file:font-medium file:text-ink hover:file:bg-hover"
          />
        )}
      </Field>
      <Field name="pasted" label="Or paste rows" hint="With the names of the columns in the first line.">
        {(wiring) => (
          <textarea
            {...wiring}
            name="pasted"
            rows={4}
            spellCheck={false}
            className={`${INPUT} !h-auto py-2 font-mono`}
          />
        )}
      </Field>
      <SendFile share={share}>Look at it</SendFile>
    </Form>
  )
}
