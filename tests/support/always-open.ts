import type { SiteSettings } from '../../shared/site'

/** Opening hours around the clock: a message left now is promised an answer by the same time tomorrow. */
export const alwaysOpen: Pick<SiteSettings, 'hours' | 'answerWithin'> = {
  hours: {
    timeZone: 'Europe/Bucharest',
    weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
  },
  answerWithin: 24 * 60,
}
