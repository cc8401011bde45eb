import { useAsk } from '../../connection/use-ask'
import { useInbox } from '../inbox/use-inbox'
import { useMe } from '../session/session'
import { shopProgress, type ShopProgress } from './shop-progress'

/** Of one who may set up; null for all others, and while it is not known. */
export function useShopProgress(): { progress: ShopProgress; publicUrl: string } | null {
  const admin = useMe().role !== 'agent'
  const sites = useAsk('sites', {}, { enabled: admin })
  const all = useInbox('all')
  if (!admin || !sites.data || !all.isSuccess) return null
  const progress = shopProgress(sites.data.sites, all.rows)
  const { publicUrl } = sites.data
  // A shop with more than a page of conversations is no new one, whatever stands on that page.
  return all.hasNextPage && 'site' in progress && progress.site
    ? { progress: { step: 'works', site: progress.site }, publicUrl }
    : { progress, publicUrl }
}

/** Somebody who can change it has a shop whose chat was not tried to the end. */
export function useIsNewShop(): boolean {
  const known = useShopProgress()
  return known !== null && known.progress.step !== 'works'
}
