// The final report of Phúc Sơn from its template to a signed edition, a late entry, its erratum, and the check of the
// exported file in a folder without a database. `node examples/phuc-son/ky-tong-ket.mjs [FOLDER]`; everything lies in
// FOLDER (a temporary one unless told) and nothing of the example database that `npm start` uses is touched.
//
// The commission that signed the agreement ended in 2025, so both signatures are entered as papers of 20 April 2021.
// Nobody signed such an electronic report then: this shows the way, it is no document of the two offices.
import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const chungtay = fileURLToPath(new URL('../../bin/chungtay', import.meta.url));
const folder = path.resolve(process.argv[2] ?? mkdtempSync(path.join(os.tmpdir(), 'chung-tay-ky-')));
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o755); // as root the database runs as another user, who must be able to enter
const at = (name) => path.join(folder, name);
if (existsSync(at('ban-trinh.md'))) {
  console.error(`${folder} đã có kết quả của một lần chạy trước. Hãy chọn thư mục khác hoặc xóa thư mục ấy.`);
  process.exit(1);
}

const PROGRAMME = '04-CTr/DV-ĐPS';
const COMMISSION = 'bdv-huyen-uy-anh-son';
const POST = 'don-bp-phuc-son';
const env = { CHUNGTAY_LANG: 'vi', ...process.env, CHUNGTAY_SECRET: randomBytes(32).toString('base64') };
if (!process.env.DATABASE_URL) env.CHUNGTAY_DATA = at('data');

function run(args, { cwd = folder, more = {} } = {}) {
  const options = { cwd, env: { ...env, ...more }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  return execFileSync(process.execPath, [chungtay, ...args], options);
}

/** Runs a command as a person would and shows it with its answer. */
function show(what, ...args) {
  console.log(
    `\n— ${what}\n$ bin/chungtay ${args.map((arg) => (/[\s"*]/.test(arg) ? `'${arg}'` : arg)).join(' ')}`,
  );
  console.log(run(args).trimEnd());
}

const ask = (...args) => JSON.parse(run([...args, '--json']));

console.log(`Thư mục: ${folder}`);
show('Nạp chương trình ví dụ', 'example', 'load', 'phuc-son');
for (const organization of [COMMISSION, POST]) {
  show('Khóa ký của mỗi bên', 'key', 'new', '--organization', organization, '--from', '2021-01-01');
}

const made = [
  ...['report', 'new', '--programme', PROGRAMME, '--template', 'tong-ket', '--period', '2016..2020'],
];
const { id: report } = ask(...made, '--as', COMMISSION, '--out', at('du-thao.md'));
console.log(`\n— Báo cáo tổng kết lập từ mẫu tong-ket: ${report}`);

// What the template leaves to the writer (in italics and brackets) is not in the published source, and the text says so.
const written = readFileSync(at('du-thao.md'), 'utf8');
writeFileSync(at('ban-trinh.md'), withoutHints(written));
show(
  'Soạn lại phần lời',
  'report',
  'edit',
  report,
  '--file',
  at('ban-trinh.md'),
  '--base',
  '1',
  '--as',
  COMMISSION,
);

const passage = 'chưa ai ghi nhận kết quả';
const comment = ask(
  'report',
  'comment',
  report,
  '--as',
  POST,
  '--passage',
  passage,
  '--text',
  'Giữ câu này cho rõ.',
);
const answer = ['--comment', comment.recordId, '--text', 'Đã giữ nguyên.'];
show('Góp ý của Đồn Biên phòng được trả lời', 'report', 'reply', report, '--as', COMMISSION, ...answer);
show('và khép lại', 'report', 'close', report, '--as', POST, '--comment', comment.recordId);
show('Trình ký', 'report', 'submit', report, '--as', COMMISSION);

const on = ['--on', '2021-04-20', '--capacity', 'TM.'];
show('Bên thứ nhất ký', 'report', 'sign', report, '--as', COMMISSION, ...on, '--position', 'Trưởng ban');
show('Bên thứ hai ký', 'report', 'sign', report, '--as', POST, ...on, '--position', 'Đồn trưởng');
const edition = ask('edition', 'list', '--programme', PROGRAMME).find((each) => each.report === report);
for (const format of ['docx', 'pdf', 'html', 'xlsx']) {
  run(['edition', 'render', edition.id, '--to', format, '--out', at(`tong-ket.${format}`)]);
}
run([
  'edition',
  'render',
  edition.id,
  '--to',
  'docx',
  '--layout',
  'party',
  '--out',
  at('tong-ket-dang.docx'),
]);
show('Xuất bản ký', 'edition', 'export', edition.id, '--out', at('ban-ky.zip'));

console.log('\n— Kiểm tra tệp ở nơi không có cơ sở dữ liệu');
mkdirSync(at('noi-khac'), { recursive: true });
const nowhere = { CHUNGTAY_DATA: at('noi-khac/khong-co'), DATABASE_URL: '' };
console.log(run(['edition', 'verify', at('ban-ky.zip')], { cwd: at('noi-khac'), more: nowhere }).trimEnd());

console.log('\n— Đổi một byte trong tệp rồi kiểm tra lại');
const bytes = readFileSync(at('ban-ky.zip'));
const text = bytes.indexOf(Buffer.from('"value":207'));
bytes[text + 9] = '3'.charCodeAt(0);
writeFileSync(at('bi-sua.zip'), bytes);
try {
  run(['edition', 'verify', at('bi-sua.zip')], { cwd: at('noi-khac'), more: nowhere });
  throw new Error('the changed file passed');
} catch (error) {
  if (error.status !== 1) throw error;
  console.log(error.stdout.trimEnd());
}

const session = {
  ...{
    id: randomUUID(),
    kind: 'awareness',
    organization: POST,
    place: '17374',
    from: '2019-08-15',
    to: '2019-08-15',
  },
  ...{ title: 'Buổi tuyên truyền ghi muộn (minh họa)' },
  measures: { sessions: { value: 1 }, attendances: { value: 45 } },
};
writeFileSync(at('buoi-ghi-muon.json'), JSON.stringify(session));
const late = [
  at('buoi-ghi-muon.json'),
  '--programme',
  PROGRAMME,
  '--author',
  'Cán bộ Đồn Biên phòng Phúc Sơn',
];
show('Một buổi được ghi muộn', 'activity', 'record', ...late);
show('Con số hiện nay', 'figure', 'awareness.sessions', '--programme', PROGRAMME, '--period', '2016..2020');
show('Bản ký vẫn nói 207 và cho biết vì sao nay là 208', 'edition', 'show', edition.id);
const { id: erratum } = ask(
  'erratum',
  'issue',
  edition.id,
  '--as',
  POST,
  '--reason',
  'Bổ sung một buổi ghi muộn',
);
show('Đồn Biên phòng ký đính chính (bên kia không còn hoạt động)', 'erratum', 'sign', erratum, '--as', POST);
show('Bản ký và đính chính của nó', 'edition', 'show', edition.id);
run(['edition', 'export', edition.id, '--out', at('ban-ky-kem-dinh-chinh.zip')]);
const checked = run(['edition', 'verify', at('ban-ky-kem-dinh-chinh.zip')], {
  cwd: at('noi-khac'),
  more: nowhere,
});
console.log(`\n— Tệp có kèm đính chính\n${checked.trimEnd()}\n\nXong; các tệp ở ${folder}`);

function withoutHints(markdown) {
  return markdown
    .replace(/^\*\(.*\)\*$/gm, 'Báo cáo nguồn không nêu.')
    .replace(/^[-*] \*\(.*\)\*$\n?/gm, '')
    .replace(/ ?\*\([^*]*\)\*/g, '');
}
