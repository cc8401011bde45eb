/** In the order of `emoji`; from Unicode's CLDR. */
export const names =
  'grijnzend gezicht|grijnzend gezicht met lachende ogen|lachend gezicht met lachende ogen|enigszins lachend gezicht|knipogend gezicht|gezicht met tranen van vreugde|gezicht dat op de grond rolt van het lachen|lachend gezicht met hartvormige ogen|lachend gezicht met hartjes|gezicht dat kus toeblaast|lachend gezicht met zonnebril|blij gezicht met uitgestoken handen|nadenkend gezicht|neutraal gezicht|gezicht met rollende ogen|gezicht met grimas|verward gezicht|bezorgd gezicht|huilend gezicht|hard huilend gezicht|pruilend gezicht|angstig schreeuwend gezicht|blozend gezicht|feestend gezicht' +
  '|duim omhoog|duim omlaag|OK-handgebaar|klappende handen|juichend omhooggestoken handen|gevouwen handen|zwaaiende hand|spierballen|handdruk|ogen' +
  '|rood hart|gebroken hart|vuur|sterretjes|feestknaller|witte middelgrote ster|knop voor vinkje|kruisteken|rood vraagteken|rood uitroepteken|maximumscore' +
  '|ingepakt cadeau|pakket|bestelbus|winkelwagen|creditcard|zak met geld|camera|telefoonhoorn|envelop|wekker|huis'
