import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('es')
const plural = (n: number, one: string, other: string) => `${n} ${cardinal.select(n) === 'one' ? one : other}`

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => plural(n, 'mensaje nuevo', 'mensajes nuevos'),
  close: 'Cerrar',
  more: 'Más',
  conversation: 'Conversación',

  minutes: (n) =>
    n < 1 ? 'menos de un minuto' : `unos ${plural(n, 'minuto', 'minutos')}`.replace('unos 1 ', 'alrededor de 1 '),

  here: 'Estamos aquí y le respondemos enseguida',
  hereBy: (names) => `${names}: aquí para ayudarle`,
  busy: (wait) =>
    wait
      ? `Ahora atendemos a otras personas. Espera: ${wait}`
      : 'Ahora atendemos a otras personas. Puede esperar en la cola',
  nobody: 'Ahora no hay nadie',
  withYou: (name) => `${name} le atiende`,
  searching: 'Buscamos a alguien para usted',

  emptyTitle: '¿En qué podemos ayudarle?',
  emptyText: 'Escriba abajo. Una persona lo lee y le responde aquí.',

  message: 'Mensaje',
  placeholder: 'Escriba un mensaje',
  send: 'Enviar',
  charactersLeft: (n) => `Quedan ${plural(n, 'carácter', 'caracteres')}`.replace('Quedan 1 ', 'Queda 1 '),
  tooLong: (n) => `${plural(n, 'carácter', 'caracteres')} de más para un solo mensaje`,

  connecting: 'Conectando',
  lost: 'Sin conexión. Puede seguir escribiendo; se enviará en cuanto vuelva la conexión.',
  outdated: 'Esta página no está al día. Vuelva a cargarla para continuar; lo que ha escrito se conserva.',
  reload: 'Volver a cargar la página',
}
