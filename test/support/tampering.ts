/** A database that somebody changes behind the ledger's back as its owner, and that is put right again each time. */
import pg from 'pg';

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

export class Tampering {
  readonly #owner: pg.Client;
  #tables: readonly string[] = [];

  private constructor(owner: pg.Client) {
    this.#owner = owner;
  }

  /** Keeps a copy of every table, and takes away the constraints that an owner can take away. */
  static async begin(connection: pg.ClientConfig): Promise<Tampering> {
    const owner = new pg.Client(connection);
    await owner.connect();
    const begun = new Tampering(owner);
    const { rows } = await owner.query(
      // A sealed key that was tampered with opens no more; who may do what, and answers kept, are no records: the ledger says
      // nothing of them.
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('migration', 'sealed_key', 'permission', 'kept_answer') ORDER BY 1",
    );
    begun.#tables = rows.map((row) => row.tablename);
    const constraints = await owner.query(
      `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'c') AND conparentid = 0`,
    );
    for (const { drop } of constraints.rows) await owner.query(drop);
    // A chain that nobody has written to yet holds nothing that could be changed.
    await owner.query('DELETE FROM chain WHERE seq = 0');
    await owner.query('CREATE SCHEMA kept');
    for (const table of begun.#tables)
      await owner.query(`CREATE TABLE kept.${table} AS TABLE public.${table}`);
    return begun;
  }

  /** One change; false when it found no row. */
  async change(sql: string, values: readonly unknown[] = []): Promise<boolean> {
    const { rowCount } = await this.#owner.query(sql, [...values]);
    return (rowCount ?? 0) > 0;
  }

  async look<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.#owner.query(sql, [...values])).rows as T[];
  }

  /** Every table as it was. */
  async undo(): Promise<void> {
    await this.#owner.query(`TRUNCATE ${this.#tables.join(', ')}`);
    // Generated columns follow by themselves, and let nobody write them.
    const columns = await this.columns();
    for (const table of this.#tables) {
      const own = columns.filter((each) => each.table === table).map(({ column }) => column);
      const list = own.join(', ');
      await this.#owner.query(`INSERT INTO ${table} (${list}) SELECT ${list} FROM kept.${table}`);
    }
  }

  columns(): Promise<Column[]> {
    return this.look<Column>(
      `SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = ANY ($1) AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position`,
      [this.#tables],
    );
  }

  end(): Promise<void> {
    return this.#owner.end();
  }
}

/** For each type of column another value than the one that is there, as SQL. */
export const otherValue: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  integer: (column) => `coalesce(${column}, 0) + 1000`,
  bigint: (column) => `coalesce(${column}, 0) + 1000`,
  numeric: (column) => `${column} + 0.001`,
  boolean: (column) => `NOT ${column}`,
  uuid: () => 'gen_random_uuid()',
  jsonb: (column) => `${column} || '{"x": 1}'`,
  bytea: (column) => `set_byte(${column}, 31, get_byte(${column}, 31) # 1)`,
  'timestamp with time zone': (column) => `${column} + interval '1 microsecond'`,
  date: (column) => `${column} + 1`,
  daterange: (column) => `daterange(lower(${column}), coalesce(upper(${column}), '2030-01-01') + 1)`,
};
