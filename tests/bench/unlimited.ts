/** As an operator lifts them, for benches in which a few addresses stand for a city. */
export const unlimited = {
  LIMIT_CONNECTIONS: '1000000000',
  LIMIT_MESSAGES: '1000000000',
  LIMIT_REQUESTS: '1000000000',
  LIMIT_SITE_MESSAGES: '1000000000',
}
