/** In the order of `emoji`; from Unicode's CLDR. */
export const names =
  'grinsendes Gesicht|grinsendes Gesicht mit lachenden Augen|lächelndes Gesicht mit lachenden Augen|leicht lächelndes Gesicht|zwinkerndes Gesicht|Gesicht mit Freudentränen|sich vor Lachen auf dem Boden wälzen|lächelndes Gesicht mit herzförmigen Augen|lächelndes Gesicht mit Herzen|Kuss zuwerfendes Gesicht|lächelndes Gesicht mit Sonnenbrille|Gesicht mit umarmenden Händen|nachdenkendes Gesicht|neutrales Gesicht|Augen verdrehendes Gesicht|Grimassen schneidendes Gesicht|verwundertes Gesicht|besorgtes Gesicht|weinendes Gesicht|heulendes Gesicht|schmollendes Gesicht|vor Angst schreiendes Gesicht|errötetes Gesicht mit großen Augen|Partygesicht' +
  '|Daumen hoch|Daumen runter|OK-Zeichen|klatschende Hände|zwei erhobene Handflächen|zusammengelegte Handflächen|winkende Hand|angespannter Bizeps|Handschlag|Augen' +
  '|rotes Herz|gebrochenes Herz|Feuer|funkelnde Sterne|Konfettibombe|weißer mittelgroßer Stern|weißes Häkchen|Kreuzzeichen|rotes Fragezeichen|rotes Ausrufezeichen|100 Punkte' +
  '|Geschenk|Paket|Lieferwagen|Einkaufswagen|Kreditkarte|Geldsack|Fotoapparat|Telefonhörer|Briefumschlag|Wecker|Haus'
