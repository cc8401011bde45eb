/** In the order of `emoji`. */
export const names =
  'gran sorriso|risata|sorriso dolce|sorriso lieve|occhiolino|lacrime di gioia|ride a crepapelle|occhi a cuore|sorriso con cuori|manda un bacio|occhiali da sole|abbraccio|pensieroso|neutro|occhi al cielo|smorfia|confuso|preoccupato|pianto|pianto a dirotto|arrabbiato|urlo|imbarazzato|in festa' +
  '|pollice in su|pollice in giù|segno OK|applauso|mani alzate|mani giunte|saluto con la mano|braccio forte|stretta di mano|occhi' +
  '|cuore rosso|cuore spezzato|fuoco|scintille|coriandoli|stella|segno di spunta|croce|punto interrogativo|punto esclamativo|cento punti' +
  '|regalo|pacco|furgone delle consegne|carrello|carta di credito|sacco di soldi|macchina fotografica|telefono|busta|sveglia|casa'
