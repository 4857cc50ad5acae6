/**
 * Imported before everything else: the policy of the page forbids code made from text, so zod is told, before any schema
 * is built, not to try.
 */
import { config } from 'zod';

config({ jitless: true });
