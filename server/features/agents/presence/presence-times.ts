/** All in milliseconds. From an agent's last heartbeat to the requeue: lease + grace + one sweep, below 45 s (R4). */
export const presence = {
  /** How long one heartbeat keeps an agent present. The console sends one every 10 s. */
  lease: 25_000,
  /** The rest of the lease after the last socket closes: long enough to reload the page. */
  leaseAfterDisconnect: 12_000,
  /** After the lease, before the agent's conversations are requeued. */
  grace: 10_000,
  /** How often each process looks for changes that no event announced (R5). */
  sweep: 2_000,
  heads: 20_000,
} as const
