import type { Sentences } from '../en'

export const setUp: Sentences['setUp'] = {
  title: 'Configurați chatul',
  done: 'Gata',
  hide: 'Ascundeți acești pași',
  shop: {
    title: 'Spuneți-ne despre magazin',
    text: 'Numai paginile de la această adresă pot deschide chatul.',
    name: 'Numele magazinului',
    nameHint: 'Clienții îl văd în partea de sus a chatului.',
    nameMissing: 'Introduceți numele magazinului.',
    address: 'Adresa magazinului',
    addressHint: 'Ca în bara de adrese, de exemplu magazin.example.',
    adds: (addresses) => `Se permit ${addresses}.`,
    addressFaults: {
      'not-an-address': 'Introduceți o adresă precum magazin.example.',
      'not-web': 'Introduceți o adresă care începe cu https:// sau http://.',
    },
    action: 'Obțineți codul',
    addressOf: (name) => `Spuneți-ne mai întâi unde este ${name}: numai paginile de la adresa sa pot deschide chatul.`,
    addAddress: 'Permiteți această adresă',
  },
  tag: {
    title: 'Adăugați chatul în magazin',
    text: 'Lipiți acest rând înainte de </body> pe fiecare pagină a magazinului. Apoi deschideți magazinul.',
    waiting: 'Se așteaptă încărcarea unei pagini a magazinului',
    seen: (page) => `Văzut pe ${page}`,
    openShop: 'Deschideți magazinul',
  },
  refused: (origin, ago) => `O pagină de la ${origin} a încercat să deschidă chatul ${ago}. Nu este permisă.`,
  refusedHint: 'Permiteți-o numai dacă este a dumneavoastră.',
  allow: 'Permiteți',
  allowOf: (origin) => `Permiteți ${origin}`,
  allowed: (origin) => `Paginile de la ${origin} pot deschide chatul acum. Reîncărcați pagina de acolo.`,
  ring: {
    title: 'Sunați clopoțelul',
    text: 'Deschideți magazinul, apăsați clopoțelul și trimiteți un mesaj. Va suna aici.',
    acceptFirst: 'Începeți să primiți conversații, ca mesajul să ajungă la dumneavoastră.',
    accept: 'Începeți să primiți',
    waiting: 'Se așteaptă mesajul dumneavoastră',
  },
  answer: {
    title: 'Răspundeți',
    text: 'Deschideți conversația și scrieți un răspuns. Acesta apare în magazin.',
    action: 'Deschideți conversația',
    sent: 'Răspunsul a fost trimis. Îl puteți vedea în magazin.',
  },
  works: {
    title: 'Chatul funcționează',
    text: 'Răspunsul a fost citit în magazin. Acum puteți invita pe cineva din echipă: primește un link și își alege propria parolă.',
    action: 'Invitați pe cineva din echipă',
    notNow: 'Nu acum',
  },
  agent: {
    title: 'Trei pași înainte de prima conversație',
    picture: {
      title: 'Adăugați o fotografie',
      text: 'Clienții o văd lângă numele dumneavoastră.',
      action: 'Mergeți la profil',
    },
    ring: {
      title: 'Testați sunetul',
      text: 'Așa sună când scrie un client.',
      action: 'Redați sunetul',
      again: 'Redați din nou',
    },
    accept: {
      title: 'Începeți să primiți conversații',
      text: 'De atunci primiți conversații. Vă puteți opri oricând.',
      action: 'Începeți să primiți',
    },
  },
  demo: {
    text: 'Paginile noastre, pentru a încerca chatul. Nu fac parte din magazinul dumneavoastră.',
    action: 'Deschideți magazinul demonstrativ',
  },
  hours: {
    title: 'Program',
    hint: 'Când se răspunde la mesaje. Pentru un mesaj din afara programului se promite un răspuns în următorul interval.',
    kinds: { hours: 'Program stabilit', none: 'Fără program' },
    none: 'Clienților li se spune că veți răspunde, dar nu și când.',
    roster: 'Acest site urmează programul de lucru al echipei, deci acela decide.',
    group: (index) => `Intervalul ${index}`,
    days: 'Zile',
    from: 'De la',
    to: 'Până la',
    add: 'Adăugați alt interval',
    remove: (index) => `Ștergeți intervalul ${index}`,
    faults: { missing: 'Alegeți cel puțin o zi și ambele ore.', overlap: 'Se suprapune cu intervalul de mai sus.' },
    timeZone: 'Fus orar',
  },
  faults: {
    title: 'Verificați configurarea serverului',
    hint: 'Fiecare dintre acestea dispare după ce este corectată.',
    since: (ago) => `Observat prima dată ${ago}`,
    publicUrlUnset: (host) =>
      `Acest server este accesat ca ${host}, dar PUBLIC_URL nu este setat. Linkurile și codul pentru magazin conțin o adresă pe care o poate deschide numai serverul însuși. Setați PUBLIC_URL la adresa folosită de vizitatori, apoi reporniți serverul.`,
    publicUrlInsecure:
      'Vizitatorii vin prin https, dar PUBLIC_URL începe cu http. Magazinele cu https nu pot încărca chatul de acolo. Schimbați PUBLIC_URL, apoi reporniți serverul.',
    proxyNotTrusted: (proxy) =>
      `Cererile vin printr-un proxy (${proxy}), dar TRUST_PROXY este 0. Toți sunt socotiți drept un singur vizitator, așa că vreo câteva parole greșite pot bloca accesul tuturor. Setați TRUST_PROXY la numărul de proxy-uri, apoi reporniți serverul.`,
    upgradeMissing: (proxy) =>
      `Un proxy (${proxy}) nu lasă să treacă WebSocketurile, așa că chatul este mai lent. În nginx, adăugați aceste rânduri:`,
    uploadsRefused: (size, most) =>
      `O pagină anunță că un fișier de ${size} a fost refuzat înainte de a ajunge la acest server. Aici sunt permise fișiere de până la ${most}. În nginx, adăugați acest rând:`,
  },
  gate: {
    noOwnerTitle: 'Aici nu există încă niciun cont',
    noOwnerText:
      'Deschideți linkul de configurare pe care serverul l-a afișat la pornire. Îl găsiți în jurnalul serverului; la repornire se afișează unul nou.',
    oldSetUpTitle: 'Acest link de configurare nu mai este valabil',
    oldSetUpText:
      'Serverul a afișat unul mai nou la ultima pornire sau lipsește o parte din link. Deschideți cel mai nou link din jurnalul serverului.',
    setUpDoneTitle: 'Configurarea este deja făcută',
    setUpDoneText: 'Există deja un proprietar. Conectați-vă sau cereți-i o invitație.',
    elsewhereTitle: 'Consola se află la altă adresă',
    elsewhereText: (here, there) => `Ați deschis ${here}, dar serverul spune că consola se află la ${there}.`,
    elsewhereMend: (here) => `${here} este adresa corectă? Setați-o acolo unde pornește serverul, apoi reporniți-l:`,
    elsewhereAction: (there) => `Mergeți la ${there}`,
  },
}
