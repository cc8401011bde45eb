/** For lines on which no websocket passes: the same connection by plain requests. A file of its own, which hardly anybody fetches. */
export { Fetch as Polling } from 'engine.io-client'
