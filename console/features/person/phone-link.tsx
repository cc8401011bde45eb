import { phoneHref } from '../../../shared/phone'

/** A phone number as it was written, left to right in every language. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={phoneHref(phone)} dir="ltr">
    {phone}
  </a>
)
