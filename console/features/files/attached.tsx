import { useState } from 'react'
import { filesPath, type Attachment } from '../../../shared/attachment'
import { useSentences } from '../../locales/use-locale'
import { Icon } from '../../ui/icon'
import { Lightbox } from './lightbox'
import { useSize } from './use-size'

/** The files of a message: pictures as pictures, others by name and size. */
export function Attached({ attachments }: { attachments: Attachment[] | undefined }) {
  if (!attachments) return null
  return (
    <div className="attached">
      {attachments.map((attachment) =>
        attachment.picture ? (
          <Picture key={attachment.id} attachment={attachment} />
        ) : (
          <Named key={attachment.id} attachment={attachment} />
        ),
      )}
    </div>
  )
}

/** Opens in place. Its size is known before it loads, so that the layout does not move. */
function Picture({ attachment }: { attachment: Attachment }) {
  const { files: words } = useSentences()
  const [open, setOpen] = useState(false)
  const [broken, setBroken] = useState(false)
  const { id, name, picture } = attachment
  if (broken || !picture) return <Named attachment={attachment} />
  const scale = Math.min(1, 320 / picture.width, 280 / picture.height)
  const size = {
    width: Math.max(44, Math.round(picture.width * scale)),
    height: Math.max(44, Math.round(picture.height * scale)),
  }
  return (
    <>
      <button type="button" className="shot" style={size} aria-label={words.open(name)} onClick={() => setOpen(true)}>
        <img src={filesPath + id} alt="" {...size} decoding="async" onError={() => setBroken(true)} />
      </button>
      {open && <Lightbox attachment={attachment} picture={picture} onClose={() => setOpen(false)} />}
    </>
  )
}

function Named({ attachment: { id, name, size } }: { attachment: Attachment }) {
  const sizeOf = useSize()
  return (
    <a className="named" href={`${filesPath}${id}?save`} download={name}>
      <Icon name="file" />
      <span className="tray__what">
        <span className="tray__name" dir="auto" title={name}>
          {name}
        </span>
        <span className="tray__state">{sizeOf(size)}</span>
      </span>
      <Icon name="save" size={16} />
    </a>
  )
}
