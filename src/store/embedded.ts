/**
 * The PostgreSQL that comes with the program, for whoever has no server of their own. Processes on one data
 * folder share one server: the first starts it, the others adopt it, and the last to leave stops it.
 */
import { findBinaries } from './embedded-binaries.ts';
import { embeddedVersion, ensureCluster } from './embedded-cluster.ts';
import { type EmbeddedConnection, makeDoor, removeDoor } from './embedded-door.ts';
import { dataFault } from './embedded-faults.ts';
import { chooseHome, type Home } from './embedded-home.ts';
import { launch } from './embedded-launch.ts';
import { withLock } from './embedded-lock.ts';
import { adopt, shutDown } from './embedded-postmaster.ts';
import { bePresent, type Presence } from './embedded-presence.ts';

export type { EmbeddedConnection };
export { embeddedVersion };

export interface EmbeddedServer {
  readonly connection: EmbeddedConnection;
  /** True when the server was running already. */
  readonly adopted: boolean;
  /** As the server says it: `18.4`. */
  readonly version: string;
  /**
   * Leaves, and stops the server when no other client is connected. Close this process's own connections first,
   * or they count as others.
   */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly folder: string;
  readonly log?: (line: string) => void;
}

/** Throws `unreadable-data`, `old-database` or `database-unreachable`. */
export async function startEmbedded({ folder, log }: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = await chooseHome(folder, log);
  try {
    return await withLock(home.lock, () => enter(home));
  } catch (error) {
    throw dataFault(home.folder, error);
  }
}

async function enter(home: Home): Promise<EmbeddedServer> {
  const running = await adopt(home);
  const connection = running ?? (await start(home));
  const presence = await bePresent(connection);
  let stopped: Promise<void> | undefined;
  return {
    connection,
    adopted: running !== undefined,
    version: presence.version,
    stop: () => {
      stopped ??= withLock(home.lock, () => leave(home, connection, presence));
      return stopped;
    },
  };
}

async function start(home: Home): Promise<EmbeddedConnection> {
  const binaries = await findBinaries(home.account);
  await ensureCluster(home, binaries);
  const door = await makeDoor(home);
  try {
    return await launch(home, binaries, door);
  } catch (error) {
    await removeDoor(door.connection);
    throw error;
  }
}

async function leave(home: Home, connection: EmbeddedConnection, presence: Presence): Promise<void> {
  const others = await presence.others();
  await presence.end();
  if (others !== 0) return;
  await shutDown(home, await findBinaries(home.account));
  await removeDoor(connection);
}
