/** Reads what the form of a check sends: which programme, which period, and a text that was pasted or a file. */
import { takeUpload } from '../actions/reading-room.ts';
import { Problem } from '../domain/problem.ts';
import { nameSchema } from './path-parameter.ts';

export const checkFields = {
  programme: 'chuong-trinh',
  period: 'ky',
  text: 'van-ban',
  file: 'tep',
} as const;

export interface AskedCheck {
  /** '' where none was chosen. */
  readonly programme: string;
  readonly period: string;
  /** What was pasted. */
  readonly text: string;
  /** What was chosen or dropped; null where nothing was. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

export const nothingAsked: AskedCheck = { programme: '', period: '', text: '', file: null };

/** @throws Problem `wrong-content-type`, `large-source` or `slow-upload` */
export async function readCheck(request: Request): Promise<AskedCheck> {
  const type = request.headers.get('Content-Type') ?? '';
  const wanted = ['multipart/form-data'];
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    throw new Problem('wrong-content-type', { type, wanted });
  }
  const body = await takeUpload(request);
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new Problem('wrong-content-type', { type, wanted });
  });
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    programme: shortField(field(checkFields.programme)),
    period: shortField(field(checkFields.period)),
    // A form sends every end of a line as two characters, whatever was pasted.
    text: field(checkFields.text).replaceAll('\r\n', '\n'),
    file: await fileOf(form.get(checkFields.file)),
  };
}

/** What is longer, or holds control characters, names nothing. */
const shortField = (text: string): string =>
  nameSchema.safeParse(text).data ?? text.replace(/\p{Cc}/gu, '').slice(0, 100);

async function fileOf(value: FormDataEntryValue | null): Promise<AskedCheck['file']> {
  // An empty field is sent as a file without a name.
  if (value === null || typeof value === 'string' || (value.name === '' && value.size === 0)) return null;
  const name =
    value.name
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .slice(0, 200) || '–';
  return { name, bytes: new Uint8Array(await value.arrayBuffer()) };
}
