// A report as long as offices write them, for measuring: some 20 pages, and 60 different figures of the synthetic programme in
// its text, tables and charts. Every copy has other words in every paragraph, so that no renderer meets a page it remembers.

const codes = [
  ['awareness.sessions', 'số buổi tuyên truyền'],
  ['awareness.attendances', 'số lượt người dự'],
  ['clinic.days', 'số ngày khám bệnh'],
  ['clinic.consultations', 'số lượt khám, cấp thuốc'],
  ['support.piglets', 'số con lợn giống'],
];
const years = [2021, 2022, 2023, 2024, 2025];
const villages = ['MP-01/1', 'MP-01/2', 'MP-01/3', 'MP-02/1', 'MP-02/2'];
const MONTHS = 4;

const byYear = codes.map(([code]) => years.map((year) => `:figure{${code} period="${year}"}`));
const byVillage = codes.map(([code]) =>
  villages.map((place) => `:figure{${code} period="2022" place="${place}"}`),
);
const charts = ['dialogue.opinions', 'support.seedlings'].map(
  (code) => `::chart{${code} period="2021..2025"}`,
);

/** The figures of the text and those of the bars of its charts. */
export const FIGURES = byYear.flat().length + byVillage.flat().length + charts.length * years.length;

/** All of them and hardly a word. */
export const figuresAlone = [...byYear.flat(), ...byVillage.flat(), ...charts].join('\n\n');

export function longReport(copy) {
  const parts = codes.map((_, at) => section(at, copy));
  return ['# Báo cáo tổng kết chương trình phối hợp giai đoạn 2021–2025', ...parts].join('\n\n');
}

function section(at, copy) {
  const [, name] = codes[at];
  const rows = years.map((year, index) => `| ${year} | ${name} | ${byYear[at][index]} |`);
  return [
    `## ${at + 1}. Kết quả về ${name}`,
    ...Array.from({ length: MONTHS }, (_, part) => month(at, part, copy)),
    ['| Năm | Chỉ tiêu | Kết quả |', '|---|---|--:|', ...rows].join('\n'),
    ...(charts[at] ? [charts[at]] : []),
    ...villages.map(
      (village, index) => `- Tại ${village}: ${byVillage[at][index]}. ${words(copy + index, 40)}.`,
    ),
    `> ${words(copy + at, 45)}.`,
  ].join('\n\n');
}

const month = (at, part, copy) =>
  [
    `### ${at + 1}.${part + 1}. Việc đã làm lần thứ ${part + 1}`,
    ...[1, 2, 3].map((paragraph) => `${words(copy * 31 + at * 7 + part * 3 + paragraph, 118)}.`),
    `1. ${words(copy + part, 30)};\n2. ${words(copy + part + 1, 30)}.`,
  ].join('\n\n');

const vocabulary =
  'hai bên phối hợp tuyên truyền vận động nhân dân chấp hành chủ trương đường lối của Đảng chính sách pháp luật Nhà nước giữ gìn biên giới giúp hộ nghèo phát triển kinh tế khám bệnh cấp thuốc bồi dưỡng già làng trưởng bản người có uy tín đối thoại tiếp thu kiến nghị xây dựng nông thôn mới'.split(
    ' ',
  );

/** The same for the same seed, another order for another. */
function words(seed, count) {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return vocabulary[(state >>> 8) % vocabulary.length];
  };
  const text = Array.from({ length: count }, next).join(' ');
  return `Lần ${seed}, ${text}`;
}
