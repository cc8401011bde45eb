import { useSentences } from '../../locales/use-locale'
import { Gate } from './gate'
import { SignInPage } from './sign-in-page'
import { useStatus } from './use-status'

/** The page without a session: sign-in, or a hint at the set-up link while there is no owner. */
export function Entrance({ ended }: { ended: boolean }) {
  const { gate: words } = useSentences().setUp
  const status = useStatus()
  if (status.isPending) return null
  if (status.data?.owner === false) return <Gate title={words.noOwnerTitle} text={words.noOwnerText} children={null} />
  return <SignInPage ended={ended} />
}
