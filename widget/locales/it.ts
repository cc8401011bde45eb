import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('it')
const plural = (n: number, one: string, other: string) => `${n} ${cardinal.select(n) === 'one' ? one : other}`

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => plural(n, 'nuovo messaggio', 'nuovi messaggi'),
  close: 'Chiudi',
  more: 'Altro',
  conversation: 'Conversazione',

  minutes: (n) => (n < 1 ? 'meno di un minuto' : `circa ${plural(n, 'minuto', 'minuti')}`),

  here: 'Siamo qui e rispondiamo subito',
  hereBy: (names) => `${names}: qui per aiutarla`,
  busy: (wait) => (wait ? `Siamo tutti occupati. Attesa: ${wait}` : 'Siamo tutti occupati. Può attendere in coda'),
  nobody: 'Ora non c’è nessuno',
  withYou: (name) => `${name} è qui con lei`,
  searching: 'Cerchiamo qualcuno per lei',

  emptyTitle: 'Come possiamo aiutarla?',
  emptyText: 'Scriva qui sotto. Una persona legge e le risponde qui.',

  message: 'Messaggio',
  placeholder: 'Scriva un messaggio',
  send: 'Invia',
  charactersLeft: (n) => plural(n, 'carattere rimasto', 'caratteri rimasti'),
  tooLong: (n) => `${plural(n, 'carattere', 'caratteri')} di troppo per un solo messaggio`,

  connecting: 'Connessione in corso',
  lost: 'Nessuna connessione. Può continuare a scrivere: il messaggio sarà inviato quando torna la connessione.',
  outdated: 'Questa pagina non è aggiornata. La ricarichi per continuare; quanto ha scritto viene conservato.',
  reload: 'Ricarica la pagina',
}
