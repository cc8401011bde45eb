/** In the order of `emoji`; from Unicode's CLDR. */
export const names =
  'nevető arc|nevető arc mosolygó szemmel|mosolygó arc mosolygó szemmel|finoman mosolygó arc|kacsintó arc|arc örömkönnyekkel|gurul a nevetéstől|mosolygó arc szív alakú szemmel|mosolygó arc szívekkel|csókot dobó arc|mosolygó arc napszemüveggel|ölelés|gondolkodó arc|semleges arc|szemét forgató arc|grimaszoló arc|zavart arc|aggódó arc|síró arc|zokogó arc|duzzogó arc|félelemtől sikoltó arc|elpirult arc|bulizó arc' +
  '|felfelé mutató hüvelykujj|lefelé mutató hüvelykujj|ok jel|tapsoló kéz|kezét felemelő ember|összetett kéz|integető kéz|befeszített bicepsz|kézfogás|szemek' +
  '|vörös szív|összetört szív|tűz|szikrák|partikellékek|csillag|vastag fehér pipa|áthúzásjel|piros kérdőjel|piros felkiáltójel|száz pont' +
  '|becsomagolt ajándék|csomag|teherautó|bevásárlókocsi|hitelkártya|pénzeszsák|fényképezőgép|telefonkagyló|boríték|ébresztőóra|lakóház'
