import { filesPath, type Attachment } from '../../../shared/attachment'
import { useSentences } from '../../locales/use-locale'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { useModal } from '../../ui/use-modal'

type LightboxProps = { attachment: Attachment; picture: NonNullable<Attachment['picture']>; onClose: () => void }

/** One picture over the whole window. Escape, its button or a click beside it closes it. */
export function Lightbox({ attachment: { id, name }, picture, onClose }: LightboxProps) {
  const { common, files: words } = useSentences()
  const modal = useModal(onClose, true)
  return (
    <dialog {...modal} className="lightbox" aria-label={name}>
      <div className="lightbox__head">
        <p dir="auto">{name}</p>
        <a
          className="icon-button"
          href={`${filesPath}${id}?save`}
          download={name}
          aria-label={words.save(name)}
          title={words.save(name)}
        >
          <Icon name="save" />
        </a>
        <IconButton icon="close" label={common.close} onClick={onClose} />
      </div>
      <img src={filesPath + id} alt={name} width={picture.width} height={picture.height} />
    </dialog>
  )
}
