import type { Sentences } from '../en'

export const setUp: Sentences['setUp'] = {
  title: 'Configuri la chat',
  done: 'Fatto',
  hide: 'Nascondi questi passi',
  shop: {
    title: 'Ci parli del Suo negozio',
    text: 'Solo le pagine a questo indirizzo possono aprire la chat.',
    name: 'Nome del negozio',
    nameHint: 'I clienti lo vedono in alto nella chat.',
    nameMissing: 'Inserisca il nome del negozio.',
    address: 'Indirizzo del negozio',
    addressHint: 'Come nella barra degli indirizzi, per esempio negozio.example.',
    adds: (addresses) => `Saranno consentiti ${addresses}.`,
    addressFaults: {
      'not-an-address': 'Inserisca un indirizzo come negozio.example.',
      'not-web': 'Inserisca un indirizzo che inizia con https:// o http://.',
    },
    action: 'Ottieni il codice',
    addressOf: (name) => `Prima ci dica dove si trova ${name}: solo le pagine al suo indirizzo possono aprire la chat.`,
    addAddress: 'Consenti questo indirizzo',
  },
  tag: {
    title: 'Aggiunga la chat al negozio',
    text: 'Incolli questa riga prima di </body> in ogni pagina del negozio. Poi apra il negozio.',
    waiting: 'In attesa che si carichi una pagina del negozio',
    seen: (page) => `Visto su ${page}`,
    openShop: 'Apri il negozio',
  },
  refused: (origin, ago) => `Una pagina su ${origin} ha provato ad aprire la chat ${ago}. Non è consentita.`,
  refusedHint: 'La consenta solo se è Sua.',
  allow: 'Consenti',
  allowOf: (origin) => `Consenti ${origin}`,
  allowed: (origin) => `Ora le pagine su ${origin} possono aprire la chat. Ricarichi lì la pagina.`,
  ring: {
    title: 'Suoni il campanello',
    text: 'Apra il negozio, faccia clic sul campanello e invii un messaggio. Suonerà qui.',
    acceptFirst: 'Inizi ad accettare conversazioni, così il messaggio arriva a Lei.',
    accept: 'Inizia ad accettare',
    waiting: 'In attesa del Suo messaggio',
  },
  answer: {
    title: 'Risponda',
    text: 'Apra la conversazione e scriva una risposta. Appare nel negozio.',
    action: 'Apri la conversazione',
    sent: 'La risposta è stata inviata. La può vedere nel negozio.',
  },
  works: {
    title: 'La chat funziona',
    text: 'La risposta è stata letta nel negozio. Ora può invitare qualcuno nel team: riceve un link e sceglie la propria password.',
    action: 'Invita nel team',
    notNow: 'Non ora',
  },
  agent: {
    title: 'Tre passi prima della prima conversazione',
    picture: { title: 'Aggiunga una foto', text: 'I clienti la vedono accanto al Suo nome.', action: 'Vai al profilo' },
    ring: {
      title: 'Provi il suono',
      text: 'Ecco come suona quando scrive un cliente.',
      action: 'Riproduci il suono',
      again: 'Riproduci di nuovo',
    },
    accept: {
      title: 'Inizi ad accettare conversazioni',
      text: 'Da quel momento riceve conversazioni. Può smettere quando vuole.',
      action: 'Inizia ad accettare',
    },
  },
  demo: {
    text: 'Pagine nostre, per provare la chat. Non fanno parte del Suo negozio.',
    action: 'Apri il negozio dimostrativo',
  },
  hours: {
    title: 'Orari di apertura',
    hint: 'Quando si risponde ai messaggi. A un messaggio fuori orario si promette una risposta nell’orario successivo.',
    kinds: { hours: 'Orari stabiliti', none: 'Nessun orario' },
    none: 'Ai clienti si dice che risponderà, ma non quando.',
    roster: 'Questo sito segue i turni, quindi decidono i turni.',
    group: (index) => `Orario ${index}`,
    days: 'Giorni',
    from: 'Dalle',
    to: 'Alle',
    add: 'Aggiungi un altro orario',
    remove: (index) => `Rimuovi l’orario ${index}`,
    faults: { missing: 'Scelga almeno un giorno ed entrambe le ore.', overlap: 'Si sovrappone all’orario sopra.' },
    timeZone: 'Fuso orario',
  },
  faults: {
    title: 'Controlli la configurazione del server',
    hint: 'Ogni voce scompare quando è corretta.',
    since: (ago) => `Notato per la prima volta ${ago}`,
    publicUrlUnset: (host) =>
      `Questo server viene raggiunto come ${host}, ma PUBLIC_URL non è impostato. I link e il codice per il negozio contengono un indirizzo che solo il server stesso può aprire. Imposti PUBLIC_URL sull’indirizzo usato dai visitatori, poi riavvii il server.`,
    publicUrlInsecure:
      'I visitatori arrivano tramite https, ma PUBLIC_URL inizia con http. I negozi in https non possono caricare la chat da lì. Cambi PUBLIC_URL, poi riavvii il server.',
    proxyNotTrusted: (proxy) =>
      `Le richieste passano da un proxy (${proxy}), ma TRUST_PROXY è 0. Tutti contano come un solo visitatore, quindi poche password sbagliate possono bloccare l’accesso a tutti. Imposti TRUST_PROXY sul numero di proxy, poi riavvii il server.`,
    upgradeMissing: (proxy) =>
      `Un proxy (${proxy}) non lascia passare i WebSocket, quindi la chat è più lenta. In nginx aggiunga queste righe:`,
    uploadsRefused: (size, most) =>
      `Una pagina segnala che un file di ${size} è stato rifiutato prima di arrivare a questo server. Qui sono ammessi file fino a ${most}. In nginx aggiunga questa riga:`,
  },
  gate: {
    noOwnerTitle: 'Qui non c’è ancora nessun account',
    noOwnerText:
      'Apra il link di configurazione che il server ha mostrato all’avvio. Lo trova nel log del server; un riavvio ne mostra uno nuovo.',
    oldSetUpTitle: 'Questo link di configurazione non funziona più',
    oldSetUpText:
      'All’ultimo avvio il server ne ha mostrato uno più recente, oppure manca una parte del link. Apra il link più recente dal log del server.',
    setUpDoneTitle: 'La configurazione è già fatta',
    setUpDoneText: 'C’è già un proprietario. Acceda o gli chieda un invito.',
    elsewhereTitle: 'La console è a un altro indirizzo',
    elsewhereText: (here, there) => `Ha aperto ${here}, ma per il server la console è su ${there}.`,
    elsewhereMend: (here) => `${here} è l’indirizzo giusto? Lo imposti dove si avvia il server, poi riavvii il server:`,
    elsewhereAction: (there) => `Vai a ${there}`,
  },
}
