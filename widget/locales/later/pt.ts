import { words as files } from '../../../shared/file-words/pt'
import { words } from '../../more/words/pt'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Hoje',
  yesterday: 'Ontem',
  you: 'Mensagem sua',
  joined: (name) => `${name} entrou na conversa`,
  passedOn: 'Outra pessoa da equipa vai continuar',
  callBack: (phone) => `Pediu que lhe ligássemos: ${phone}`,
  left: 'Deixado como mensagem',
  allLeft: 'De momento já não está ninguém; o que escreveu fica guardado como mensagem',
  closed: 'Esta conversa está fechada',
  ended: 'Terminou a conversa',
  deleted: 'Mensagem eliminada',
  edited: 'Editada',
  change: 'Editar ou eliminar',
  goesOn: 'A conversa continua',
  marks: { sending: 'A enviar', held: 'Será enviada quando a ligação voltar', sent: 'Enviada', seen: 'Lida' },
  notSent: 'Não enviada: a loja não aceitou esta mensagem.',
  editAgain: 'Editar e enviar de novo',
  typing: (name) => (name ? `${name} está a escrever` : 'Alguém está a escrever'),
  toNewest: 'Ir para a mensagem mais recente',

  place: (position, wait) => (position === 1 ? `É a sua vez a seguir, ${wait}` : `O seu lugar na fila: ${position}, ${wait}`),
  promise: (by) => `Terá uma resposta ${by}.`,
  leaveInstead: 'Deixar antes uma mensagem',
  noPromise: 'Recebemos a sua mensagem e vamos responder.',
  whereAnswered: 'Vai encontrá-la aqui, neste chat, neste navegador.',
  notHere: 'O chat não está configurado para esta página, por isso nada pode ser enviado daqui.',

  name: 'Nome',
  email: 'E-mail',
  optional: (field: string) => `${field} (opcional)`,
  department: 'Qual é o assunto?',
  choose: 'Escolha',
  needName: 'Diga-nos o seu nome, por favor.',
  needEmail: 'Indique um e-mail, por favor, por exemplo ana@example.com.',
  needDepartment: 'Escolha uma opção, por favor.',
  pages: words,
  files,
}
