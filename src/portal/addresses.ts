/** Addresses of the portal: one path for each page, with the prefix of the reader's language before it. */
import { programmeAddress } from '../contract/programme-address.ts';
import type { Locale } from '../domain/problem.ts';

export const locales: readonly Locale[] = ['vi', 'en'];

export const basePath = (locale: Locale): string => (locale === 'vi' ? '' : `/${locale}`);

/** `path` is without prefix: `/`, `/chuong-trinh/phuc-son`. */
export function address(locale: Locale, path: string): string {
  if (path === '/') return basePath(locale) || '/';
  return basePath(locale) + path;
}

export const programmePath = (slug: string): string => programmeAddress('', slug);

export const calendarPath = (slug: string): string => `/lich/${encodeURIComponent(slug)}.ics`;

export const reportPath = (id: string): string => `/bao-cao/${encodeURIComponent(id)}`;

export const editionPath = (id: string): string => `/ban-ky/${encodeURIComponent(id)}`;

export const verifierPath = '/kiem-tra';

export const checkPath = '/doi-chieu';

/** With a programme chosen. */
export const checkPathOf = (slug: string): string => `${checkPath}?chuong-trinh=${encodeURIComponent(slug)}`;
export const signInPath = '/dang-nhap';
export const accountPath = '/tai-khoan';
export const peoplePath = '/nguoi-dung';

export const invitationPath = (token: string): string => `/loi-moi/${encodeURIComponent(token)}`;

export const editionFilePath = (id: string, format: string): string => `${editionPath(id)}/van-ban.${format}`;

/** Language and path of an address that somebody asked for. */
export function readAddress(asked: string): { readonly locale: Locale; readonly path: string } {
  // A link to `//host` would leave this site, so what was asked may begin with one slash only.
  const plain = (path: string) => `/${path.replace(/^[/\\]+/, '')}`;
  const prefixed = /^\/en(?=[/?]|$)(.*)$/s.exec(asked);
  return prefixed ? { locale: 'en', path: plain(prefixed[1] ?? '') } : { locale: 'vi', path: plain(asked) };
}
