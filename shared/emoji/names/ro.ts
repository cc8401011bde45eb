/** In the order of `emoji`. */
export const names =
  'zâmbet larg|râs|zâmbet cald|zâmbet ușor|face cu ochiul|lacrimi de râs|râde în hohote|ochi de inimă|zâmbet cu inimi|trimite un sărut|ochelari de soare|îmbrățișare|se gândește|neutru|dă ochii peste cap|strâmbătură|nedumerit|îngrijorat|plânge|plânge în hohote|supărat|țipăt de groază|stânjenit|la petrecere' +
  '|îmi place|nu îmi place|semnul OK|aplauze|mâini ridicate|mâini împreunate|salut cu mâna|braț puternic|strângere de mână|ochi' +
  '|inimă roșie|inimă frântă|foc|sclipiri|confetti|stea|bifă|cruce|semnul întrebării|semnul exclamării|o sută de puncte' +
  '|cadou|colet|camion de livrare|coș de cumpărături|card bancar|sac cu bani|aparat foto|telefon|plic|ceas deșteptător|casă'
