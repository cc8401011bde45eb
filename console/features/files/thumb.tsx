import { useEffect, useState } from 'react'
import { filesPath } from '../../../shared/attachment'
import { Icon } from '../../ui/icon'
import type { Item } from './tray'

/** The picture, or an icon for any other file. */
export function Thumb({ item: { file, attachment } }: { item: Item }) {
  const [local, setLocal] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    if (!file?.type.startsWith('image/')) return
    const url = URL.createObjectURL(file)
    setLocal(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  const source = local ?? (attachment?.picture ? filesPath + attachment.id : null)
  return (
    <span className="thumb">
      {source && !broken ? (
        <img src={source} alt="" width={40} height={40} onError={() => setBroken(true)} />
      ) : (
        <Icon name="file" />
      )}
    </span>
  )
}
