import { useRouter } from 'next/navigation'
import { CheckField } from '@/components/ui/check-field'
import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { send } from '@/lib/query/send'
import type { DependingService } from '@/lib/teams/dependencies'

/** What one service depends on: all the others, to be ticked. */
export function DependenciesForm({ service, services }: { service: DependingService; services: DependingService[] }) {
  const router = useRouter()
  const save = async (fields: FormData) => {
    const dependsOn = services.map(({ slug }) => slug).filter((slug) => fields.has(slug))
    await send('PUT', `/services/${service.slug}/dependencies`, { dependsOn })
    router.refresh()
    return `Saved for ${service.name}.`
  }

  return (
    <Form label={`What ${service.name} depends on`} send={save} className="mb-8 grid gap-4 bg-desk p-4">
      <fieldset>
        <legend className="mb-2 font-medium">{service.name} depends on</legend>
        <div className="grid grid-cols-3 gap-x-6 gap-y-2 stacked:grid-cols-2 phone:grid-cols-1">
          {services
            .filter(({ slug }) => slug !== service.slug)
            .map(({ slug, name }) => (
              <CheckField key={slug} name={slug} label={name} defaultChecked={service.dependsOn.includes(slug)} />
            ))}
        </div>
      </fieldset>
      <FormAnswer />
      <div>
        <SubmitButton>Save what it depends on</SubmitButton>
      </div>
    </Form>
  )
}
