import type { ComponentProps } from 'react'
import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { Field } from '../../ui/field'

/** The address of a picture or of a button's link. */
export function AddressField({ wrong, ...rest }: Omit<ComponentProps<typeof Field>, 'error'> & { wrong: boolean }) {
  const { card: words } = useSentences().offer
  return (
    <Field
      {...rest}
      maxLength={limits.url}
      error={wrong ? words.addressFault : null}
      inputMode="url"
      autoCapitalize="none"
      spellCheck={false}
      autoComplete="off"
      dir="ltr"
    />
  )
}
