/** Where commands under test find their data: a folder of their own, or a database on the server of DATABASE_URL. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createDatabase } from './database.ts';

export interface CliHome {
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export async function startCliHome(scratch: string): Promise<CliHome> {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) return { env: { CHUNGTAY_DATA: path.join(scratch, 'data') }, stop: async () => {} };
  const { connection, drop } = await createDatabase();
  const address = new URL(DATABASE_URL);
  address.pathname = `/${connection.database}`;
  const secret = randomBytes(32).toString('base64');
  return { env: { DATABASE_URL: address.href, CHUNGTAY_AUTH_SECRET: secret }, stop: drop };
}
