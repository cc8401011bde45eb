import { limits } from '../../../shared/limits'
import type { SetUpFault } from '../../../shared/set-up-fault'
import { useAsk } from '../../connection/use-ask'
import { useSentences, useTimes } from '../../locales/use-locale'
import { useNow } from '../../locales/use-now'
import { useSize } from '../files/use-size'
import { SettingLines } from '../../ui/setting-lines'
import { useMe } from '../session/session'
import { isThisMachine } from './this-machine'

/** Milliseconds. The server checks incoming requests and reports nothing by itself, so the console asks. */
const askEvery = 20_000

/** Faults in the set-up around the server: a sentence each, with the lines that fix it. Nothing when all is well. */
export function SetUpFaults() {
  const { faults: words } = useSentences().setUp
  const admin = useMe().role !== 'agent'
  const { data } = useAsk('set-up-faults', {}, { enabled: admin, refetchOnMount: 'always', refetchInterval: askEvery })
  if (!admin || !data || data.faults.length === 0) return null
  return (
    <section className="set-up-faults" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul>
        {data.faults.map((fault) => (
          <Fault key={fault.kind} fault={fault} />
        ))}
      </ul>
      <p className="field__hint">{words.hint}</p>
    </section>
  )
}

function Fault({ fault }: { fault: SetUpFault }) {
  const { faults: words } = useSentences().setUp
  const times = useTimes()
  const now = useNow()
  const { text, lines } = useMending(fault)
  return (
    <li>
      <p>{text}</p>
      {lines && <SettingLines text={lines} />}
      <p className="field__hint">{words.since(times.ago(Math.min(fault.since, now), now))}</p>
    </li>
  )
}

const upgradeLines = `proxy_http_version 1.1;
proxy_set_header Upgrade $http_upgrade;
proxy_set_header Connection $http_connection;`

/** Settings are built only from values that we know: the host of `public-url-unset` comes from an unknown client. */
function useMending(fault: SetUpFault): { text: string; lines?: string | false } {
  const { faults: words } = useSentences().setUp
  const sizeOf = useSize()
  switch (fault.kind) {
    case 'public-url-unset':
      return {
        text: words.publicUrlUnset(fault.host),
        lines: !isThisMachine(location.origin) && `PUBLIC_URL=${location.origin}`,
      }
    case 'public-url-insecure':
      return { text: words.publicUrlInsecure, lines: `PUBLIC_URL=${fault.origin}` }
    case 'proxy-not-trusted':
      return { text: words.proxyNotTrusted(fault.proxy), lines: 'TRUST_PROXY=1' }
    case 'upgrade-missing':
      return { text: words.upgradeMissing(fault.proxy), lines: upgradeLines }
    case 'uploads-refused':
      return {
        text: words.uploadsRefused(sizeOf(fault.bytes), sizeOf(limits.file)),
        lines: 'client_max_body_size 10m;',
      }
  }
}
