import type { OpenWire } from '../../../widget/socket/wire'
import { openWebsocket } from './websocket'

/** The other transport, on the same network. */
export const openPolling: OpenWire = (...all) => openWebsocket(...all)
