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
  again: 'Intentar de nuevo',
  remove: (name) => `Quitar ${name}`,
  open: (name) => `Abrir ${name}`,
  save: (name) => `Guardar ${name}`,
}
