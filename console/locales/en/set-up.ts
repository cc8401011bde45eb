export const setUp = {
  title: 'Set up your chat',
  done: 'Done',
  hide: 'Hide these steps',
  shop: {
    title: 'Tell us about your shop',
    text: 'Only pages at this address can open the chat.',
    name: 'Shop name',
    nameHint: 'Shoppers see it at the top of the chat.',
    nameMissing: 'Enter the name of your shop.',
    address: 'Shop address',
    addressHint: 'As in the address bar, such as shop.example.',
    adds: (addresses: string) => `This allows ${addresses}.`,
    addressFaults: {
      'not-an-address': 'Enter an address such as shop.example.',
      'not-web': 'Enter an address that begins with https:// or http://.',
    },
    action: 'Get the code',
    addressOf: (name: string) => `First tell us where ${name} is: only pages at its address can open the chat.`,
    addAddress: 'Allow this address',
  },
  tag: {
    title: 'Add the chat to your shop',
    text: 'Paste this line before </body> on every page of your shop. Then open your shop.',
    waiting: 'Waiting for a page of your shop to load',
    seen: (page: string) => `Seen on ${page}`,
    openShop: 'Open your shop',
  },
  refused: (origin: string, ago: string) => `A page on ${origin} tried to open the chat ${ago}. It is not allowed.`,
  refusedHint: 'Allow it only if it is yours.',
  allow: 'Allow',
  allowOf: (origin: string) => `Allow ${origin}`,
  allowed: (origin: string) => `Pages on ${origin} can open the chat now. Reload the page there.`,
  ring: {
    title: 'Ring the bell',
    text: 'Open your shop, click the bell and send a message. It rings here.',
    acceptFirst: 'Start accepting conversations, so that your message comes to you.',
    accept: 'Start accepting',
    waiting: 'Waiting for your message',
  },
  answer: {
    title: 'Answer it',
    text: 'Open the conversation and write an answer. It appears in your shop.',
    action: 'Open the conversation',
    sent: 'Your answer is sent. Look at it in your shop.',
  },
  works: {
    title: 'Your chat works',
    text: 'Your answer has been read in your shop. Next, you can invite a colleague: they get a link and choose a password themselves.',
    action: 'Invite a colleague',
    notNow: 'Not now',
  },
  agent: {
    title: 'Three steps before your first conversation',
    picture: { title: 'Add a picture', text: 'Shoppers see it beside your name.', action: 'Go to your profile' },
    ring: {
      title: 'Test the sound',
      text: 'This is how it sounds when a shopper writes.',
      action: 'Play the sound',
      again: 'Play it again',
    },
    accept: {
      title: 'Start accepting conversations',
      text: 'From then on you get conversations. You can stop at any time.',
      action: 'Start accepting',
    },
  },
  demo: { text: 'Our own pages, to try the chat. They are not part of your shop.', action: 'Open the demo shop' },
  hours: {
    title: 'Opening hours',
    hint: 'When messages are answered. A message sent outside these hours is promised an answer within the next ones.',
    kinds: { hours: 'Set hours', none: 'No set hours' },
    none: 'Shoppers are told that you will answer, but not when.',
    roster: 'This site follows the roster, so the roster decides.',
    group: (index: number) => `Hours ${index}`,
    days: 'Days',
    from: 'From',
    to: 'To',
    add: 'Add other hours',
    remove: (index: number) => `Remove hours ${index}`,
    faults: { missing: 'Choose at least one day and both times.', overlap: 'Overlaps the hours above.' },
    timeZone: 'Time zone',
  },
  faults: {
    title: 'Check how your server is set up',
    hint: 'Each of these goes away once it is fixed.',
    since: (ago: string) => `First seen ${ago}`,
    publicUrlUnset: (host: string) =>
      `People reach this server as ${host}, but PUBLIC_URL is not set. Links and the code for your shop name an address that only the server itself can open. Set PUBLIC_URL to the address that people use, then restart the server.`,
    publicUrlInsecure:
      'People come by https, but PUBLIC_URL begins with http. Shops under https cannot load the chat from there. Change PUBLIC_URL, then restart the server.',
    proxyNotTrusted: (proxy: string) =>
      `Requests come through a proxy (${proxy}), but TRUST_PROXY is 0. Everyone counts as one visitor, so a few wrong passwords can lock everybody out. Set TRUST_PROXY to the number of proxies, then restart the server.`,
    upgradeMissing: (proxy: string) =>
      `A proxy (${proxy}) does not pass WebSockets on, so the chat is slower. In nginx, add these lines:`,
    uploadsRefused: (size: string, most: string) =>
      `A page reports that a file of ${size} was refused before it reached this server. Files up to ${most} are allowed here. In nginx, add this line:`,
  },
  gate: {
    noOwnerTitle: 'No account here yet',
    noOwnerText:
      'Open the set-up link that the server printed when it started. It is in the server’s log; a restart prints a new one.',
    oldSetUpTitle: 'This set-up link no longer works',
    oldSetUpText:
      'The server printed a newer one when it last started, or part of the link is missing. Open the newest link from the server’s log.',
    setUpDoneTitle: 'This is set up already',
    setUpDoneText: 'There is an owner. Sign in, or ask them for an invitation.',
    elsewhereTitle: 'The console is at another address',
    elsewhereText: (here: string, there: string) =>
      `You opened ${here}, but the server says that the console is at ${there}.`,
    elsewhereMend: (here: string) =>
      `Is ${here} the right address? Set it where the server starts, then restart the server:`,
    elsewhereAction: (there: string) => `Go to ${there}`,
  },
}
