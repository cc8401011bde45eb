/** @jsxImportSource preact */
import { Component, type ComponentChildren } from 'preact'
import { patience } from '../patience'
import { warn } from '../unawaited'

type Props = {
  children: ComponentChildren
  /** Shown in place of the part that failed. */ meanwhile?: ComponentChildren
}

/**
 * An error in one part leaves the rest of the panel as it is. The part is drawn again at once, then every few seconds.
 */
export class Boundary extends Component<Props, { failed: boolean }> {
  private faults = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  override componentDidCatch(fault: unknown): void {
    warn(fault)
    this.setState({ failed: true })
    this.timer = setTimeout(() => this.setState({ failed: false }), this.faults ? patience : 0)
    this.faults += 1
  }
  override componentWillUnmount(): void {
    clearTimeout(this.timer)
  }
  override render({ children, meanwhile }: Props, { failed }: { failed: boolean }) {
    return failed ? meanwhile : children
  }
}
