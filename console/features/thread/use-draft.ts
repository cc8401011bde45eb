import { useCallback, useEffect, useState } from 'react'
import type { ConversationId } from '../../../shared/ids'
import { kept } from '../../connection/kept'
import type { Pending } from '../../connection/outbox'
import { trayAt } from '../files/tray'
import { useOfferDraft } from '../offer/use-offer-draft'
import { useMe } from '../session/session'

export type Mode = 'reply' | 'note'
export type Draft = ReturnType<typeof useDraft>

/** My draft, stored for each conversation, the note apart from the reply. */
export function useDraft(conversation: ConversationId) {
  const me = useMe()
  const prefix = `counterbell.draft.${me.id}.${conversation}.`
  const trays = { reply: trayAt(`${prefix}reply.files`), note: trayAt(`${prefix}note.files`) }
  const offer = useOfferDraft(`${prefix}reply.offer`)
  const { putBack: putOfferBack } = offer
  const [mode, setMode] = useState<Mode>('reply')
  const [texts, setTexts] = useState(() => readTexts(prefix))
  // Reads it again when another tab has sent or changed it.
  useEffect(() => kept.follow(prefix, () => setTexts(readTexts(prefix))), [prefix])
  const write = useCallback(
    (of: Mode, text: string) => {
      kept.write(prefix + of, text || null)
      setTexts((before) => ({ ...before, [of]: text }))
    },
    [prefix],
  )
  /** A refused message goes back into its text field, before the present draft. */
  const putBack = useCallback(
    ({ kind, text, attachments = [], choices, cards }: Pending) => {
      setMode(kind)
      putOfferBack({ choices, cards })
      trayAt(`${prefix}${kind}.files`).putBack(attachments)
      setTexts((before) => {
        const whole = [text, before[kind]].filter(Boolean).join('\n')
        kept.write(prefix + kind, whole)
        return { ...before, [kind]: whole }
      })
    },
    [prefix, putOfferBack],
  )
  return { mode, setMode, texts, trays, offer, write, putBack }
}

const readTexts = (prefix: string): Record<Mode, string> => ({
  reply: kept.read(`${prefix}reply`) ?? '',
  note: kept.read(`${prefix}note`) ?? '',
})
