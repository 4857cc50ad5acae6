/** A busy office in a process of its own, what it said until it was killed, and the killing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type pg from 'pg';
import type { Receipt } from '../../src/store/ledger-batch.ts';
import { onServer } from './database.ts';
import { lan, son } from './joint-programme.ts';

/** One call of an action, as it was sent. */
export interface Deed {
  readonly act: 'recordActivity' | 'correctActivity' | 'confirmRecord';
  readonly writer: 'lan' | 'son';
  readonly ask: never;
}

interface Line {
  readonly call: number;
  readonly deed?: Deed;
  readonly receipt?: Receipt;
  readonly lost?: string;
}

export interface Office {
  readonly process: ChildProcess;
  readonly deeds: Map<number, Deed>;
  /** Calls that were acknowledged before the kill. */
  readonly receipts: Map<number, Receipt>;
  /** What calls were refused with while the server was away. */
  readonly lost: Map<number, string>;
  /** Resolves once so many receipts have come. */
  acknowledged(count: number): Promise<void>;
  /** SIGKILL; resolves when everything it said has been read. */
  kill(): Promise<void>;
}

export interface Where {
  readonly programme: string;
  readonly folder?: string;
  readonly connection?: pg.ClientConfig;
}

export function openOffice(where: Where): Office {
  const script = path.join(import.meta.dirname, 'busy-office.mjs');
  const settings = JSON.stringify({ ...where, writers: { lan, son }, clerks: 12 });
  const child = spawn(process.execPath, [script, settings], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [deeds, receipts, lost] = [
    new Map<number, Deed>(),
    new Map<number, Receipt>(),
    new Map<number, string>(),
  ];
  const lines = createInterface(child.stdout);
  lines.on('line', (text) => {
    const line = readLine(text);
    if (line?.deed) deeds.set(line.call, line.deed);
    if (line?.receipt) receipts.set(line.call, line.receipt);
    if (line?.lost) lost.set(line.call, line.lost);
  });
  const over = once(lines, 'close');
  const acknowledged = async (count: number) => {
    while (receipts.size < count) {
      if (child.exitCode !== null) throw new Error(`the office closed by itself: ${child.exitCode}`);
      await once(lines, 'line');
    }
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await over;
  };
  return { process: child, deeds, receipts, lost, acknowledged, kill };
}

/** The kill may cut the last line in two. */
function readLine(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}

export async function killPostmaster(folder: string): Promise<void> {
  const file = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(Number(file.split('\n')[0]), 'SIGKILL');
}

/** One session amid its work: the server then drops all sessions and recovers by itself. */
export async function killSession(connection: pg.ClientConfig): Promise<void> {
  const { rows } = await onServer(connection, (client) =>
    client.query(`SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
                    AND application_name <> 'chungtay presence' ORDER BY state = 'active' DESC, random() LIMIT 1`),
  );
  if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
}
