import type { ServerProcess } from '../support/server-process'

const everyMs = 500
const patienceMs = 1_500

/** What a load balancer knows of its processes: which of them are ready (H4). */
export class Health {
  private readonly ill = new Set<ServerProcess>()
  private readonly timer: ReturnType<typeof setInterval>

  constructor(private readonly nodes: ServerProcess[]) {
    this.timer = setInterval(() => void Promise.all(nodes.map((node) => this.ask(node))), everyMs)
  }

  /** The ready processes first, with the preferred one in front. */
  order(preferred: number): string[] {
    const from = [...this.nodes.slice(preferred), ...this.nodes.slice(0, preferred)]
    return [...from.filter((node) => !this.ill.has(node)), ...from.filter((node) => this.ill.has(node))].map(
      ({ url }) => url,
    )
  }

  end(): void {
    clearInterval(this.timer)
  }

  private async ask(node: ServerProcess): Promise<void> {
    const isReady = await fetch(`${node.url}/readyz`, { signal: AbortSignal.timeout(patienceMs) }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) this.ill.delete(node)
    else this.ill.add(node)
  }
}
