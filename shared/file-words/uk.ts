import type { Words } from './en'

export const words: Words = {
  attach: 'Додати файли',
  photo: 'Зробити фото',
  emoji: 'Емодзі',
  files: 'Файли для надсилання',
  uploading: (name) => `Завантаження: ${name}`,
  waiting: 'Продовжиться, коли відновиться зв’язок',
  tooLarge: (most) => `Більше ніж ${most}`,
  wrongType: 'Файли цього типу не приймаються',
  tooMany: (most) => `До повідомлення можна додати щонайбільше ${most} файлів.`,
  failed: 'Не завантажено',
  again: 'Спробувати ще раз',
  remove: (name) => `Видалити: ${name}`,
  open: (name) => `Відкрити: ${name}`,
  save: (name) => `Зберегти: ${name}`,
}
