/** The texts of the menu and its pages. The other languages have the same shape. */
export const words = {
  back: 'Back',
  again: 'Try again',
  failed: 'That did not work. Please try again.',
  fetchFailed: 'This could not be loaded.',

  past: 'Your conversations',
  noPast: 'Nothing here yet. Your conversations with us appear here.',
  earlier: 'Show earlier ones',
  open: 'Open now',
  noWords: 'No messages',

  end: 'End this conversation',
  endText: 'This ends the conversation. It stays in your conversations, and you can start a new one at any time.',
  endLeftText:
    'We will not answer your message then. It stays in your conversations, and you can start a new one at any time.',
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
  rated: 'Thank you for your rating.',
  comment: 'Would you like to add a comment?',
  sendComment: 'Send',
  commentSent: 'Thank you, we read every one.',

  settings: 'Sound and notifications',
  window: 'Open in a new window',
  windowBlocked: 'Your browser did not let the window open. Allow pop-ups for this page, then try again.',
  resize: 'Panel size: drag, or use the arrow keys. Home resets it',
  sound: 'Sound',
  soundText: 'A small bell when somebody answers and you are not looking.',
  notify: 'Notifications',
  notifyText: 'Your browser tells you about an answer while you are on another tab.',
  notifyDenied:
    'Your browser does not let this page notify you. You can allow it in the browser’s settings for this page.',
  leave: 'Leave a message instead',
  leaveText: 'You don’t have to wait. We keep what you wrote, and our answer will be here.',
  leaveYes: 'Leave it as a message',
  leaveNo: 'Keep waiting',
  call: 'Ask us to call you',
  callText: 'Give us your number and we’ll call you.',
  callYes: 'Ask for a call',
  phone: 'Phone number',
  needPhone: 'Please enter a phone number, such as +40 722 123 456.',
  when: 'When is a good time?',
  times: { any: 'Any time', morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },

  keep: 'Save this conversation',
  savedOn: (when: string) => `Saved on ${when}`,
}

export type Words = typeof words
