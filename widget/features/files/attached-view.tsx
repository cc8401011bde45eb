/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Attachment } from '../../../shared/attachment'
import type { ConversationId } from '../../../shared/ids'
import { useLaterSentences, useSurroundings } from '../../core'
import type { Size } from '../../shown-size'
import { Glyph } from './glyph'
import { Lightbox } from './lightbox'
import { localFile } from './local'
import { saySize } from './say-size'
import { Thumb } from './thumb'
import { useAddress } from './use-pass'

type Props = {
  attachments: Attachment[]
  /** Sizes of the pictures that are shown in place; null for other files. */ sizes: (Size | null)[]
  conversation: ConversationId | null
}

/** The files of a message: pictures are shown, other files by name and size. */
export function AttachedView({ attachments, sizes, conversation }: Props) {
  const addressOf = useAddress(conversation)
  return (
    <>
      {attachments.map((attachment, index) => (
        <One
          key={attachment.id}
          attachment={attachment}
          size={sizes[index] ?? null}
          address={addressOf?.(attachment.id) ?? null}
        />
      ))}
    </>
  )
}

type OneProps = { attachment: Attachment; size: Size | null; address: string | null }

function One({ attachment, size, address }: OneProps) {
  const [broken, setBroken] = useState(false)
  return size && !broken ? (
    <Picture attachment={attachment} size={size} address={address} broke={() => setBroken(true)} />
  ) : (
    <Named attachment={attachment} address={address} />
  )
}

/** Opens in place. It keeps the address of its first request, so that it is fetched once. */
function Picture({ attachment, size, address, broke }: OneProps & { size: Size; broke: () => void }) {
  const { files: words } = useLaterSentences()
  const [first, setFirst] = useState(address)
  const [open, setOpen] = useState(false)
  if (!first && address) setFirst(address)
  const own = localFile(attachment.id)
  const source = first ?? undefined
  return (
    <>
      <button
        type="button"
        class="shot"
        style={{ width: `${size.width}px`, height: `${size.height}px` }}
        aria-label={words.open(attachment.name)}
        aria-disabled={!source}
        aria-busy={!source}
        onClick={() => setOpen(Boolean(source))}
      >
        {source && !own ? (
          <img src={source} alt="" {...size} decoding="async" onError={broke} />
        ) : (
          <Thumb file={own} {...size} />
        )}
      </button>
      {open && (
        <Lightbox attachment={attachment} source={source!} save={`${address}&save`} close={() => setOpen(false)} />
      )}
    </>
  )
}

function Named({ attachment: { name, size }, address }: Omit<OneProps, 'size'>) {
  const { tag } = useSurroundings().tongue
  return (
    <a
      class="named"
      href={address ? `${address}&save` : undefined}
      download={name}
      target="_blank"
      rel="noopener noreferrer"
    >
      <Glyph of="file" />
      <span class="tray-what">
        <span class="tray-name" dir="auto">
          {name}
        </span>
        <span class="tray-state">{saySize(size, tag)}</span>
      </span>
      <Glyph of="save" />
    </a>
  )
}
