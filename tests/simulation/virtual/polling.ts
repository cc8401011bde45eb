import type { OpenWire } from '../../../widget/socket/wire'
import { openWebsocket } from './websocket'

/** The other way, on the same weather. */
export const openPolling: OpenWire = (...all) => openWebsocket(...all)
