/** Why a file could not be read or written, in words; what is not known by its code is told as the machine said it. */
import type { Words } from './words.ts';

const byCode: Readonly<Record<string, Words>> = {
  ENOENT: { vi: 'không có tệp hoặc thư mục này', en: 'there is no such file or folder' },
  EACCES: { vi: 'không có quyền', en: 'permission denied' },
  EPERM: { vi: 'không có quyền', en: 'permission denied' },
  EISDIR: { vi: 'đây là thư mục', en: 'it is a folder' },
  ENOTDIR: { vi: 'một phần của đường dẫn không phải thư mục', en: 'a part of the path is no folder' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ERR_ENCODING_INVALID_ENCODED_DATA: { vi: 'không phải văn bản UTF-8', en: 'it is no UTF-8 text' },
};

export function fileFault(error: unknown): Words {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  if (error instanceof SyntaxError) {
    return { vi: `không phải JSON đọc được (${message})`, en: `it is no JSON that can be read (${message})` };
  }
  return byCode[code] ?? { vi: message, en: message };
}
