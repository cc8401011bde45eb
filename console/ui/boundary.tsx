import { Component, type ReactNode } from 'react'
import { useSentences } from '../locales/use-locale'
import { Button } from './button'
import { EmptyState } from './empty-state'

type Props = {
  children: ReactNode
  /** Shown after a fault; by default what happened and a way to continue. */ instead?: ReactNode
}

/** An error boundary: a fault in one part leaves the connection and unsent text in other parts alone. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError = () => ({ failed: true })

  private readonly again = () => this.setState({ failed: false })

  override render(): ReactNode {
    const { children, instead = <Fault again={this.again} /> } = this.props
    return this.state.failed ? instead : children
  }
}

function Fault({ again }: { again: () => void }) {
  const { common } = useSentences()
  return (
    <div role="alert">
      <EmptyState
        icon="warning"
        title={common.faultTitle}
        text={common.faultText}
        action={<Button onClick={again}>{common.tryAgain}</Button>}
      />
    </div>
  )
}
