import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArchivedFile, MOST_FILES, readArchive, writeArchive } from './archive.ts';
import { crc32 } from './crc-32.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const two: readonly ArchivedFile[] = [
  { name: 'edition.json', bytes: bytes('{"title":"Báo cáo"}') },
  { name: 'text.md', bytes: bytes('# Báo cáo\n') },
];

const anyName = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);
const anyFiles = fc.uniqueArray(fc.record({ name: anyName, bytes: fc.uint8Array({ maxLength: 300 }) }), {
  selector: (file) => file.name,
  minLength: 1,
  maxLength: 6,
});

function faultOf(archive: Uint8Array) {
  return readArchive(archive).fault;
}

describe('the checksum', () => {
  it('is the one of the standard', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

describe('an archive', () => {
  it('gives back the files that were put in, in their order', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        expect(readArchive(writeArchive(files))).toEqual({ files, fault: null });
      }),
    );
  });

  it('is the same bytes for the same files', () => {
    expect(writeArchive(two)).toEqual(writeArchive(two.map((file) => ({ ...file }))));
  });

  it('is opened by an ordinary program', (context) => {
    if (!hasOrdinaryProgram()) context.skip('neither python3 nor unzip is here');
    const folder = mkdtempSync(path.join(tmpdir(), 'chungtay-archive-'));
    try {
      const file = path.join(folder, 'two.zip');
      writeFileSync(file, writeArchive(two));
      const seen = listedBy(file, folder);
      expect(seen).toEqual(
        Object.fromEntries(two.map((each) => [each.name, new TextDecoder().decode(each.bytes)])),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is refused at any byte that was changed, and the place is named', () => {
    const archive = writeArchive(two);
    for (let at = 0; at < archive.length; at++) {
      for (const flip of [1, 0x80, 0xff]) {
        const changed = archive.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        const fault = faultOf(changed);
        expect(fault, `byte ${at}`).not.toBeNull();
        expect(fault?.offset).toBeLessThanOrEqual(archive.length);
      }
    }
  });

  it('names the file whose content was changed', () => {
    const archive = writeArchive(two);
    const inTitle = 30 + 'edition.json'.length + 3;
    archive[inTitle] = (archive[inTitle] ?? 0) ^ 1;
    expect(faultOf(archive)).toMatchObject({ kind: 'content', file: 'edition.json' });
  });

  it('is refused when bytes are missing or added, before, within or after', () => {
    const archive = writeArchive(two);
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), (at, more) => {
        const added = Uint8Array.from([...archive.subarray(0, at), ...more, ...archive.subarray(at)]);
        expect(faultOf(archive.subarray(0, at))).not.toBeNull();
        expect(faultOf(Uint8Array.from([...archive, ...more]))).not.toBeNull();
        expect(faultOf(added)).not.toBeNull();
      }),
    );
  });

  it('is read without harm whatever the bytes are', () => {
    const begun = writeArchive(two).subarray(0, 40);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(faultOf(any)).not.toBeNull();
        expect(faultOf(Uint8Array.from([...begun, ...any]))).not.toBeNull();
      }),
    );
  });

  it('holds no name twice, no folder and no crowd', () => {
    const [first = { name: 'a', bytes: bytes('') }] = two;
    expect(() => writeArchive([first, first])).toThrow(RangeError);
    expect(() => writeArchive([{ ...first, name: '../edition.json' }])).toThrow(RangeError);
    const crowd = Array.from({ length: MOST_FILES + 1 }, (_, at) => ({ ...first, name: `f${at}` }));
    expect(() => writeArchive(crowd)).toThrow(RangeError);
  });

  it('that says the same file twice is refused when read', () => {
    const one = writeArchive(two.slice(0, 1));
    const local = one.subarray(0, 30 + 'edition.json'.length + (two[0]?.bytes.length ?? 0));
    expect(faultOf(Uint8Array.from([...local, ...local]))).toMatchObject({
      kind: 'twice',
      file: 'edition.json',
    });
  });
});

const python = `import json,sys,zipfile
z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
print(json.dumps({n:z.read(n).decode() for n in z.namelist()}))`;

const runs = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;
const hasPython = (): boolean => runs('python3', '--version');
const hasOrdinaryProgram = (): boolean => hasPython() || runs('unzip', '-v');

/** What Python or unzip finds in it; both check every checksum. */
function listedBy(file: string, folder: string): Record<string, string> {
  if (hasPython()) return JSON.parse(execFileSync('python3', ['-c', python, file], { encoding: 'utf8' }));
  execFileSync('unzip', ['-q', file, '-d', folder]);
  return Object.fromEntries(two.map(({ name }) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
