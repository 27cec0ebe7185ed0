'use client'

import { useRouter } from 'next/navigation'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { MOST_SUSPECT_HOURS, type OrganisationSettings } from '@/lib/organisation/settings'
import { send } from '@/lib/query/send'
import type { DependingService } from '@/lib/teams/dependencies'
import { DependenciesForm } from './dependencies-form'
import { DependenciesTable } from './dependencies-table'

/** What decides which changes are suggested as causes: how far back is looked, and what depends on what. */
export function CausesPage({
  settings,
  mayChange,
  services,
  chosen,
}: {
  settings: OrganisationSettings
  mayChange: boolean
  services: DependingService[]
  /** The one that is being set. */
  chosen: DependingService | null
}) {
  const router = useRouter()
  const save = async (fields: FormData) => {
    const suspectHours = Number(fields.get('suspectHours'))
    await send('PATCH', '/organisation', { suspectHours }, { 'If-Match': `"${settings.version}"` })
    router.refresh()
    return 'Saved.'
  }

  return (
    <>
      <SettingsHead title="Causes">
        Which changes are suggested as the cause of an incident. A change is suggested for its service, for what that
        depends on, or for the words of the incident: never for its time alone, and never for who wrote it.
      </SettingsHead>
      <Part title="How far back">
        {mayChange ? (
          <Form label="How far back" send={save} className="grid max-w-[26rem] gap-4">
            <TextField
              name="suspectHours"
              label="Hours before an incident"
              type="number"
              inputMode="numeric"
              min={1}
              max={MOST_SUSPECT_HOURS}
              defaultValue={settings.suspectHours}
              key={settings.version}
              hint={`From 1 to ${MOST_SUSPECT_HOURS}. A change that went live earlier is suggested only where its commit or pull request is named.`}
            />
            <FormAnswer />
            <div>
              <SubmitButton>Save hours</SubmitButton>
            </div>
          </Form>
        ) : (
          <p>{settings.suspectHours} hours before an incident. An administrator can change it.</p>
        )}
      </Part>
      <Part
        title="What depends on what"
        lead="A fault may show in the service that calls, and not in the one that was changed. Changes of the services that one depends on are suggested as well, below its own."
      >
        {chosen && <DependenciesForm key={chosen.slug} service={chosen} services={services} />}
        <DependenciesTable services={services} />
      </Part>
    </>
  )
}
