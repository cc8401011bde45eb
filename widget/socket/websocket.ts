import type { OpenWire } from './wire'

export const openWebsocket: OpenWire = (url, heard, broken) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}websocket`)
  socket.onmessage = ({ data }) => heard(data as string)
  socket.onclose = broken
  return {
    send: (packet) => socket.send(packet),
    close: () => socket.close(),
  }
}
