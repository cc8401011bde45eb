import type { Sentences } from '../en'

export const setUp: Sentences['setUp'] = {
  title: 'Skonfiguruj czat',
  done: 'Gotowe',
  hide: 'Ukryj te kroki',
  shop: {
    title: 'Podaj dane sklepu',
    text: 'Tylko strony pod tym adresem mogą otworzyć czat.',
    name: 'Nazwa sklepu',
    nameHint: 'Klienci widzą ją na górze czatu.',
    nameMissing: 'Wpisz nazwę sklepu.',
    address: 'Adres sklepu',
    addressHint: 'Jak w pasku adresu, na przykład sklep.example.',
    adds: (addresses) => `Dozwolone będą: ${addresses}.`,
    addressFaults: {
      'not-an-address': 'Wpisz adres, na przykład sklep.example.',
      'not-web': 'Wpisz adres, który zaczyna się od https:// lub http://.',
    },
    action: 'Pokaż kod',
    addressOf: (name) => `Najpierw podaj adres sklepu ${name}: tylko strony pod tym adresem mogą otworzyć czat.`,
    addAddress: 'Zezwól na ten adres',
  },
  tag: {
    title: 'Dodaj czat do sklepu',
    text: 'Wklej ten wiersz przed </body> na każdej stronie sklepu. Potem otwórz sklep.',
    waiting: 'Czekamy, aż wczyta się strona sklepu',
    seen: (page) => `Widziano na ${page}`,
    openShop: 'Otwórz sklep',
  },
  refused: (origin, ago) => `Strona z ${origin} próbowała otworzyć czat ${ago}. Nie jest dozwolona.`,
  refusedHint: 'Zezwól tylko wtedy, gdy należy do Ciebie.',
  allow: 'Zezwól',
  allowOf: (origin) => `Zezwól na ${origin}`,
  allowed: (origin) => `Strony z ${origin} mogą teraz otworzyć czat. Odśwież tam stronę.`,
  ring: {
    title: 'Zadzwoń dzwonkiem',
    text: 'Otwórz sklep, kliknij dzwonek i wyślij wiadomość. Zadzwoni tutaj.',
    acceptFirst: 'Zacznij przyjmować rozmowy, aby wiadomość trafiła do Ciebie.',
    accept: 'Zacznij przyjmować',
    waiting: 'Czekamy na Twoją wiadomość',
  },
  answer: {
    title: 'Odpowiedz',
    text: 'Otwórz rozmowę i napisz odpowiedź. Pojawi się w sklepie.',
    action: 'Otwórz rozmowę',
    sent: 'Odpowiedź wysłana. Zobacz ją w sklepie.',
  },
  works: {
    title: 'Czat działa',
    text: 'Odpowiedź została przeczytana w sklepie. Teraz możesz zaprosić kogoś do zespołu: dostanie link i wybierze własne hasło.',
    action: 'Zaproś do zespołu',
    notNow: 'Nie teraz',
  },
  agent: {
    title: 'Trzy kroki przed pierwszą rozmową',
    picture: { title: 'Dodaj zdjęcie', text: 'Klienci widzą je obok Twojego imienia.', action: 'Przejdź do profilu' },
    ring: {
      title: 'Sprawdź dźwięk',
      text: 'Tak to brzmi, gdy pisze klient.',
      action: 'Odtwórz dźwięk',
      again: 'Odtwórz ponownie',
    },
    accept: {
      title: 'Zacznij przyjmować rozmowy',
      text: 'Od tej chwili dostajesz rozmowy. W każdej chwili możesz przestać.',
      action: 'Zacznij przyjmować',
    },
  },
  demo: {
    text: 'Nasze własne strony, do wypróbowania czatu. Nie są częścią Twojego sklepu.',
    action: 'Otwórz sklep demonstracyjny',
  },
  hours: {
    title: 'Godziny otwarcia',
    hint: 'Kiedy odpowiadacie na wiadomości. Na wiadomość wysłaną poza nimi obiecujemy odpowiedź w najbliższych.',
    kinds: { hours: 'Stałe godziny', none: 'Bez stałych godzin' },
    none: 'Klienci widzą, że odpowiecie, ale nie kiedy.',
    roster: 'Ta witryna korzysta z grafiku, więc decyduje grafik.',
    group: (index) => `Godziny ${index}`,
    days: 'Dni',
    from: 'Od',
    to: 'Do',
    add: 'Dodaj inne godziny',
    remove: (index) => `Usuń godziny ${index}`,
    faults: { missing: 'Wybierz co najmniej jeden dzień i obie godziny.', overlap: 'Pokrywa się z godzinami powyżej.' },
    timeZone: 'Strefa czasowa',
  },
  faults: {
    title: 'Sprawdź ustawienia serwera',
    hint: 'Każda z tych uwag zniknie, gdy usterka zostanie usunięta.',
    since: (ago) => `Pierwszy raz zauważono ${ago}`,
    publicUrlUnset: (host) =>
      `Ten serwer jest odwiedzany jako ${host}, ale PUBLIC_URL nie jest ustawione. Linki i kod dla sklepu zawierają adres, który może otworzyć tylko sam serwer. Ustaw PUBLIC_URL na adres, którego używają odwiedzający, i uruchom serwer ponownie.`,
    publicUrlInsecure:
      'Odwiedzający łączą się przez https, ale PUBLIC_URL zaczyna się od http. Sklepy z https nie mogą stamtąd wczytać czatu. Zmień PUBLIC_URL i uruchom serwer ponownie.',
    proxyNotTrusted: (proxy) =>
      `Żądania przychodzą przez proxy (${proxy}), ale TRUST_PROXY ma wartość 0. Wszyscy liczą się jako jeden odwiedzający, więc kilka błędnych haseł może zablokować każdego. Ustaw TRUST_PROXY na liczbę serwerów proxy i uruchom serwer ponownie.`,
    upgradeMissing: (proxy) =>
      `Proxy (${proxy}) nie przepuszcza połączeń WebSocket, więc czat działa wolniej. W nginx dodaj te wiersze:`,
    uploadsRefused: (size, most) =>
      `Strona zgłasza, że plik o rozmiarze ${size} został odrzucony, zanim dotarł do tego serwera. Dozwolone są pliki do ${most}. W nginx dodaj ten wiersz:`,
  },
  gate: {
    noOwnerTitle: 'Nie ma tu jeszcze żadnego konta',
    noOwnerText:
      'Otwórz link konfiguracyjny, który serwer wypisał przy starcie. Znajdziesz go w dzienniku serwera; ponowny start wypisuje nowy.',
    oldSetUpTitle: 'Ten link konfiguracyjny już nie działa',
    oldSetUpText:
      'Przy ostatnim starcie serwer wypisał nowszy albo brakuje części linku. Otwórz najnowszy link z dziennika serwera.',
    setUpDoneTitle: 'Konfiguracja jest już gotowa',
    setUpDoneText: 'Właściciel już istnieje. Zaloguj się albo poproś go o zaproszenie.',
    elsewhereTitle: 'Konsola jest pod innym adresem',
    elsewhereText: (here, there) => `Otwarto ${here}, ale według serwera konsola jest pod ${there}.`,
    elsewhereMend: (here) =>
      `Czy ${here} to właściwy adres? Ustaw go tam, gdzie uruchamiasz serwer, i uruchom serwer ponownie:`,
    elsewhereAction: (there) => `Przejdź do ${there}`,
  },
}
