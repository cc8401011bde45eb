import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ana, firstSite, join, maria, post, setUpOwner, signIn, tokenOf } from '../support/people'
import { ServerProcess } from '../support/server-process'
import { openAgent, openShopper } from '../support/sockets'
import { knock } from './raw-connection'
import { clientId } from './scene'

test(
  'however much is logged, no token, cookie, password, name, address or word of a conversation is in it (H11, A: token in a URL)',
  { timeout: 90_000 },
  async () => {
    const server = await ServerProcess.start({ LOG_LEVEL: 'debug', LIMIT_SIGN_INS: '3', LIMIT_MESSAGES: '2' })
    const setUpToken = tokenOf(server.printed.setUp!)
    const printed = server.output.length
    const owner = await setUpOwner(server)
    const agent = await join(owner, maria)
    const { key } = await firstSite(owner)
    const shopper = await openShopper(server.url, { site: key })
    const said = 'My card is 4111 1111 1111 1111'
    const { conversation } = await shopper.ask('send', {
      clientMessageId: clientId(),
      text: said,
      contact: { name: 'Ioana Dumitru', email: 'ioana@mail.example' },
    })
    await owner.ask('note', { conversation, clientMessageId: clientId(), text: 'A private word' })
    const open = await openAgent(agent)
    const { link } = await owner.ask('invite-again', { agent: agent.me.id })

    // Then everything goes wrong.
    for (let n = 0; n < 5; n++)
      await post(server.url, '/api/session/sign-in', { email: ana.email, password: 'a wrong guess' })
    await post(server.url, '/api/session/join', { token: 'a made-up link', name: 'x', password: 'burnt clay 99' })
    await fetch(`${server.url}/api/session/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: owner.cookie },
      body: `{"password":"${ana.password}"`,
    })
    await fetch(`${server.url}/api/agent/nothing`, {
      method: 'POST',
      headers: { cookie: owner.cookie, authorization: `Bearer ${shopper.welcome.token}` },
    })
    await openShopper(server.url, { site: 'nobody', token: shopper.welcome.token }).catch(() => undefined)
    for (const path of ['/live/shopper', '/live/agent'])
      await knock(server.url, path, { origin: 'https://evil.example', cookie: owner.cookie })
    for (let n = 0; n < 4; n++)
      await shopper.ask('send', { clientMessageId: clientId(), text: said }).catch(() => undefined)
    await shopper.ask('catch-up', { conversation: said as never, after: 0 }).catch(() => undefined)
    await owner.ask('deactivate', { agent: agent.me.id })
    open.socket.close()
    await expect(signIn(server.url, maria)).rejects.toThrow()
    await pause(100)

    const log = server.output.slice(printed)
    // It does log: each request, and the door that was knocked at from elsewhere.
    expect(log.match(/"request":"send"/g)!.length).toBeGreaterThanOrEqual(4)
    expect(log).toContain(`"conversation":"${conversation}"`)
    expect(log).toContain('evil.example')
    const secrets = {
      setUpToken,
      link: tokenOf(link),
      cookie: owner.cookie.split('=')[1]!,
      other: agent.cookie.split('=')[1]!,
      token: shopper.welcome.token,
      password: ana.password,
      guess: 'a wrong guess',
      chosen: 'burnt clay 99',
      said,
      card: '4111',
      note: 'A private word',
      mail: 'ioana@mail.example',
      shopper: 'Ioana',
      owner: ana.name,
      ownerMail: ana.email,
      agent: maria.name,
      agentMail: maria.email,
    }
    expect(
      Object.entries(secrets)
        .filter(([, secret]) => log.includes(secret))
        .map(([name]) => name),
    ).toEqual([])
    await server.dispose()
  },
)
