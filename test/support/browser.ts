/**
 * A browser without a window, for pages that need no script: keeps cookies, follows redirects, fills in the forms that
 * stand in the page and nothing else. Requests go to the application without a socket.
 */
import { CLIENT_ADDRESS } from '../../src/accounts/client-address.ts';
import { cookiesOf, home } from './people.ts';

interface App {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}

export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  readonly headers: Headers;
}

export interface BrowserAsk {
  readonly address?: string;
  readonly more?: Record<string, string>;
}

export class Browser {
  cookies = '';
  readonly seen: Seen[] = [];
  readonly #app: App;
  readonly #headers: Record<string, string>;

  constructor(app: App, { address = '127.0.0.1', more = {} }: BrowserAsk = {}) {
    this.#app = app;
    this.#headers = {
      [CLIENT_ADDRESS]: address,
      Host: new URL(home).host,
      'User-Agent': 'Firefox/140.0',
      ...more,
    };
  }

  get last(): Seen {
    const last = this.seen.at(-1);
    if (!last) throw new Error('nothing was opened');
    return last;
  }

  open(path: string): Promise<Seen> {
    return this.#go(path, {});
  }

  /** Fills in the form with this id on the page last seen; what is not given stays as it stands there. */
  submit(id: string, given: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Seen> {
    const form = new RegExp(`<form id="${id}"[^>]*action="([^"]+)"[^>]*>(.*?)</form>`, 's').exec(
      this.last.html,
    );
    if (!form) throw new Error(`no form ${id} on ${this.last.path}`);
    const [, action = '', inside = ''] = form;
    const body = new URLSearchParams();
    for (const [input] of inside.matchAll(/<input[^>]*>/g)) {
      const name = attribute(input, 'name');
      if (name in given || (attribute(input, 'type') === 'checkbox' && !/ checked/.test(input))) continue;
      body.append(name, attribute(input, 'value'));
    }
    for (const [name, value] of Object.entries(given)) {
      if (!inside.includes(`name="${name}"`)) throw new Error(`no field ${name} in ${id}`);
      for (const each of [value].flat()) body.append(name, each);
    }
    return this.#go(plainText(action), { method: 'POST', body, headers: { Origin: home } });
  }

  async #go(path: string, init: RequestInit): Promise<Seen> {
    const headers = { ...this.#headers, ...(init.headers as Record<string, string>) };
    const sent = this.cookies ? { ...headers, Cookie: this.cookies } : headers;
    const answer = await this.#app.request(path, { ...init, headers: sent, redirect: 'manual' });
    this.cookies = cookiesOf(answer.headers, this.cookies);
    this.seen.push({ status: answer.status, path, html: await answer.text(), headers: answer.headers });
    const onward = answer.headers.get('Location');
    if (answer.status !== 303 || !onward?.startsWith('/')) return this.last;
    return this.#go(onward, {});
  }
}

const attribute = (tag: string, name: string): string =>
  plainText(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const plainText = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
