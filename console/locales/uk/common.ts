import type { Sentences } from '../en'

export const common: Sentences['common'] = {
  name: 'Counterbell',
  close: 'Закрити',
  cancel: 'Скасувати',
  save: 'Зберегти',
  saved: 'Збережено',
  add: 'Додати',
  edit: 'Змінити',
  remove: 'Видалити',
  copy: 'Копіювати',
  copied: 'Скопійовано',
  loading: 'Завантаження',
  tryAgain: 'Спробувати ще раз',
  couldNotLoad: 'Не вдалося завантажити.',
  faultTitle: 'Тут щось пішло не так',
  faultText: 'Написане збережено.',
  lostTitle: 'За цією адресою нічого немає',
  lostText: 'Посилання могло застаріти або бути введене з помилкою.',
  toConversations: 'До розмов',
}
