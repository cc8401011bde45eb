import { words as files } from '../../../shared/file-words/pt'
import { words } from '../../features/more/words/pt'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Hoje',
  yesterday: 'Ontem',
  you: 'Mensagem sua',
  joined: (name) => `${name} entrou na conversa`,
  passedOn: 'Outra pessoa da equipa vai continuar',
  callBack: (phone) => `Pediu que lhe ligássemos: ${phone}`,
  called: 'Ligámos-lhe',
  callWithdrawn: 'Já não quer que lhe liguemos',
  left: 'Enviado como mensagem',
  allLeft: 'De momento já não está ninguém. Temos a sua mensagem',
  closed: 'Esta conversa está fechada',
  ended: 'Terminou a conversa',
  deleted: 'Mensagem eliminada',
  edited: 'Editada',
  change: 'Editar ou eliminar',
  writeAgain: 'Escreva abaixo para começar uma nova.',
  goesOn: 'A conversa continua',
  marks: { sending: 'A enviar', held: 'Será enviada quando a ligação voltar', sent: 'Enviada', seen: 'Lida' },
  notSent: 'Não enviada: a loja não aceitou esta mensagem.',
  editAgain: 'Editar e enviar de novo',
  typing: (name) => (name ? `${name} está a escrever` : 'Alguém está a escrever'),
  toNewest: 'Mensagem mais recente',

  place: (position, wait) =>
    position === 1 ? `É a sua vez a seguir, ${wait}` : `O seu lugar na fila: ${position}, ${wait}`,
  leaveTitle: 'Deixe uma mensagem',
  leaveText: (by) =>
    by
      ? `Agora não está ninguém. Escreva-nos e encontrará a resposta aqui, neste chat, neste navegador, ${by}.`
      : 'Agora não está ninguém. Escreva-nos e encontrará a resposta aqui, neste chat, neste navegador.',
  by: ({ day, weekdayName, date, time }) =>
    ({
      today: `hoje até às ${time}`,
      tomorrow: `amanhã até às ${time}`,
      'this week': `até ${weekdayName}, às ${time}`,
      later: `até ${date}, às ${time}`,
    })[day],
  promise: (by) => `Terá uma resposta ${by}.`,
  leaveInstead: 'Deixar uma mensagem',
  noPromise: 'Recebemos a sua mensagem e vamos responder.',
  whereAnswered: 'Vai encontrá-la aqui, neste chat, neste navegador.',
  notHere: 'O chat não está configurado para esta página, por isso nada pode ser enviado daqui.',

  needMessage: 'Escreva a sua mensagem, por favor.',
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
