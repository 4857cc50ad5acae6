/** Files as strangers offer them to be read: a sound one, and those that must be refused. */
import { Document, Packer, Paragraph } from 'docx';
import PizZip from 'pizzip';

export const docxOf = async (...paragraphs: readonly string[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }),
    ),
  );

const utf8 = (text: string) => new TextEncoder().encode(text);

export const brokenDocx = async (): Promise<Uint8Array> =>
  (await docxOf('Đã tổ chức 207 buổi')).slice(0, 900);

/** A hundred megabytes of zeros in a hundred kilobytes. */
export const zipBomb = (): Uint8Array =>
  new PizZip()
    .file('word/document.xml', Buffer.alloc(100_000_000))
    .generate({ type: 'uint8array', compression: 'DEFLATE' });

export const picture = (): Uint8Array => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);

/** Its trailer says that it is encrypted, with a password that nobody gives. */
export function lockedPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`,
  ];
  let file = '%PDF-1.7\n';
  const rows = objects.map((object, index) => {
    const place = String(file.length).padStart(10, '0');
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const trailer = '<< /Root 1 0 R /Size 5 /Encrypt 4 0 R /ID [<00> <00>] >>';
  return utf8(
    `${file}xref\n0 5\n0000000000 65535 f \n${rows.join('')}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF`,
  );
}

export const brokenPdf = (): Uint8Array => utf8('%PDF-1.7\nrác rác rác');

/** Name, bytes, and the problem that each ends in. */
export const refusedFiles = async () =>
  [
    ['hong.docx', await brokenDocx(), 'damaged-document', 400],
    ['bom.docx', zipBomb(), 'damaged-document', 400],
    ['khoa.pdf', lockedPdf(), 'locked-pdf', 422],
    ['hong.pdf', brokenPdf(), 'damaged-pdf', 400],
    ['anh.png', picture(), 'not-a-text', 415],
    ['trong.txt', utf8(' \n'), 'empty-text', 422],
    ['dai.txt', utf8('a'.repeat(2_000_001)), 'long-text', 413],
    ['day-so.txt', utf8('7 '.repeat(20_001)), 'many-figures', 413],
  ] as const;
