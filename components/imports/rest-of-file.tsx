import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import type { Import } from '@/lib/imports/import'
import { uploadRest } from '@/lib/imports/upload'
import { SendFile } from './send-file'

/** The rest of a file that was interrupted on its way here. What came already is not sent again. */
export function RestOfFile({ item }: { item: Import }) {
  const [share, setShare] = useState<number | null>(null)
  const client = useQueryClient()

  const goOn = async (fields: FormData) => {
    const file = fields.get('file')
    if (!(file instanceof File) || file.size === 0) throw new Error('Choose the file.')
    if (file.size !== item.size || file.name !== item.name)
      throw new Error(`It is another file: ${item.name} has ${item.size} bytes.`)
    setShare(item.arrived.length / item.parts)
    try {
      await uploadRest(file, item, setShare)
    } finally {
      setShare(null)
      await client.invalidateQueries({ queryKey: ['imports'] })
    }
  }

  return (
    <Form label="Bring the rest of the file" send={goOn} className="mt-4 grid max-w-[40rem] gap-5">
      <Field name="file" label="The same file" hint="Only what is not here yet is sent.">
        {(wiring) => <input {...wiring} type="file" name="file" className="min-h-(--control) w-full text-ink-2" />}
      </Field>
      <SendFile share={share}>Go on</SendFile>
    </Form>
  )
}
