import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('pt-PT')
const plural = (n: number, one: string, other: string) => `${n} ${cardinal.select(n) === 'one' ? one : other}`

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => plural(n, 'mensagem nova', 'mensagens novas'),
  close: 'Fechar',
  more: 'Mais',
  conversation: 'Conversa',

  minutes: (n) => (n < 1 ? 'menos de um minuto' : `cerca de ${plural(n, 'minuto', 'minutos')}`),

  here: 'Estamos aqui e respondemos já',
  hereBy: (names) => `${names}: aqui para ajudar`,
  busy: (wait) =>
    wait
      ? `Estamos a atender outras pessoas. Espera: ${wait}`
      : 'Estamos a atender outras pessoas. Pode esperar na fila',
  nobody: 'Agora não está ninguém',
  withYou: (name) => `Está a falar com ${name}`,
  searching: 'A procurar alguém para ajudar',

  emptyTitle: 'Como podemos ajudar?',
  emptyText: 'Escreva abaixo. Uma pessoa lê e responde aqui.',

  message: 'Mensagem',
  placeholder: 'Escreva uma mensagem',
  send: 'Enviar',
  charactersLeft: (n) => plural(n, 'carácter disponível', 'caracteres disponíveis'),
  tooLong: (n) => `${plural(n, 'carácter', 'caracteres')} a mais para uma só mensagem`,

  connecting: 'A ligar',
  lost: 'Sem ligação. Pode continuar a escrever; a mensagem segue assim que a ligação voltar.',
  outdated: 'Esta página está desatualizada. Recarregue-a para continuar; o que escreveu fica guardado.',
  reload: 'Recarregar a página',
}
