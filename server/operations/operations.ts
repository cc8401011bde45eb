import type { AgentRequests } from '../../shared/agent-protocol'
import type { Input, Output, Requests } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import type { AgentWho, Shopper } from '../rules/access'
import { accept, heartbeat } from './accept'
import { deactivate, editAgent, invite, inviteAgain, me, reactivate, team } from './agents'
import { deleteMessage, editMessage } from './amend-message'
import { blockShopper } from './block-shopper'
import { catchUpAgent, catchUpShopper, earlierAgent } from './catch-up'
import { close } from './close'
import { addDepartment, editDepartment, removeDepartment } from './departments'
import { describeShopper } from './describe-shopper'
import { endConversation } from './end-conversation'
import { inbox } from './inbox'
import { askCallBack, leaveInstead } from './leave-instead'
import { markSeenByAgent, markSeenByShopper } from './mark-seen'
import { changePassword, editMe } from './own-account'
import { pastConversations } from './past-conversations'
import { postMessage } from './post-message'
import { givePass } from './read-file'
import { removeFile } from './remove-file'
import { rateConversation } from './rate-conversation'
import { note, reply } from './reply'
import { search } from './search'
import { roster, saveHolidays, saveRoster } from './rosters'
import { noteUploadRefused, setUpFaults } from './set-up-faults'
import { shopperCard } from './shopper-card'
import { signOut } from './sign-in'
import { markCalled, withdrawCall } from './settle-call'
import { addSiteKey, removeSiteKey, siteKeys } from './site-keys'
import { addSite, allowOrigin, editSite, sites } from './sites'
import { reopen, take } from './take'
import { transfer } from './transfer'
import { agentTyping, shopperTyping } from './typing'
import { visit } from './visit'

export type Operations<R extends Requests, Who> = {
  [Name in keyof R & string]: (core: Core, who: Who, input: Input<R, Name>) => Promise<Output<R, Name>>
}

/** Watching is a matter of the socket, and lives at its door. */
export type Watching = 'watch' | 'unwatch'

/** What each request does; a request without an operation does not compile. */
export const shopperOperations: Operations<ShopperRequests, Shopper> = {
  send: postMessage,
  'catch-up': catchUpShopper,
  seen: markSeenByShopper,
  typing: shopperTyping,
  visit,
  describe: describeShopper,
  'file-pass': givePass,
  'remove-file': removeFile,
  end: endConversation,
  leave: leaveInstead,
  'call-back': askCallBack,
  'withdraw-call': withdrawCall,
  rate: rateConversation,
  edit: editMessage,
  delete: deleteMessage,
  past: pastConversations,
}

export const agentOperations: Operations<Omit<AgentRequests, Watching>, AgentWho> = {
  heartbeat,
  accept,
  inbox,
  search,
  shopper: shopperCard,
  'catch-up': catchUpAgent,
  earlier: earlierAgent,
  block: blockShopper,
  reply,
  note,
  'remove-file': removeFile,
  'upload-refused': noteUploadRefused,
  seen: markSeenByAgent,
  typing: agentTyping,
  take,
  transfer,
  close,
  reopen,
  called: markCalled,
  me,
  'edit-me': editMe,
  'change-password': changePassword,
  'sign-out': signOut,
  team,
  sites,
  roster,
  invite,
  'invite-again': inviteAgain,
  'edit-agent': editAgent,
  deactivate,
  reactivate,
  'set-up-faults': setUpFaults,
  'add-site': addSite,
  'edit-site': editSite,
  'allow-origin': allowOrigin,
  'site-keys': siteKeys,
  'add-site-key': addSiteKey,
  'remove-site-key': removeSiteKey,
  'add-department': addDepartment,
  'edit-department': editDepartment,
  'remove-department': removeDepartment,
  'save-roster': saveRoster,
  'save-holidays': saveHolidays,
}
