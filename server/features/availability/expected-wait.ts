export type QueuePosition = {
  /** In the queue, from 1. */
  position: number
  /** Conversations that all on duty can have at the same time. */
  capacity: number
  /** Seconds from assignment to close, of late. */
  averageHandling: number
}

/** Seconds until it is one's turn, in whole minutes and at least one: a hope that is rather too long than too short. */
export function expectedWait({ position, capacity, averageHandling }: QueuePosition): number {
  const seconds = (position / Math.max(1, capacity)) * averageHandling
  return Math.max(1, Math.ceil(seconds / 60)) * 60
}
