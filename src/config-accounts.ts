/** The settings of accounts, e-mail and single sign-on; read together with the others in config.ts. */
import { z } from 'zod';

const address = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

/** By the names they have in the environment. */
export const accountSettings = {
  CHUNGTAY_AUTH_SECRET: z.string().min(32).optional(),
  CHUNGTAY_URL: address(['http:', 'https:'])
    .transform((text) => new URL(text))
    .refine(({ pathname, search, username }) => pathname === '/' && search === '' && username === '')
    .transform(({ origin }) => origin)
    .optional(),
  CHUNGTAY_PROXIES: z
    .string()
    .regex(/^[0-9]$/)
    .transform(Number)
    .default(0),
  CHUNGTAY_SMTP_URL: address(['smtp:', 'smtps:']).optional(),
  CHUNGTAY_SMTP_FROM: z.string().regex(/@/).optional(),
  CHUNGTAY_OIDC_ISSUER: address(['http:', 'https:']).optional(),
  CHUNGTAY_OIDC_CLIENT: z.string().optional(),
  CHUNGTAY_OIDC_SECRET: z.string().optional(),
  CHUNGTAY_OIDC_NAME: z.string().max(60).default('SSO'),
} as const;

export const expectedOfAccounts = {
  CHUNGTAY_AUTH_SECRET: 'openssl rand -base64 32',
  CHUNGTAY_URL: 'https://chungtay.example.vn',
  CHUNGTAY_PROXIES: '0–9',
  CHUNGTAY_SMTP_URL: 'smtps://USER:PASSWORD@HOST:465',
  CHUNGTAY_SMTP_FROM: 'chungtay@example.vn',
  CHUNGTAY_OIDC_ISSUER: 'https://sso.example.vn/realms/tinh',
  CHUNGTAY_OIDC_CLIENT: 'chungtay',
  CHUNGTAY_OIDC_SECRET: '…',
  CHUNGTAY_OIDC_NAME: 'SSO tỉnh',
} as const;

export const secretsOfAccounts: readonly string[] = [
  'CHUNGTAY_AUTH_SECRET',
  'CHUNGTAY_SMTP_URL',
  'CHUNGTAY_OIDC_SECRET',
];

/** Settings of which one is of no use without the other: the one that is missing beside the one that is given. */
export const together: readonly (readonly [string, string])[] = [
  ['CHUNGTAY_SMTP_FROM', 'CHUNGTAY_SMTP_URL'],
  ['CHUNGTAY_OIDC_CLIENT', 'CHUNGTAY_OIDC_ISSUER'],
  ['CHUNGTAY_OIDC_SECRET', 'CHUNGTAY_OIDC_ISSUER'],
];

export interface AccountConfig {
  /** Null: made and kept in the data folder of the embedded database. Never printed. */
  readonly secret: string | null;
  /** Origin under which people reach the server; null: where it listens. */
  readonly publicUrl: string | null;
  readonly proxies: number;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly oidc: {
    readonly issuer: string;
    readonly client: string;
    readonly secret: string;
    readonly name: string;
  } | null;
}

type Read = z.infer<z.ZodObject<typeof accountSettings>>;

export function readAccounts(read: Read): AccountConfig {
  const { CHUNGTAY_SMTP_URL: url, CHUNGTAY_SMTP_FROM: from } = read;
  const { CHUNGTAY_OIDC_ISSUER: issuer, CHUNGTAY_OIDC_CLIENT: client, CHUNGTAY_OIDC_SECRET: secret } = read;
  return {
    secret: read.CHUNGTAY_AUTH_SECRET ?? null,
    publicUrl: read.CHUNGTAY_URL ?? null,
    proxies: read.CHUNGTAY_PROXIES,
    smtp: url && from ? { url, from } : null,
    oidc: issuer && client && secret ? { issuer, client, secret, name: read.CHUNGTAY_OIDC_NAME } : null,
  };
}
