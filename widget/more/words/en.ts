/** The sentences of what opens through the menu. The other languages have this shape. */
export const words = {
  back: 'Back',
  again: 'Try again',
  failed: 'That did not work. Please try again.',
  fetchFailed: 'This could not be fetched.',

  past: 'Your conversations',
  noPast: 'Nothing here yet. What you talk about with us will be found here.',
  earlier: 'Show earlier ones',
  open: 'Open now',
  noWords: 'No messages',

  end: 'End this conversation',
  endText: 'We shall not write any more here. It stays among your conversations, and you can begin a new one at any time.',
  endLeftText: 'Your message will not be answered any more. It stays among your conversations, and you can begin a new one at any time.',
  endYes: 'End it',
  endNo: 'Keep it open',

  edit: 'Edit',
  delete: 'Delete',
  save: 'Save',
  cancel: 'Cancel',
  editLabel: 'Your message',
  tooLate: 'Too late: it can only be changed for a few minutes.',
  rate: 'How was it?',
  bad: 'Bad',
  okay: 'Okay',
  good: 'Good',
  rated: 'Thank you for telling us.',
  comment: 'Would you like to add a sentence?',
  sendComment: 'Send',
  commentSent: 'Thank you, we read every one.',

  settings: 'Sound and notifications',
  sound: 'A sound',
  soundText: 'A small bell, when somebody answers and you are not looking.',
  notify: 'Notifications',
  notifyText: 'Your browser tells you of an answer while you are on another tab.',
  notifyDenied: 'Your browser does not let this page notify you. You can allow it in the browser’s settings for this page.',
}

export type Words = typeof words
