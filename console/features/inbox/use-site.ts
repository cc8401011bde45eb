import type { SiteId } from '../../../shared/ids'
import type { Site } from '../../../shared/site'
import { useAsk } from '../../connection/use-ask'

/** A site's settings; undefined until they are known. */
export function useSite(id: SiteId): Site | undefined {
  return useAsk('sites', {}).data?.sites.find((site) => site.id === id)
}

/** Whether there is more than one site, so that rows must name theirs. */
export function useManySites(): boolean {
  return (useAsk('sites', {}).data?.sites.length ?? 0) > 1
}
