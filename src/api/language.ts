/** The language a request is answered in: Vietnamese, unless `Accept-Language` (RFC 9110, 12.5.4) prefers English. */
import type { MiddlewareHandler } from 'hono';
import type { Locale } from '../domain/problem.ts';
import type { ApiEnv } from './house.ts';

export const chooseLanguage: MiddlewareHandler<ApiEnv> = async (c, next) => {
  c.set('locale', preferredLocale(c.req.header('Accept-Language')));
  await next();
};

export function preferredLocale(acceptLanguage = ''): Locale {
  const weights = { vi: 0, en: 0 };
  for (const offer of acceptLanguage.toLowerCase().split(',')) {
    const [range = '', ...parameters] = offer.split(';').map((part) => part.trim());
    const language = range.split('-')[0];
    if (language === 'vi' || language === 'en') {
      weights[language] = Math.max(weights[language], weightOf(parameters));
    }
  }
  return weights.en > weights.vi ? 'en' : 'vi';
}

function weightOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  if (given === undefined) return 1;
  const weight = Number(given.slice('q='.length));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
