import type { Words } from './en'

export const words: Words = {
  attach: 'Přiložit soubory',
  photo: 'Vyfotit',
  emoji: 'Emoji',
  files: 'Soubory k odeslání',
  uploading: (name) => `Nahrává se soubor ${name}`,
  waiting: 'Bude pokračovat, až se spojení obnoví',
  tooLarge: (most) => `Větší než ${most}`,
  wrongType: 'Soubory tohoto typu nepřijímáme',
  tooMany: (most) => `K jedné zprávě lze přiložit nejvýše ${most} souborů.`,
  failed: 'Nepodařilo se nahrát',
  cutOff: 'Nenahráno: spojení se přerušilo',
  serverFault: 'Nenahráno: chyba serveru',
  tooLargeThere: 'Nenahráno: pro server příliš velké',
  unreadable: 'Nelze přečíst: prázdný soubor, složka nebo přesunutý soubor',
  held: 'Odešle se po nahrání souborů',
  again: 'Zkusit znovu',
  remove: (name) => `Odebrat soubor ${name}`,
  open: (name) => `Otevřít soubor ${name}`,
  save: (name) => `Uložit soubor ${name}`,
}
