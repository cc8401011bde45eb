import { Component, type RefObject } from 'react'

type Props = { /** `seq` of the first event that is shown. */ first: number; scroller: RefObject<HTMLElement | null> }
/** The message at the top of the view, and its position. Without any message: the end. */
type Place = { seq: string | undefined; at: number }

/**
 * Keeps the view still while older pages are added above it. A class: only `getSnapshotBeforeUpdate` runs before the
 * DOM changes.
 */
export class KeptPlace extends Component<Props> {
  override getSnapshotBeforeUpdate({ first }: Props): Place | null {
    const scroller = this.props.scroller.current
    if (!scroller || this.props.first >= first) return null
    const { top } = scroller.getBoundingClientRect()
    const inSight = [...scroller.querySelectorAll<HTMLElement>('[data-seq]')].find(
      (said) => said.getBoundingClientRect().bottom > top,
    )
    const seq = inSight?.dataset['seq']
    return { seq, at: placeOf(scroller, seq) }
  }

  override componentDidUpdate(_: Props, __: unknown, was: Place | null): void {
    const scroller = this.props.scroller.current
    if (scroller && was) scroller.scrollTop += placeOf(scroller, was.seq) - was.at
  }

  override render() {
    return null
  }
}

function placeOf(scroller: HTMLElement, seq: string | undefined): number {
  const said = seq && scroller.querySelector(`[data-seq="${seq}"]`)
  return said ? said.getBoundingClientRect().top : scroller.scrollHeight - scroller.scrollTop
}
