import type { Words } from './en'

export const words: Words = {
  attach: 'Adjuntar archivos',
  photo: 'Hacer una foto',
  emoji: 'Emojis',
  files: 'Archivos para enviar',
  uploading: (name) => `Subiendo ${name}`,
  waiting: 'Continúa cuando vuelva la conexión',
  tooLarge: (most) => `Más de ${most}`,
  wrongType: 'Este tipo de archivo no se acepta',
  tooMany: (most) => `Un mensaje puede llevar como máximo ${most} archivos.`,
  failed: 'No se ha subido',
  cutOff: 'No se ha subido: se cortó la conexión',
  serverFault: 'No se ha subido: fallo del servidor',
  tooLargeThere: 'No se ha subido: demasiado grande para el servidor',
  unreadable: 'No se puede leer: está vacío, es una carpeta o se ha movido',
  held: 'Se enviará cuando se suban los archivos',
  again: 'Intentar de nuevo',
  remove: (name) => `Quitar ${name}`,
  open: (name) => `Abrir ${name}`,
  save: (name) => `Guardar ${name}`,
}
