/** Ids of records: UUIDs in small letters, because two spellings of one id would be two records and two hashes. */
import { z } from 'zod';

export const recordIdSchema = z.uuid().toLowerCase();
