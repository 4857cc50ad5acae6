/**
 * One look for all who ask the same at the same time. Nobody is answered from a look that began before they asked:
 * who comes while one is under way shares the next, so what is read is always as fresh as if it were read alone.
 */
import { actingKey, type Writer } from '../domain/access.ts';
import { type Database, read, repeatingPoolOf, type Tx } from './connection.ts';

interface Line {
  readonly running: Promise<unknown>;
  next?: Promise<unknown>;
}

/** `what` names all that the look depends on besides the organization; its statements are the same each time. */
export function readTogether<T>(
  db: Database,
  writer: Writer,
  what: readonly string[],
  look: (tx: Tx) => Promise<T>,
): Promise<T> {
  const key = JSON.stringify([actingKey(writer), ...what]);
  const begin = (): Promise<T> => {
    const running = read(db, writer, look, repeatingPoolOf(db, writer));
    const line: Line = { running };
    db.looks.set(key, line);
    const end = () => {
      if (!line.next) db.looks.delete(key);
    };
    running.then(end, end);
    return running;
  };
  const line = db.looks.get(key) as Line | undefined;
  if (!line) return begin();
  line.next ??= line.running.then(begin, begin);
  return line.next as Promise<T>;
}
