/** A rule was broken: the run ends here. */
export class Broken extends Error {
  constructor(
    readonly rule: string,
    readonly what: string,
  ) {
    super(`${rule}: ${what}`)
  }
}

/** Keeps the first broken rule. */
export class Judge {
  verdict: Broken | null = null

  broken(rule: string, what: string): void {
    this.verdict ??= new Broken(rule, what)
  }

  /** Records the rule as broken unless it holds. `what` is only called then. */
  must(holds: boolean, rule: string, what: () => string): void {
    if (!holds) this.broken(rule, what())
  }
}
