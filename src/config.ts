/**
 * The settings, read from the environment once and checked. An empty setting counts as not given; relative
 * folders start at the checkout, so that every command meets the same data wherever it is called from.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  type AccountConfig,
  accountSettings,
  expectedOfAccounts,
  readAccounts,
  secretsOfAccounts,
  together,
} from './config-accounts.ts';
import { type Locale, Problem } from './domain/problem.ts';

export interface Config {
  /** 1–65535, or 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Absent: the embedded PostgreSQL. May hold a password, so it is never printed. */
  readonly databaseUrl: string | undefined;
  /** Absolute. */
  readonly dataFolder: string;
  readonly locale: Locale;
  /** 32 bytes that open sealed keys; null when not given. Never printed. */
  readonly secret: Uint8Array | null;
  /** By it the HTTP API knows the person at the machine; null when not given, then it only reads. Never printed. */
  readonly token: string | null;
  readonly accounts: AccountConfig;
}

// src/config.ts and dist/config.js both lie one folder below the checkout.
const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default('127.0.0.1'),
  DATABASE_URL: z.string().refine(isPostgresAddress).optional(),
  CHUNGTAY_DATA: z.string().default('data'),
  CHUNGTAY_LANG: z.enum(['vi', 'en']).optional(),
  CHUNGTAY_SECRET: z
    .string()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((bytes) => bytes.length === 32)
    .optional(),
  // The letters a Bearer token may have: RFC 6750, section 2.1.
  CHUNGTAY_TOKEN: z
    .string()
    .min(32)
    .regex(/^[A-Za-z0-9._~+/-]+=*$/)
    .optional(),
  ...accountSettings,
});

const expected: Readonly<Record<keyof z.infer<typeof settings>, string>> = {
  PORT: '1–65535',
  HOST: '127.0.0.1, 0.0.0.0, ::1, localhost …',
  DATABASE_URL: 'postgres://USER:PASSWORD@HOST:5432/DATABASE',
  CHUNGTAY_DATA: '/path/to/folder',
  CHUNGTAY_LANG: 'vi | en',
  CHUNGTAY_SECRET: 'openssl rand -base64 32',
  CHUNGTAY_TOKEN: 'openssl rand -hex 32',
  ...expectedOfAccounts,
};

/** Not repeated in a problem: it would end up in a log. */
const secrets: readonly string[] = [
  'DATABASE_URL',
  'CHUNGTAY_SECRET',
  'CHUNGTAY_TOKEN',
  ...secretsOfAccounts,
];

/** Throws the problem `bad-setting` for the first setting that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = settings.safeParse(given);
  if (!read.success) throw badSetting(read.error, given);
  for (const [missing, there] of together) {
    if (given[there] && !given[missing])
      throw new Problem('bad-setting', { name: missing, reason: `${there} → ${missing} ?` });
  }
  const { PORT, HOST, DATABASE_URL, CHUNGTAY_DATA, CHUNGTAY_LANG, CHUNGTAY_SECRET, CHUNGTAY_TOKEN } =
    read.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataFolder: path.resolve(checkout, CHUNGTAY_DATA),
    locale: CHUNGTAY_LANG ?? systemLocale(given),
    secret: CHUNGTAY_SECRET ?? null,
    token: CHUNGTAY_TOKEN ?? null,
    accounts: readAccounts(read.data),
  };
}

function badSetting(error: z.ZodError, given: NodeJS.ProcessEnv): Problem {
  const name = error.issues[0]?.path[0] as keyof typeof expected;
  const shown = secrets.includes(name) ? '…' : given[name];
  return new Problem('bad-setting', { name, reason: `${name}=${shown} (${expected[name]})` });
}

function isPostgresAddress(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address) && URL.canParse(address);
}

// POSIX: LC_ALL outranks LC_MESSAGES, which outranks LANG.
function systemLocale(env: NodeJS.ProcessEnv): Locale {
  const system = env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return system.startsWith('en') ? 'en' : 'vi';
}
