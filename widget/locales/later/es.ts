import { words as files } from '../../../shared/file-words/es'
import { words } from '../../more/words/es'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Hoy',
  yesterday: 'Ayer',
  you: 'Usted',
  joined: (name) => `${name} se ha unido a la conversación`,
  passedOn: 'Otra persona del equipo continúa con usted',
  callBack: (phone) => `Ha pedido que le llamemos: ${phone}`,
  left: 'Dejado como mensaje',
  allLeft: 'De momento no queda nadie; lo que escribió se guarda como mensaje',
  closed: 'Esta conversación está cerrada',
  ended: 'Ha terminado la conversación',
  deleted: 'Mensaje eliminado',
  edited: 'Editado',
  change: 'Editar o eliminar',
  goesOn: 'La conversación continúa',
  marks: { sending: 'Enviando', held: 'Se enviará cuando vuelva la conexión', sent: 'Enviado', seen: 'Leído' },
  notSent: 'No enviado: la tienda no ha aceptado este mensaje.',
  editAgain: 'Editar y volver a enviar',
  typing: (name) => (name ? `${name} está escribiendo` : 'Alguien está escribiendo'),
  toNewest: 'Ir al mensaje más reciente',

  place: (position, wait) => (position === 1 ? `Es el siguiente turno, ${wait}` : `Su puesto en la cola: ${position}, ${wait}`),
  promise: (by) => `Tendrá una respuesta ${by}.`,
  leaveInstead: 'Mejor dejar un mensaje',
  noPromise: 'Tenemos su mensaje y le responderemos.',
  whereAnswered: 'La encontrará aquí, en este chat, en este navegador.',
  notHere: 'El chat no está configurado para esta página, así que desde aquí no se puede enviar nada.',

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
