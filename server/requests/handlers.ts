import type { AgentRequests } from '../../shared/agent-protocol'
import type { Input, Output, Requests } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { AgentPrincipal, ShopperPrincipal } from '../access'
import type { Context } from '../context'
import {
  changePassword,
  deactivate,
  editAgent,
  editMe,
  heartbeat,
  invite,
  inviteAgain,
  me,
  reactivate,
  setAccepting,
  team,
} from '../features/agents'
import { createFilePass, removeFile } from '../features/attachments'
import { signOut } from '../features/auth/sign-in'
import {
  catchUpAgent,
  catchUpShopper,
  close,
  earlierAgent,
  endConversation,
  inbox,
  listConversations,
} from '../features/conversations'
import { addDepartment, editDepartment, removeDepartment } from '../features/departments/departments'
import { deleteMessage, editMessage } from '../features/messages/edit-message'
import { markSeenByAgent, markSeenByShopper } from '../features/messages/mark-seen'
import { postMessage } from '../features/messages/post-message'
import { note, reply } from '../features/messages/reply'
import { agentTyping, shopperTyping } from '../features/messages/typing'
import { reportUploadRefused, listSetupProblems } from '../features/onboarding/report-problems'
import { rateConversation } from '../features/ratings/rate-conversation'
import { roster, saveHolidays, saveRoster } from '../features/rosters/rosters'
import { reopen, take, transfer } from '../features/routing'
import { search } from '../features/search/search'
import { blockShopper, readShopper, recordPageView, setAttributes } from '../features/shoppers'
import { addSite, addSiteKey, allowOrigin, editSite, removeSiteKey, siteKeys, sites } from '../features/sites'
import { leaveMessage } from '../features/tickets/leave-message'
import { requestCallBack } from '../features/tickets/request-call-back'
import { markCalled, withdrawCall } from '../features/tickets/settle-call-back'

export type Handlers<R extends Requests, Principal> = {
  [Name in keyof R & string]: (
    context: Context,
    principal: Principal,
    input: Input<R, Name>,
  ) => Promise<Output<R, Name>>
}

/** Watching belongs to the socket: see `socket/viewers.ts`. */
export type WatchRequest = 'watch' | 'unwatch'

/** The operation of each request. A request without one does not compile. */
export const shopperHandlers: Handlers<ShopperRequests, ShopperPrincipal> = {
  send: postMessage,
  'catch-up': catchUpShopper,
  seen: markSeenByShopper,
  typing: shopperTyping,
  visit: recordPageView,
  describe: setAttributes,
  'file-pass': createFilePass,
  'remove-file': removeFile,
  end: endConversation,
  leave: leaveMessage,
  'call-back': requestCallBack,
  'withdraw-call': withdrawCall,
  rate: rateConversation,
  edit: editMessage,
  delete: deleteMessage,
  past: listConversations,
}

export const agentHandlers: Handlers<Omit<AgentRequests, WatchRequest>, AgentPrincipal> = {
  heartbeat,
  accept: setAccepting,
  inbox,
  search,
  shopper: readShopper,
  'catch-up': catchUpAgent,
  earlier: earlierAgent,
  block: blockShopper,
  reply,
  note,
  'remove-file': removeFile,
  'upload-refused': reportUploadRefused,
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
  'set-up-faults': listSetupProblems,
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
