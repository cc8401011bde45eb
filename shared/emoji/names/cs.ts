/** In the order of `emoji`; from Unicode's CLDR. */
export const names =
  'zubící se obličej|zubící se obličej s usměvavýma očima|smějící se obličej s usměvavýma očima|obličej s mírným úsměvem|mrkající obličej|obličej slzící smíchy|obličej válející se smíchy|usmívající se obličej se srdíčky místo očí|usmívající se obličej se třemi srdíčky|obličej posílající polibek|usmívající se obličej s brýlemi|obličej s otevřenou náručí|zamyšlený obličej|obličej s neutrálním výrazem|obličej s očima v sloup|grimasa s vyceněnými zuby|zmatený obličej|ustaraný obličej|plačící obličej|zoufale plačící obličej|obličej s podrážděným výrazem|obličej křičící hrůzou|červenající se obličej|oslavující obličej' +
  '|palec nahoru|palec dolů|gesto OK|tleskající ruce|zvednuté ruce|sepjaté ruce|mávající ruka|zatnutý biceps|stisk rukou|oči' +
  '|rudé srdce|zlomené srdce|oheň|jiskry|vystřelovací konfety|bílá hvězda střední velikosti|tlačítko se značkou zaškrtnutí|křížek|červený otazník|červený vykřičník|sto bodů' +
  '|zabalený dárek|balíček|dodávka|nákupní vozík|platební karta|pytel peněz|fotoaparát|telefonní sluchátko|obálka|budík|domek'
