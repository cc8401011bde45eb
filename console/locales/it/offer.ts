import type { Sentences } from '../en'

export const offer: Sentences['offer'] = {
  add: 'Schede e pulsanti di risposta',
  quick: {
    name: 'Pulsanti di risposta',
    hint: 'Risposte che il cliente può dare con un tocco',
    placeholder: 'Una risposta',
    line: (n) => `Pulsante di risposta ${n}`,
    remove: 'Rimuovi i pulsanti di risposta',
  },
  lacksWords: 'Aggiunga anche un messaggio',
  tooMany: (cards, replies) =>
    `Con un messaggio si inviano al massimo ${cards} schede e ${replies} pulsanti di risposta.`,
  card: {
    name: 'Scheda',
    cards: 'Schede',
    editOf: (title) => `Modifica la scheda «${title}»`,
    removeOf: (title) => `Rimuovi la scheda «${title}»`,
    untitled: 'Scheda senza titolo',
    unfinished: 'Non ancora completa',
    title: 'Titolo',
    titleMissing: 'Inserisca un titolo.',
    text: 'Testo (facoltativo)',
    picture: 'Indirizzo di un’immagine (facoltativo)',
    pictureHint: 'Com’è nel negozio: https://negozio.example/tazza.jpg',
    pictureFrom: (host) => `Immagine da ${host}`,
    addressFault: 'Inserisca un indirizzo completo, che inizi con https://.',
    button: (n) => `Pulsante ${n}`,
    link: 'Link (facoltativo)',
    linkHint: 'Con un link, un tocco lo apre. Senza link, un tocco invia come risposta il testo del pulsante.',
    labelMissing: 'Inserisca il testo del pulsante.',
    addButton: 'Aggiungi un pulsante',
    removeButton: (n) => `Rimuovi il pulsante ${n}`,
    preview: 'Come la vedrà il cliente',
    done: 'Fatto',
  },
}
