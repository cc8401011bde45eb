import type { Sentences } from '../en'

export const files: Sentences['files'] = {
  attach: 'Atașați fișiere',
  emoji: 'Emoji',
  files: 'Fișiere de trimis',
  uploading: (name) => `Se încarcă ${name}`,
  waiting: 'Continuă când revine conexiunea',
  tooLarge: (most) => `Mai mare de ${most}`,
  wrongType: 'Acest tip de fișier nu este acceptat',
  tooMany: (most) => `Un mesaj poate avea cel mult ${most} fișiere.`,
  failed: 'Nu s-a încărcat',
  again: 'Încercați din nou',
  remove: (name) => `Eliminați ${name}`,
  open: (name) => `Deschideți ${name}`,
  save: (name) => `Salvați ${name}`,
}
