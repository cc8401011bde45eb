import { useAsk } from '../../connection/use-ask'
import { useInbox } from '../inbox/use-inbox'
import { useMe } from '../session/session'
import { shopProgress, type ShopProgress } from './shop-progress'

/** For an agent who may set up a shop; null for all others, and while unknown. */
export function useShopProgress(): { progress: ShopProgress; publicUrl: string } | null {
  const admin = useMe().role !== 'agent'
  const sites = useAsk('sites', {}, { enabled: admin })
  const all = useInbox('all')
  if (!admin || !sites.data || !all.isSuccess) return null
  const progress = shopProgress(sites.data.sites, all.rows)
  const { publicUrl } = sites.data
  // A shop with more than one page of conversations is not new, whatever that page says.
  return all.hasNextPage && 'site' in progress && progress.site
    ? { progress: { step: 'works', site: progress.site }, publicUrl }
    : { progress, publicUrl }
}

/** The agent may change sites, and no chat has yet been tried to the end. */
export function useIsNewShop(): boolean {
  const known = useShopProgress()
  return known !== null && known.progress.step !== 'works'
}
