import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { Problem } from './domain/problem.ts';

const accounts = { secret: null, publicUrl: null, proxies: 0, smtp: null, oidc: null };
const checkout = path.resolve(import.meta.dirname, '..');

function problemWith(env: NodeJS.ProcessEnv): Problem {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('the settings', () => {
  it('have defaults that suit one machine in a Vietnamese office', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataFolder: path.join(checkout, 'data'),
      locale: 'vi',
      secret: null,
      token: null,
      accounts,
    });
  });

  it('come from the environment', () => {
    const databaseUrl = 'postgresql://phucson:m%40t@db.example.vn:5433/chungtay';
    const env = { PORT: '8080', HOST: '::', DATABASE_URL: databaseUrl, CHUNGTAY_DATA: '/srv/chungtay' };
    expect(readConfig({ ...env, CHUNGTAY_LANG: 'en' })).toEqual({
      port: 8080,
      host: '::',
      databaseUrl,
      dataFolder: '/srv/chungtay',
      locale: 'en',
      secret: null,
      token: null,
      accounts,
    });
  });

  it('take an empty value as not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', CHUNGTAY_DATA: '', CHUNGTAY_LANG: '' })).toEqual(
      readConfig({}),
    );
  });

  it('resolve a relative data folder from the checkout, wherever the command is called', () => {
    expect(readConfig({ CHUNGTAY_DATA: 'so-lieu/2026' }).dataFolder).toBe(
      path.join(checkout, 'so-lieu', '2026'),
    );
  });

  it.each([
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'vi_VN.UTF-8' }, 'vi'],
    [{ LANG: 'C.UTF-8' }, 'vi'],
    [{ LANG: 'vi_VN', LC_ALL: 'en_GB' }, 'en'],
    [{ LANG: 'en_US', LC_ALL: 'vi_VN' }, 'vi'],
    [{ LANG: 'en_US', CHUNGTAY_LANG: 'vi' }, 'vi'],
  ] as const)('%o speak %s', (env, locale) => {
    expect(readConfig(env).locale).toBe(locale);
  });

  it('take a token of 32 characters or more', () => {
    const token = '0123456789abcdef0123456789ABCDEF';
    expect(readConfig({ CHUNGTAY_TOKEN: token }).token).toBe(token);
  });

  it.each(['short', '0123456789abcdef0123456789ABCDE', 'with a space 0123456789abcdef0123456789'])(
    'refuse the token %s without repeating it',
    (token) => {
      const problem = problemWith({ CHUNGTAY_TOKEN: token });
      expect(problem.details.name).toBe('CHUNGTAY_TOKEN');
      expect(JSON.stringify([problem.message, problem.details])).not.toContain(token);
    },
  );

  it('allow port 0, for tests', () => {
    expect(readConfig({ PORT: '0' }).port).toBe(0);
  });

  it.each(['65536', '-1', 'abc', '80.5', '0x50', '123456'])('refuse port %s by name', (PORT) => {
    const problem = problemWith({ PORT });
    expect(problem.code).toBe('bad-setting');
    expect(problem.details.name).toBe('PORT');
    expect(problem.message).toContain(PORT);
  });

  it.each([
    ['HOST', 'my host'],
    ['HOST', 'http://localhost'],
    ['CHUNGTAY_LANG', 'fr'],
  ])('refuse %s=%s by name', (name, value) => {
    expect(problemWith({ [name]: value }).details.name).toBe(name);
  });

  it.each(['mysql://an:matkhau@db/x', 'postgres//an:matkhau@db', 'postgres://an:matkhau@db:port/x'])(
    'refuse the database address %s without repeating its password',
    (address) => {
      const problem = problemWith({ DATABASE_URL: address });
      expect(problem.details.name).toBe('DATABASE_URL');
      expect(JSON.stringify([problem.message, problem.details])).not.toContain('matkhau');
    },
  );
});

describe('the settings of accounts', () => {
  const smtp = 'smtps://gui:m%40t@thu.example.vn:465';
  const oidc = { CHUNGTAY_OIDC_ISSUER: 'https://sso.example.vn', CHUNGTAY_OIDC_CLIENT: 'chungtay' };

  it('come from the environment', () => {
    const env = {
      ...{ CHUNGTAY_URL: 'https://chungtay.example.vn/', CHUNGTAY_PROXIES: '1' },
      ...{ CHUNGTAY_SMTP_URL: smtp, CHUNGTAY_SMTP_FROM: 'chungtay@example.vn' },
      ...{ ...oidc, CHUNGTAY_OIDC_SECRET: 'kín' },
    };
    expect(readConfig(env).accounts).toEqual({
      ...{ secret: null, publicUrl: 'https://chungtay.example.vn', proxies: 1 },
      smtp: { url: smtp, from: 'chungtay@example.vn' },
      oidc: { issuer: 'https://sso.example.vn', client: 'chungtay', secret: 'kín', name: 'SSO' },
    });
  });

  it.each([
    [{ CHUNGTAY_AUTH_SECRET: 'ngắn' }, 'CHUNGTAY_AUTH_SECRET'],
    [{ CHUNGTAY_URL: 'https://chungtay.example.vn/thu-muc' }, 'CHUNGTAY_URL'],
    [{ CHUNGTAY_URL: 'ftp://chungtay.example.vn' }, 'CHUNGTAY_URL'],
    [{ CHUNGTAY_SMTP_URL: 'http://thu.example.vn' }, 'CHUNGTAY_SMTP_URL'],
    [{ CHUNGTAY_SMTP_URL: smtp }, 'CHUNGTAY_SMTP_FROM'],
    [oidc, 'CHUNGTAY_OIDC_SECRET'],
  ])('are refused by name and without the secret: %o', (env, name) => {
    const problem = problemWith(env);
    expect(problem.details.name).toBe(name);
    expect(problem.message).not.toMatch(/ngắn|m%40t/);
  });
});
