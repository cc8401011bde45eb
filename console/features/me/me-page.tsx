import { useSentences } from '../../locales/use-locale'
import { Page } from '../../ui/page'
import { AlertsCard } from './alerts-card'
import { PasswordCard } from './password-card'
import { ProfileCard } from './profile-card'

export function MePage() {
  const { me } = useSentences()
  return (
    <Page title={me.title} intro={me.intro}>
      <ProfileCard />
      <AlertsCard />
      <PasswordCard />
    </Page>
  )
}
