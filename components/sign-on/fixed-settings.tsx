import { Fact, Facts, NotSaid } from '@/components/ui/facts'
import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { ROLE_WORDS } from '@/lib/auth/role'
import type { SignOnSettings } from '@/lib/sign-on/sign-on'
import { goToTest } from './go-to-test'

/** What the environment says: to be read and tested, not to be changed. */
export function FixedSettings({ settings }: { settings: SignOnSettings | null }) {
  return (
    <div className="max-w-[40rem]">
      <p className="mb-4 text-pretty">
        The environment decides: OIDC_ISSUER and the variables beside it. They are changed where Aftermerge is started.
      </p>
      {settings && (
        <>
          <Facts>
            <Fact name="Name">{settings.name}</Fact>
            <Fact name="Issuer">{settings.issuer}</Fact>
            <Fact name="Client ID">{settings.clientId}</Fact>
            <Fact name="Secret">{settings.hasSecret ? 'Set' : <NotSaid why="none" />}</Fact>
            <Fact name="Groups">{settings.groupsClaim}</Fact>
            <Fact name="Roles">
              {settings.groupRoles.map(({ group, role }) => `${group}: ${ROLE_WORDS[role].name}`).join(', ') || (
                <NotSaid why="no group has one" />
              )}
            </Fact>
            <Fact name="In none">
              {settings.defaultRole ? ROLE_WORDS[settings.defaultRole].name : 'They are not let in'}
            </Fact>
          </Facts>
          <Form label="Test sign-in" send={() => goToTest({})} className="mt-5 grid gap-4">
            <FormAnswer />
            <div>
              <SubmitButton>Test sign-in</SubmitButton>
            </div>
          </Form>
        </>
      )}
    </div>
  )
}
