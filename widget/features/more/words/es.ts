import type { Words } from './en'

export const words: Words = {
  back: 'Atrás',
  again: 'Intentar de nuevo',
  failed: 'No ha funcionado. Inténtelo de nuevo, por favor.',
  fetchFailed: 'No se ha podido cargar.',

  past: 'Sus conversaciones',
  noPast: 'Aquí no hay nada todavía. Aquí encontrará lo que hable con nosotros.',
  earlier: 'Mostrar anteriores',
  open: 'Abierta',
  noWords: 'Sin mensajes',

  end: 'Terminar la conversación',
  endText: 'La conversación termina. Queda entre sus conversaciones y puede empezar una nueva cuando quiera.',
  endLeftText:
    'Ya no responderemos a su mensaje. Queda entre sus conversaciones y puede empezar una nueva cuando quiera.',
  endYes: 'Terminar',
  endNo: 'Dejarla abierta',

  edit: 'Editar',
  delete: 'Eliminar',
  save: 'Guardar',
  cancel: 'Cancelar',
  editLabel: 'Su mensaje',
  tooLate: 'Demasiado tarde: solo se puede cambiar durante unos minutos.',
  rate: '¿Qué tal ha ido?',
  bad: 'Mal',
  okay: 'Regular',
  good: 'Bien',
  rated: 'Gracias por su valoración.',
  comment: '¿Quiere añadir un comentario?',
  sendComment: 'Enviar',
  commentSent: 'Gracias, los leemos todos.',

  settings: 'Sonido y notificaciones',
  window: 'Abrir en una ventana nueva',
  windowBlocked:
    'Su navegador no ha permitido abrir la ventana. Permita las ventanas emergentes en esta página e inténtelo de nuevo.',
  resize: 'Tamaño de la ventana: arrastre o use las flechas; Inicio recupera el tamaño habitual',
  sound: 'Sonido',
  soundText: 'Una campanilla, cuando alguien responde y usted no está mirando.',
  notify: 'Notificaciones',
  notifyText: 'Su navegador le avisa de una respuesta mientras está en otra pestaña.',
  notifyDenied:
    'Su navegador no permite a esta página enviarle notificaciones. Puede permitirlas en los ajustes del navegador para esta página.',
  leave: 'Dejar un mensaje',
  leaveText: 'No hace falta esperar. Guardamos lo que ha escrito y encontrará la respuesta aquí.',
  leaveYes: 'Dejarlo como mensaje',
  leaveNo: 'Seguir esperando',
  call: 'Pedir que le llamemos',
  callText: 'Denos su número y le llamaremos.',
  callYes: 'Pedir una llamada',
  phone: 'Número de teléfono',
  needPhone: 'Por favor, indique un número, por ejemplo +34 612 345 678.',
  when: '¿Cuándo le viene bien?',
  times: { any: 'A cualquier hora', morning: 'Por la mañana', afternoon: 'Por la tarde', evening: 'Por la noche' },

  keep: 'Guardar la conversación',
  savedOn: (when) => `Guardada el ${when}`,
}
