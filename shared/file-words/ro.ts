import type { Words } from './en'

export const words: Words = {
  attach: 'Atașați fișiere',
  photo: 'Faceți o fotografie',
  emoji: 'Emoji',
  files: 'Fișiere de trimis',
  uploading: (name) => `Se încarcă ${name}`,
  waiting: 'Continuă când revine conexiunea',
  tooLarge: (most) => `Mai mare de ${most}`,
  wrongType: 'Acest tip de fișier nu este acceptat',
  tooMany: (most) => `Un mesaj poate avea cel mult ${most} fișiere.`,
  failed: 'Nu s-a încărcat',
  cutOff: 'Nu s-a încărcat: conexiunea s-a întrerupt',
  serverFault: 'Nu s-a încărcat: serverul are o problemă',
  tooLargeThere: 'Nu s-a încărcat: prea mare pentru server',
  unreadable: 'Nu poate fi citit: este gol, este un dosar sau a fost mutat',
  held: 'Se trimite după ce se încarcă fișierele',
  again: 'Încercați din nou',
  remove: (name) => `Ștergeți ${name}`,
  open: (name) => `Deschideți ${name}`,
  save: (name) => `Salvați ${name}`,
}
