import type { Words } from './en'

export const words: Words = {
  attach: 'Anexar ficheiros',
  photo: 'Tirar uma fotografia',
  emoji: 'Emojis',
  files: 'Ficheiros para enviar',
  uploading: (name) => `A carregar ${name}`,
  waiting: 'Continua quando a ligação voltar',
  tooLarge: (most) => `Mais de ${most}`,
  wrongType: 'Este tipo de ficheiro não é aceite',
  tooMany: (most) => `Uma mensagem leva no máximo ${most} ficheiros.`,
  failed: 'Não foi carregado',
  cutOff: 'Não foi carregado: a ligação foi interrompida',
  serverFault: 'Não foi carregado: erro do servidor',
  tooLargeThere: 'Não foi carregado: demasiado grande para o servidor',
  unreadable: 'Não é possível ler: está vazio, é uma pasta ou foi movido',
  held: 'Será enviada quando os ficheiros forem carregados',
  again: 'Tentar de novo',
  remove: (name) => `Remover ${name}`,
  open: (name) => `Abrir ${name}`,
  save: (name) => `Guardar ${name}`,
}
