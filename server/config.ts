import { z } from 'zod'
import { limits } from '../shared/limits'
import { Email, Password } from '../shared/team'
import { findMisspelledSettings } from './misspelled-settings'

const Port = whole(0, 65_535)
const Count = whole(1, 1_000_000_000)
const Url = (...schemes: string[]) =>
  z.url({
    protocol: new RegExp(`^(${schemes.join('|')})$`),
    error: `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  })

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

/**
 * H2: checks that span several settings run even when another setting is wrong, so that all mistakes are reported at
 * once.
 */
const always = () => true

const Environment = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: Port.default(3000),
    PUBLIC_URL: Url('http', 'https')
      .refine(isOrigin, 'an origin such as https://chat.example, without a path')
      .optional(),
    /** The demo shop at `/demo/`. */
    DEMO: z.enum(['on', 'off'], { error: 'on or off' }).optional(),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: Url('postgres', 'postgresql').optional(),
    REDIS_URL: Url('redis', 'rediss').optional(),
    OWNER_EMAIL: inWords(Email, 'an e-mail address such as ana@shop.example').optional(),
    OWNER_PASSWORD: inWords(Password, `from ${limits.password.least} to ${limits.password.most} characters`).optional(),
    LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('warn'),
    METRICS_TOKEN: z.string().min(16, 'at least 16 characters').optional(),
    /** How many proxies stand in front of the server. The client's address is then read from X-Forwarded-For. */
    TRUST_PROXY: whole(0, 10).default(0),
    LIMIT_CONNECTIONS: Count.default(300),
    LIMIT_MESSAGES: Count.default(200),
    LIMIT_REQUESTS: Count.default(400),
    LIMIT_SITE_MESSAGES: Count.default(2_000),
    LIMIT_SIGN_INS: Count.default(10),
    LIMIT_UPLOADS: Count.default(300),
    LIMIT_CONVERSATIONS: Count.optional(),
  })
  .refine((env) => Boolean(env.OWNER_EMAIL) === Boolean(env.OWNER_PASSWORD), {
    path: ['OWNER_EMAIL'],
    message: 'OWNER_EMAIL and OWNER_PASSWORD go together',
    when: always,
  })
  .refine((env) => !env.REDIS_URL || env.DATABASE_URL, {
    path: ['REDIS_URL'],
    message: 'several processes need PostgreSQL: set DATABASE_URL as well',
    when: always,
  })

/** Every environment variable that the server reads. */
export const settingNames = Object.keys(Environment.shape)

export type Config = ReturnType<typeof readConfig>

export class ConfigError extends Error {}

/** Reads the settings from the environment. Throws one ConfigError that names every mistake. */
export function readConfig(environment: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  const misspelt = findMisspelledSettings(Object.keys(given), settingNames)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(
      [...lines, ...misspelt.map(({ given, meant }) => `${given}: no setting; ${meant} may be meant`)]
        .map((line) => `  ${line}`)
        .join('\n'),
    )
  }
  const env = parsed.data
  return {
    host: env.HOST,
    port: env.PORT,
    /** Null: use the address that the server listens on. */
    publicUrl: env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : null,
    demo: env.DEMO ? env.DEMO === 'on' : !env.PUBLIC_URL || isOfThisMachine(env.PUBLIC_URL),
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    owner: env.OWNER_EMAIL && env.OWNER_PASSWORD ? { email: env.OWNER_EMAIL, password: env.OWNER_PASSWORD } : null,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN ?? null,
    trustProxy: env.TRUST_PROXY,
    misspelt,
    limits: {
      /** New connections per address, per minute. */
      connections: env.LIMIT_CONNECTIONS,
      /** Shoppers' messages per address in 10 s, on each process. */
      messages: env.LIMIT_MESSAGES,
      /** Requests of every kind in 10 s, per socket, and per address over HTTP. */
      requests: env.LIMIT_REQUESTS,
      /** Shoppers' messages per site in 10 s, on each process. */
      siteMessages: env.LIMIT_SITE_MESSAGES,
      /** Failed sign-ins per address and per account, in 15 minutes. */
      signIns: env.LIMIT_SIGN_INS,
      /** Megabytes of shoppers' files per address, per hour, on each process. */
      uploads: env.LIMIT_UPLOADS,
      /** Shoppers' unanswered conversations per address at the same time. */
      conversations: env.LIMIT_CONVERSATIONS ?? Math.max(20, Math.ceil(env.LIMIT_MESSAGES / 2)),
    },
  }
}

function whole(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

/** Replaces zod's error message by our own. */
function inWords<T extends z.ZodType<string, string>>(schema: T, words: string) {
  return z.string().transform((value, context) => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    context.addIssue(words)
    return z.NEVER
  })
}

/** A public address on this machine means that somebody is trying the product. */
const isOfThisMachine = (url: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)

function isOrigin(url: string): boolean {
  // An invalid URL has been reported already.
  if (!URL.canParse(url) || !/^https?:/i.test(url)) return true
  const { pathname, search, hash, username, password } = new URL(url)
  return pathname === '/' && !(search || hash || username || password)
}
