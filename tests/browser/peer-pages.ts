import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page of a shop that has used somebody else's chat: their own snippet, as they hand it out, with our address in it. */
export type PeerPage = { head: string; body?: string }

const page = ({ head, body = '' }: PeerPage) =>
  `<!doctype html><html lang="en"><head><title>An old shop</title>${head}</head><body><h1>An old shop</h1>${body}</body></html>`

/** The old shop itself, at an address of its own: what it shows can be changed. */
export async function openOldShop(): Promise<{ origin: string; show: (peer: PeerPage) => void; close: () => void }> {
  let shown = ''
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(shown))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (peer) => void (shown = page(peer)),
    close: () => void server.close(),
  }
}

const at = (server: string, file: string) => `${server}/${file}`

export const peers = {
  /** Settings in the window; the stub queues under `q`; boots by itself. */
  intercom: (server: string, site: string): PeerPage => ({
    head: `<script>
      window.intercomSettings = { app_id: '${site}', name: 'Ioana', email: 'ioana@mail.example', user_hash: 'f00', plan: 'gold', company: { id: 1, name: 'Lut' } };
      (function(){var w=window;var ic=w.Intercom;if(typeof ic==="function"){ic('reattach_activator');ic('update',w.intercomSettings);}else{var d=document;var i=function(){i.c(arguments);};i.q=[];i.c=function(args){i.q.push(args);};w.Intercom=i;var l=function(){var s=d.createElement('script');s.async=true;s.src='${at(server, 'shim-intercom.js')}';var x=d.getElementsByTagName('script')[0];x.parentNode.insertBefore(s,x);};l();}})();
      window.told = [];
      Intercom('onShow', function () { told.push('shown') });
      Intercom('onUnreadCountChange', function (n) { told.push(n) });
      Intercom('trackEvent', 'added-to-cart', { sku: 7 });
      Intercom('showNewMessage', 'Hello from Intercom');
    </script>`,
  }),
  /** The SDK is run once its script has come; everything else waits for an event of the window. */
  chatwoot: (server: string, site: string): PeerPage => ({
    head: `<script>
      window.told = [];
      window.chatwootSettings = { position: 'left', locale: 'en', darkMode: 'dark' };
      window.addEventListener('chatwoot:ready', function () {
        told.push('ready');
        window.$chatwoot.setUser('1042', { name: 'Ioana', email: 'ioana@mail.example', identifier_hash: 'f00' });
        window.$chatwoot.setCustomAttributes({ plan: 'gold' });
        window.$chatwoot.setLabel('vip');
        window.$chatwoot.toggle('open');
      });
      window.addEventListener('chatwoot:opened', function () { told.push('opened') });
      window.addEventListener('chatwoot:on-message', function (e) { told.push(e.detail.content) });
    </script>`,
    body: `<script>
      (function(d,t){var BASE_URL='${server}';var g=d.createElement(t),s=d.getElementsByTagName(t)[0];g.src=BASE_URL+'/shim-chatwoot.js';g.async=true;s.parentNode.insertBefore(g,s);g.onload=function(){window.chatwootSDK.run({websiteToken:'${site}',baseUrl:BASE_URL})}})(document,'script');
    </script>`,
  }),
  /** An object that is there from the start, with the page's listeners as its properties. */
  tawk: (server: string, site: string): PeerPage => ({
    head: `<script>
      window.told = [];
      var Tawk_API = Tawk_API || {}, Tawk_LoadStart = new Date();
      Tawk_API.visitor = { name: 'Ioana', email: 'ioana@mail.example', hash: 'f00' };
      Tawk_API.onLoad = function () {
        told.push('loaded');
        Tawk_API.setAttributes({ plan: 'gold' }, function (error) { told.push(error) });
        Tawk_API.addTags(['vip', 'returns'], function () {});
        Tawk_API.maximize();
      };
      Tawk_API.onChatMaximized = function () { told.push('maximized') };
      Tawk_API.onStatusChange = function (status) { told.push(status) };
      Tawk_API.onChatMessageAgent = function (text) { told.push(text) };
      (function(){var s1=document.createElement('script'),s0=document.getElementsByTagName('script')[0];s1.async=true;s1.src='${at(server, 'shim-tawk.js')}';s1.setAttribute('crossorigin','*');s1.dataset.site='${site}';s0.parentNode.insertBefore(s1,s0);})();
    </script>`,
  }),
  /** One tag; the page asks the API if it is there, else waits for an event of the document. */
  tidio: (server: string, site: string): PeerPage => ({
    head: `<script>
      window.told = [];
      document.tidioIdentify = { distinct_id: '1042', name: 'Ioana', email: 'ioana@mail.example' };
      function onTidioChatApiReady() {
        told.push('ready');
        tidioChatApi.setContactProperties({ plan: 'gold' });
        tidioChatApi.addVisitorTags(['vip']);
        tidioChatApi.on('messageFromOperator', function (m) { told.push(m.message) });
        tidioChatApi.messageFromVisitor('Hello from Tidio');
      }
      if (window.tidioChatApi) tidioChatApi.on('ready', onTidioChatApiReady); else document.addEventListener('tidioChat-ready', onTidioChatApiReady);
    </script><script src="${at(server, 'shim-tidio.js')}" data-site="${site}" async></script>`,
  }),
  /** A list that commands are pushed to. */
  crisp: (server: string, site: string): PeerPage => ({
    head: `<script>
      window.told = [];
      window.$crisp=[];window.CRISP_WEBSITE_ID='${site}';(function(){d=document;s=d.createElement('script');s.src='${at(server, 'shim-crisp.js')}';s.async=1;d.getElementsByTagName('head')[0].appendChild(s);})();
      $crisp.push(['safe', true]);
      $crisp.push(['set', 'user:email', ['ioana@mail.example']]);
      $crisp.push(['set', 'user:nickname', ['Ioana']]);
      $crisp.push(['set', 'session:data', [[['plan', 'gold'], ['orders', 3]]]]);
      $crisp.push(['set', 'session:segments', [['vip']]]);
      $crisp.push(['set', 'message:text', ['Hello from Crisp']]);
      $crisp.push(['on', 'chat:opened', function () { told.push('opened') }]);
      $crisp.push(['on', 'message:received', function (m) { told.push(m.content) }]);
      $crisp.push(['do', 'chat:open']);
    </script>`,
  }),
}
