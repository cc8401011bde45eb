import type { Reporter, TestModule } from 'vitest/node'

/**
 * Names the tests that passed only on a retry, and prints `N passed, N failed` as the last line of the run. A file that
 * cannot be loaded, or an error outside a test, counts as failed.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], stray: readonly unknown[]): void {
    const count = { passed: 0, failed: stray.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      const broken =
        module.errors().length > 0 || [...module.children.allSuites()].some((suite) => suite.errors().length > 0)
      if (broken) count.failed += 1
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1
        if (test.diagnostic()?.flaky)
          console.log(`Passed only when tried again: ${module.relativeModuleId} > ${test.fullName}`)
      }
    }
    const skipped = count.skipped + count.pending
    const line = `${count.passed} passed, ${count.failed} failed${skipped ? `, ${skipped} skipped` : ''}`
    // At exit, so that no teardown can print below it.
    process.once('exit', () => process.stdout.write(`${line}\n`))
  }
}
