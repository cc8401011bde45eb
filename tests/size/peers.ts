/** Kilobytes after gzip, measured on the builds that others serve; a range is what they publish themselves, empty what is not known. */
export const peers = [
  { name: 'Zammad', bell: '27', panel: '27', requests: '' },
  { name: 'Live Helper Chat', bell: '34', panel: '243', requests: '' },
  { name: 'Libredesk', bell: '254', panel: '290', requests: '' },
  { name: 'Papercups', bell: '421', panel: '', requests: '' },
  { name: 'Chatwoot', bell: '434', panel: '681', requests: '25 → 37' },
  { name: 'Rocket.Chat', bell: '493', panel: '', requests: '' },
  { name: 'Tiledesk', bell: '690', panel: '', requests: '' },
  { name: 'Zendesk', bell: '180', panel: '', requests: '' },
  { name: 'Tidio', bell: '150–250', panel: '', requests: '' },
  { name: 'Gorgias', bell: '180–280', panel: '', requests: '' },
  { name: 'Intercom', bell: '300–500', panel: '', requests: '' },
]
