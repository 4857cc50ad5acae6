/** Where the client stands. */
export const target: string;
/** The typed client as TypeScript, made from the OpenAPI document. */
export function clientSource(document: unknown): string;
