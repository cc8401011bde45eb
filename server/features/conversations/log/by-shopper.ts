import type { ShopperPrincipal } from '../../../access'

export const byShopper = (principal: ShopperPrincipal) => ({
  actor: { kind: 'shopper' as const },
  sender: principal.id,
  budget: principal.budget,
})
