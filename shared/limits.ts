/**
 * Limits that both sides apply: the server refuses more, and the screens warn before. Characters as JavaScript counts
 * them.
 */
export const limits = {
  message: 4_000,
  name: 80,
  query: 200,
  email: 254,
  url: 2_000,
  title: 200,
  /** What a page says about its shopper: number of attributes, and characters of each. */
  attributes: 30,
  attributeName: 40,
  attributeValue: 200,
  cartItems: 30,
  itemName: 120,
  /** Signed identities: characters, characters of the id in it, and seconds for which one may be valid. */
  identity: 4_000,
  externalId: 200,
  identityLife: 24 * 3_600,
  phone: 40,
  /** CSS pixels between the bell and an edge of the window, and characters beside its icon. */
  bellOffset: 400,
  bellLabel: 40,
  /** Quick replies and cards: characters on a button, how many of each, characters of a card's text. */
  label: 60,
  choices: 6,
  cards: 5,
  cardButtons: 3,
  cardText: 300,
  /** Characters of the sentence with a rating. */
  comment: 500,
  /** Milliseconds for which a shopper may change their last message, or a rating. */
  change: 5 * 60_000,
  password: { least: 10, most: 200 },
  /** Events in one page of a catch-up. The receiver asks again until it has reached the head (D6). */
  page: 200,
  /** Bytes of such a page, beyond its first event. */
  pageBytes: 64 * 1024,
  /** Bytes of an agent's picture. */
  picture: 64 * 1024,
  /** Bytes of a message's file, and files of one message. */
  file: 10 * 1024 * 1024,
  files: 5,
} as const
