import { phoneHref } from '../../../shared/phone'

/** A number to call, as it was written, from left to right in every language. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={phoneHref(phone)} dir="ltr">
    {phone}
  </a>
)
