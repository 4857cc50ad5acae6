/** The address of a database as DATABASE_URL has it, for commands that run in a process of their own. */
import type pg from 'pg';

export function addressOf({ host = '', port, user = '', password, database }: pg.ClientConfig): string {
  const address = new URL(`postgres://localhost:${port}/${database}`);
  address.username = encodeURIComponent(user);
  if (typeof password === 'string') address.password = encodeURIComponent(password);
  // A socket's folder is no host name.
  address.searchParams.set('host', host);
  return address.href;
}
