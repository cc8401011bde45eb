/**
 * What the sentences of a language must not contain: the familiar form, a second word for one thing, masculine-only
 * forms, and literal translations.
 */
export const avoided: Record<string, RegExp> = {
  en: /\bhand(ed)? on\b|\bleft messages?\b|\bcounter\b|\bwe shall\b|belong together|(?<!same )as the (device|browser|page)\b|\ba sentence\b/iu,
  ro: /[Cc]umpărător|[Ll]egătur|[Tt]ejghe|[Ee]liminați|(fiți|fost|ca) sunat|alege singur|^(Salvează|Trimite|Anulează|Redeschide|Ascunde|Închide|Șterge|Editează|Renunță|Preia|Predă|Pune|Vezi)(?!\p{L})/u,
  pl: /zostawion|(?<!\p{L})lad[ayęą](?!\p{L})|ł[ea]ś(?!\p{L})|jedno zdanie/iu,
  it: /squadra|\b(tu[oaei]|tuoi|hai|puoi|riceverai)\b|messaggi lasciati|una frase/iu,
  uk: /[ʼ']|агент|крамниц|прилавк|дзвіноч|вилучит|прибрати|залишені повідомлення/iu,
  de: /\b(du|dich|dir|dein\p{L}*)\b|mitteilung|einen satz/iu,
  fr: /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})|être rappelé|une phrase/iu,
  es: /(?<!\p{L})(tú|tu|tus|te)(?!\p{L})|una frase/iu,
  pt: /obrigado|uma frase/iu,
  nl: /\b(je|jij|jou|jouw)\b|een zin\b/iu,
  cs: /(?<!\p{L})(ty|tvůj|tvoje|tobě)(?!\p{L})|ukončili/iu,
  hu: /csevegés/iu,
  tr: /(?<!\p{L})(sen|sana|seni|senin)(?!\p{L})|ayrı pencere|bırakıldı/iu,
  ar: /جملة/u,
  he: /משפט/u,
}
