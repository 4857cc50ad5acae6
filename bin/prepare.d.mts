/** Compiles the messages and the program when a source is newer than dist/. */
export function ensureBuilt(): Promise<void>;
