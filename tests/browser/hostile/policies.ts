import { createHash } from 'node:crypto'
import { ordinary, type Given, type Hostile } from './idea'

const nonce = 'bXVncw'
const live = ({ server }: Given) => `connect-src ${server} ${server.replace('http', 'ws')}; img-src ${server}`
const withPolicy = (policy: string) => ({ 'content-security-policy': policy })

/** No inline style may be applied on any of these: ours are adopted sheets. */
const strict = "default-src 'none'; base-uri 'none'; style-src 'none'; form-action 'none'"

export const nonceOnly: Hostile = {
  what: 'with a strict policy that knows scripts by a nonce',
  make: (given) => ({
    html: ordinary({ tag: given.tag.replace('<script', `<script nonce="${nonce}"`) }),
    headers: withPolicy(`${strict}; script-src 'nonce-${nonce}' 'strict-dynamic'; ${live(given)}`),
  }),
}

export const hashesOnly: Hostile = {
  what: 'with a strict policy that knows scripts by their hashes',
  make(given) {
    // The tag is put in by a script whose every byte is known.
    const [, src, site] = /src="([^"]+)" data-site="([^"]+)"/.exec(given.tag) ?? []
    const script = src
      ? `const s=document.createElement('script');s.src='${src}';s.dataset.site='${site}';document.head.append(s)`
      : ''
    const hash = createHash('sha256').update(script).digest('base64')
    return {
      html: ordinary({ tag: `<script>${script}</script>` }),
      headers: withPolicy(`${strict}; script-src 'sha256-${hash}' 'strict-dynamic'; ${live(given)}`),
    }
  },
}

export const addressOnly: Hostile = {
  what: 'with a strict policy that knows scripts by their address',
  make: (given) => ({
    html: ordinary(given),
    headers: withPolicy(`${strict}; script-src ${given.server}; ${live(given)}`),
  }),
}

export const trustedTypes: Hostile = {
  what: 'that allows no text to become markup or script (Trusted Types)',
  make: (given) => ({
    html: ordinary({ tag: given.tag.replace('<script', `<script nonce="${nonce}"`) }),
    headers: withPolicy(
      `${strict}; script-src 'nonce-${nonce}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'; ${live(given)}`,
    ),
  }),
}
