/** In the order of `emoji`; from Unicode's CLDR. */
export const names =
  'cara sorridente|cara a sorrir com boca aberta e olhos sorridentes|cara a sorrir com olhos sorridentes|cara a sorrir ligeiramente|cara a piscar o olho|cara com lágrimas de felicidade|a rebolar no chão a rir|cara a sorrir com olhos em forma de coração|cara sorridente com corações|cara a atirar um beijo|cara a sorrir com óculos de sol|cara a dar um abraço|cara a pensar|cara neutra|cara com olhos revirados|cara a fazer caretas|cara confusa|cara preocupada|cara a chorar|cara a chorar perdidamente|cara amuada|cara a gritar de medo|cara corada|cara de festa' +
  '|polegar para cima|polegar para baixo|gesto de OK|mãos a bater palmas|mãos no ar|mãos juntas|mão a acenar|bíceps fletido|aperto de mão|olhos' +
  '|coração vermelho|coração partido|fogo|cintilação|lança-confetes|estrela|botão de visto|cruz|ponto de interrogação vermelho|ponto de exclamação vermelho|cem pontos' +
  '|presente embrulhado|embalagem|camião de entregas|carrinho de compras|cartão de crédito|saco de dinheiro|máquina fotográfica|auscultador de telefone|envelope|despertador|casa'
