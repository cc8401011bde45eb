import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { openShopper } from '../support/sockets'

let app: OpenApp
let key: { kid: string; secret: string }
beforeAll(async () => {
  app = await openApp()
  const owner = await hire(app, { role: 'owner' })
  const made = await owner.ask('add-site-key', { site: app.site.id })
  key = { kid: made.key.kid, secret: made.secret }
})
afterAll(() => app.dispose())

type Language = 'PHP' | 'Node' | 'Python' | 'Ruby'
const readme = readFileSync(join(import.meta.dirname, '../../widget/README.md'), 'utf8')

/** The lines that follow the language's name in `widget/README.md`, as they stand there. */
const sampleOf = (language: Language) =>
  new RegExp(`\\b${language}:\\n\\n((?:    .*\\n)+)`).exec(readme)![1]!.replaceAll(/^    /gm, '')

/** How each is run, and what a shop's own code has around it: who is signed in, the key from its settings, and the answer to its page. */
const languages: Record<Language, { program: string; option: string; around: (sample: string) => string }> = {
  PHP: {
    program: 'php',
    option: '-r',
    around: (sample) =>
      `['kid' => $kid, 'secret' => $secret, 'site' => $site] = getenv(); $customer = json_decode(getenv('customer'));\n${sample}`,
  },
  Node: {
    program: process.execPath,
    option: '-e',
    around: (sample) =>
      `const { createHmac } = require('node:crypto'), { kid, secret, site } = process.env, customer = JSON.parse(process.env.customer), answer = process.stdout\n${sample}`,
  },
  Python: {
    program: 'python3',
    option: '-c',
    around: (
      sample,
    ) => `import base64, hmac, json, os, time, types\nkid, secret, site = (os.environ[name] for name in ('kid', 'secret', 'site'))
customer = types.SimpleNamespace(**json.loads(os.environ['customer']))\ndef view():\n${sample.replaceAll(/^/gm, '    ')}\nprint(view(), end='')`,
  },
  Ruby: {
    program: 'ruby',
    option: '-e',
    around: (
      sample,
    ) => `require 'base64'; require 'json'; require 'openssl'; require 'ostruct'; def render(plain:) = print(plain)
kid, secret, site = ENV.values_at('kid', 'secret', 'site'); customer = OpenStruct.new(JSON.parse(ENV['customer']))\n${sample}`,
  },
}
/** Nobody need have all four: what is not on this machine cannot be tried here. */
const here = (Object.keys(languages) as Language[]).filter(
  (language) => spawnSync(languages[language].program, ['--version']).status === 0,
)

test.each(here)(
  'what widget/README.md shows for %s signs who a shopper is, as it stands there (T5)',
  async (language) => {
    const { program, option, around } = languages[language]
    const customer = JSON.stringify({ id: 1042, name: 'Ștefan "Ță" O’Neill/Țepeș', email: 'stefan@mail.example' })
    const { PATH, HOME } = process.env
    const identity = execFileSync(program, [option, around(sampleOf(language))], {
      encoding: 'utf8',
      env: { PATH, HOME, LANG: 'C.UTF-8', site: app.site.key, customer, ...key },
    })
    const { socket, welcome } = await openShopper(app.url, { site: app.site.key, identity })
    socket.close()
    expect(welcome).toMatchObject({
      identityFault: null,
      contact: { name: 'Ștefan "Ță" O’Neill/Țepeș', email: 'stefan@mail.example', verified: true },
    })
  },
)

test('there is a sample for each of the four languages that the console promises', () => {
  for (const language of Object.keys(languages) as Language[]) expect(sampleOf(language)).toContain('HS256')
})
