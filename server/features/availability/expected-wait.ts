export type QueuePosition = {
  /** Place in the queue, from 1. */
  position: number
  /** Total capacity of the agents on duty. */
  capacity: number
  /** Recent average of seconds from assignment to close. */
  averageHandling: number
}

/** Expected wait in seconds, rounded up to whole minutes: pessimistic on purpose. */
export function expectedWait({ position, capacity, averageHandling }: QueuePosition): number {
  const seconds = (position / Math.max(1, capacity)) * averageHandling
  return Math.max(1, Math.ceil(seconds / 60)) * 60
}
