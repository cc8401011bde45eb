import { words as files } from '../../../shared/file-words/es'
import { words } from '../../features/more/words/es'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Hoy',
  yesterday: 'Ayer',
  you: 'Usted',
  joined: (name) => `${name} se ha unido a la conversación`,
  passedOn: 'Otra persona del equipo continúa con usted',
  callBack: (phone) => `Ha pedido que le llamemos: ${phone}`,
  called: 'Le hemos llamado por teléfono',
  callWithdrawn: 'Ya no quiere que le llamemos',
  left: 'Enviado como mensaje',
  allLeft: 'De momento no queda nadie. Tenemos su mensaje',
  closed: 'Esta conversación está cerrada',
  ended: 'Ha terminado la conversación',
  deleted: 'Mensaje eliminado',
  edited: 'Editado',
  change: 'Editar o eliminar',
  writeAgain: 'Escriba abajo para empezar una nueva.',
  goesOn: 'La conversación continúa',
  marks: { sending: 'Enviando', held: 'Se enviará cuando vuelva la conexión', sent: 'Enviado', seen: 'Leído' },
  notSent: 'No enviado: la tienda no ha aceptado este mensaje.',
  editAgain: 'Editar y volver a enviar',
  typing: (name) => (name ? `${name} está escribiendo` : 'Alguien está escribiendo'),
  toNewest: 'Mensaje más reciente',

  place: (position, wait) =>
    position === 1 ? `El siguiente turno es el suyo, ${wait}` : `Su puesto en la cola: ${position}, ${wait}`,
  leaveTitle: 'Deje un mensaje',
  leaveText: (by) =>
    by
      ? `Ahora no hay nadie. Escríbanos y encontrará la respuesta aquí, en este chat, en este navegador, ${by}.`
      : 'Ahora no hay nadie. Escríbanos y encontrará la respuesta aquí, en este chat, en este navegador.',
  by: ({ day, weekdayName, date, time }) =>
    ({
      today: `hoy antes de las ${time}`,
      tomorrow: `mañana antes de las ${time}`,
      'this week': `antes del ${weekdayName} a las ${time}`,
      later: `antes del ${date} a las ${time}`,
    })[day],
  promise: (by) => `Tendrá una respuesta ${by}.`,
  leaveInstead: 'Dejar un mensaje',
  noPromise: 'Tenemos su mensaje y le responderemos.',
  whereAnswered: 'La encontrará aquí, en este chat, en este navegador.',
  notHere: 'El chat no está configurado para esta página, así que desde aquí no se puede enviar nada.',

  needMessage: 'Por favor, escriba su mensaje.',
  name: 'Nombre',
  email: 'Correo electrónico',
  optional: (field: string) => `${field} (opcional)`,
  department: '¿De qué se trata?',
  choose: 'Elija',
  needName: 'Por favor, díganos su nombre.',
  needEmail: 'Por favor, indique un correo electrónico, por ejemplo ana@example.com.',
  needDepartment: 'Por favor, elija una opción.',
  pages: words,
  files,
}
