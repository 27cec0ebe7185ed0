import { FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'

/** The button that sends a file, and how much of it is here: 0 to 1, null while none is on its way. */
export function SendFile({ share, children }: { share: number | null; children: string }) {
  return (
    <>
      <FormAnswer />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{children}</SubmitButton>
        {share !== null && (
          <span role="status" className="text-ink-2">
            {Math.round(share * 100)} % of the file is here.
          </span>
        )}
      </div>
    </>
  )
}
