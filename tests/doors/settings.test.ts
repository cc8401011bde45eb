import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig, settingNames } from '../../server/config'
import type { Settings } from '../support/server-process'

/** The settings that are named as wrong; none when all is well. */
function faults(settings: Settings): string[] {
  try {
    readConfig(settings)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.message.split('\n').map((line) => line.trim().split(':')[0]!)
  }
}

describe('the settings (H2)', () => {
  test('that are wrong are all named at once, those that go together among them, and none that is right', () => {
    const wrong = {
      PORT: 'seventy',
      PUBLIC_URL: 'https://shop.example/chat',
      DATABASE_URL: 'mysql://db/counterbell',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: '-1',
      LIMIT_MESSAGES: '0',
      OWNER_EMAIL: 'ana@atelier-lut.example',
      DATA_DIR: './data',
    }
    expect(faults(wrong).toSorted()).toEqual([
      'DATABASE_URL',
      'LIMIT_MESSAGES',
      'LOG_LEVEL',
      'OWNER_EMAIL',
      'PORT',
      'PUBLIC_URL',
      'TRUST_PROXY',
    ])
    expect(faults({ PORT: 'seventy', REDIS_URL: 'redis://cache' })).toEqual(['PORT', 'REDIS_URL'])
  })

  test.each([
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '3000.5' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PUBLIC_URL: 'chat.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'ftp://chat.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://chat.example/?x' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://ana:secret@chat.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL'],
    [{ OWNER_EMAIL: 'ana', OWNER_PASSWORD: 'burnt clay 1' }, 'OWNER_EMAIL'],
    [{ OWNER_EMAIL: 'ana@atelier-lut.example', OWNER_PASSWORD: 'short' }, 'OWNER_PASSWORD'],
    [{ OWNER_PASSWORD: 'burnt clay 1' }, 'OWNER_EMAIL'],
    [{ REDIS_URL: 'redis://cache' }, 'REDIS_URL'],
    [{ REDIS_URL: 'http://cache', DATABASE_URL: 'postgres://db/counterbell' }, 'REDIS_URL'],
    [{ LIMIT_SIGN_INS: 'many' }, 'LIMIT_SIGN_INS'],
    [{ METRICS_TOKEN: 'secret' }, 'METRICS_TOKEN'],
  ])('%j is refused for its %s, in words', (settings, name) => {
    expect(faults(settings)).toEqual([name])
    expect(() => readConfig(settings)).not.toThrow(/NaN|undefined|secret|burnt/)
  })

  test.each(['1', '201', '1001'])(
    'give whole numbers to what is counted, also where LIMIT_MESSAGES is odd: %s',
    (LIMIT_MESSAGES) => {
      expect(Number.isInteger(readConfig({ LIMIT_MESSAGES }).limits.conversations)).toBe(true)
    },
  )

  test.each([
    ['TRUSTED_PROXY', 'TRUST_PROXY'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['PUBLIC_ULR', 'PUBLIC_URL'],
    ['COUNTERBELL_DATA_DIR', 'DATA_DIR'],
    ['redis_url', 'REDIS_URL'],
    ['LIMIT_SIGNINS', 'LIMIT_SIGN_INS'],
    ['METRIC_TOKEN', 'METRICS_TOKEN'],
  ])('%s, which nobody reads, is named with %s (H23)', (given, meant) => {
    expect(readConfig({ [given]: 'http://chat.example' }).misspelt).toEqual([{ given, meant }])
  })

  test('that belong to something else are left alone (H23)', () => {
    const others = [
      'PATH',
      'HOME',
      'POST',
      'HOSTNAME',
      'NODE_ENV',
      'PGHOST',
      'TZ',
      'LANG',
      'USER',
      'SHELL',
      'PWD',
      'npm_config_cache',
      'NODE_OPTIONS',
      'KUBERNETES_SERVICE_HOST',
      'SMTP_URL',
      'LOGNAME',
      'TERM',
      'EDITOR',
    ]
    expect(readConfig(Object.fromEntries(others.map((name) => [name, 'x']))).misspelt).toEqual([])
  })

  test('that are wrong are told in our words, and one that is misspelt beside them (H2, H23)', () => {
    const wrong = {
      OWNER_EMAIL: 'ana',
      OWNER_PASSWORD: 'short',
      LOG_LEVEL: 'loud',
      DATABSE_URL: 'postgres://db/counterbell',
      REDIS_URL: 'redis://cache',
    }
    const told = (() => {
      try {
        return readConfig(wrong)
      } catch (error) {
        return error
      }
    })()
    expect((told as Error).message.split('\n').toSorted()).toEqual([
      '  DATABSE_URL: no setting; DATABASE_URL may be meant',
      '  LOG_LEVEL: one of fatal, error, warn, info, debug, silent',
      '  OWNER_EMAIL: an e-mail address such as ana@shop.example',
      '  OWNER_PASSWORD: from 10 to 200 characters',
      '  REDIS_URL: several processes need PostgreSQL: set DATABASE_URL as well',
    ])
  })

  test('that are empty are as if they were not there', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '', REDIS_URL: '', OWNER_EMAIL: '' })).toEqual(readConfig({}))
  })

  test('stand in the table of server/README.md, each of them, and with its default', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../server/README.md'), 'utf8')
    const rows = [...readme.matchAll(/^\| (`[A-Z_`, ]+`) \| ([^|]*?) ?\|/gm)].map(
      ([, names, given]) => [names!.match(/[A-Z_]+/g)!, given!.match(/`[^`]+`/g) ?? []] as const,
    )
    const named = rows.flatMap(([names]) => names)
    expect(named.toSorted()).toEqual(settingNames.toSorted())
    const defaults = rows.flatMap(([names, given]) =>
      names.flatMap((name, index): [string, string][] => (given[index] ? [[name, given[index].slice(1, -1)]] : [])),
    )
    expect(defaults.length).toBeGreaterThan(8)
    expect(readConfig(Object.fromEntries(defaults))).toEqual(readConfig({}))
  })

  test('PUBLIC_URL is taken as the origin that a browser would send', () => {
    expect([
      readConfig({ PUBLIC_URL: 'HTTPS://Chat.Example:443/' }).publicUrl,
      readConfig({ PUBLIC_URL: 'http://chat.example:8080' }).publicUrl,
    ]).toEqual(['https://chat.example', 'http://chat.example:8080'])
  })
})
