/** Texts that contradict themselves, each with the one alarm it must raise. */
import { describe, expect, it } from 'vitest';
import { extractFigures } from '../extract-figures.ts';
import { contradictionsIn } from '../testing/contradictions-in.ts';
import { findContradictions } from './find-contradictions.ts';

/** Text and what is told of it. */
type Case = readonly [string, string];
const told: Readonly<Record<string, readonly Case[]>> = {
  'parts and their total': [
    ['Năm 2021, khen thưởng 112 tập thể, cá nhân (24 tập thể và 87 cá nhân).', 'parts-total: 112 | 24 | 87'],
    ['Huyện khởi công 2.318 căn (xây mới 1.604 căn, sửa chữa 724 căn).', 'parts-total: 2.318 | 1.604 | 724'],
    [
      'Trong kỳ phát sinh 23 đơn, gồm 11 khiếu nại, 2 tố cáo, 9 kiến nghị, phản ánh.',
      'parts-total: 23 | 11 | 2 | 9',
    ],
    [
      'Tổng số đơn phải xử lý là 209 đơn (kỳ trước chuyển sang 08 đơn, tiếp nhận trong kỳ 211 đơn).',
      'parts-total: 209 | 08 | 211',
    ],
    [
      'Số đơn đủ điều kiện: 2.105 đơn, chiếm 87,1%, gồm: khiếu nại 214; tố cáo 57; kiến nghị, phản ánh 1.843.',
      'parts-total: 2.105 | 214 | 57 | 1.843',
    ],
    [
      'Toàn huyện có 38 trường công lập: mầm non 13, tiểu học 11, THCS 12, THPT 03.',
      'parts-total: 38 | 13 | 11 | 12 | 03',
    ],
    [
      'Toàn tỉnh có 1.245 mô hình, trong đó 986 mô hình tập thể và 269 mô hình cá nhân.',
      'parts-total: 1.245 | 986 | 269',
    ],
    [
      'Tổng nguồn 3,3 tỷ đồng, gồm ngân sách 2,15 tỷ đồng và xã hội hóa 1,418 tỷ đồng.',
      'parts-total: 3,3 | 2,15 | 1,418',
    ],
    [
      'Xã giao 90 con bò, trong đó bản Kẻ Tắt 40 con, còn lại 45 con cho bản Cao Vều.',
      'parts-total: 90 | 40 | 45',
    ],
    [
      'Xã có 100 hộ nghèo, trong đó có 120 hộ nghèo là đồng bào dân tộc thiểu số.',
      'part-over-whole: 100 | 120',
    ],
  ],
  'items and rows under their total': [
    [
      'Thực chi 13.840 triệu đồng, đạt tỷ lệ 97,5%, cụ thể:\n- Chi lương cho 43 biên chế: 7.912 triệu đồng.\n- Chi nghiệp vụ: 3.280 triệu đồng, gồm tập huấn và thăm hỏi.\n- Chi khác: 2.684 triệu đồng.',
      'items-total: 13.840 | 7.912 | 3.280 | 2.684',
    ],
    [
      'STT\tXã\tSố tiêu chí\tĐất hiến (m2)\n1\tThanh Đức\t19\t41.250\n2\tThanh Thủy\t17\t28.900\nCộng\t\t-\t71.150',
      'table-total: 41.250 | 28.900 | 71.150',
    ],
  ],
  'shares and their base': [
    ['Có 488/691 xã (đạt 76,0%) hoàn thành.', 'share: 488/691 | 76,0%'],
    ['Có 488/691 xã (đạt 70,7%) hoàn thành.', 'share: 488/691 | 70,7%'],
    ['Đã giải quyết 168/214 vụ khiếu nại thuộc thẩm quyền, đạt 87,5%.', 'share: 168/214 | 87,5%'],
    [
      'Quần chúng cung cấp 1.083 nguồn tin, trong đó 742 tin có giá trị (86,5%).',
      'share: 1.083 | 742 | 86,5%',
    ],
    ['Có 13.548 hội viên trên tổng số 17.206 phụ nữ, tỷ lệ 87,7%.', 'share: 13.548 | 17.206 | 87,7%'],
    ['Hồ sơ trực tuyến nay là 69,15%, tức 3.471/3.610 hồ sơ.', 'share: 69,15% | 3.471/3.610'],
  ],
  'changes and the numbers they lie between': [
    ['Số hộ tham gia tăng 12% (từ 100 lên 115).', 'change: 12% | 100 | 115'],
    ['Các cấp tiếp 866 lượt, giảm 41,4% so với 1.012 lượt cùng kỳ.', 'change: 866 | 41,4% | 1.012'],
    [
      'Các cấp tiếp 866 lượt/964 lượt người; cùng kỳ (6 tháng đầu năm 2019) là 1.012 lượt/1.091 lượt người, tức giảm 164 lượt tiếp, 127 lượt người.',
      'change: 866 | 1.012 | 164',
    ],
    [
      'Đoàn đông người: 05 lượt đoàn/75 lượt người; cùng kỳ 12 lượt đoàn/241 lượt người, giảm 07 lượt đoàn, 186 lượt người.',
      'change: 75 | 241 | 186',
    ],
    ['Quỹ tiếp nhận 187,36 tỷ đồng, vượt 42,9% so với mục tiêu 150 tỷ đồng.', 'change: 187,36 | 42,9% | 150'],
    ['Có 20 đoàn/213 người (cùng kỳ 25 đoàn/340 người), giảm 28% số đoàn.', 'change: 20 | 25 | 28%'],
    ['Số tổ tăng từ 9 tổ lên 73 tổ, tăng 46 tổ.', 'change: 9 | 73 | 46'],
    ['Số vụ vi phạm giảm từ 19 vụ xuống 73 vụ.', 'change-direction: 19 | 73'],
    ['Xảy ra 63 vụ phạm pháp hình sự (giảm 08 vụ = 15,2%).', 'change-percent: 63 | 08 | 15,2%'],
  ],
  'one thing with two numbers': [
    [
      'Toàn huyện có 120 tổ dân vận. Công tác tuyên truyền được đẩy mạnh. Đến nay, toàn huyện có 102 tổ dân vận.',
      'said-twice: 120 | 102',
    ],
    [
      'Xã Phúc Sơn có 5 bản giáp biên.\nĐồn bám nắm địa bàn.\nXã Phúc Sơn có 6 bản giáp biên, đời sống còn khó khăn.',
      'said-twice: 5 | 6',
    ],
  ],
  'periods and their sum': [
    [
      'Quý I/2022 chi 210 triệu đồng; quý II/2022 chi 340 triệu đồng; quý III/2022 chi 360 triệu đồng; quý IV/2022 chi 470 triệu đồng; cả năm chi 1.480 triệu đồng.',
      'periods-total: 210 | 340 | 360 | 470 | 1.480',
    ],
    [
      'Năm 2020 tổ chức 10 buổi, năm 2021 tổ chức 12 buổi, năm 2022 tổ chức 15 buổi, tổng cộng 39 buổi.',
      'periods-total: 10 | 12 | 15 | 39',
    ],
    [
      'Năm 2022 tổ chức 58 buổi, cụ thể 6 tháng đầu năm 2022 tổ chức 20 buổi, 6 tháng cuối năm 2022 tổ chức 35 buổi.',
      'periods-total: 58 | 20 | 35',
    ],
  ],
  'attendances taken for people': [
    ['Tỷ lệ tham gia đạt 11.866 lượt người/1.338 người.', 'attendance-share: 11.866 | 1.338'],
    [
      'Các buổi truyền thông có 11.866 lượt người tham gia, đạt 120% dân số.',
      'attendance-share: 11.866 | 120%',
    ],
    ['Có 1.070 lượt người/1.338 người dân tham gia, đạt 80%.', 'attendance-share: 1.070 | 1.338 | 80%'],
    ['Tỷ lệ dự họp đạt 80% (1.070 lượt người/1.338 người).', 'attendance-share: 1.070 | 1.338 | 80%'],
  ],
  'what cannot be': [
    ['Đã có 20/19 xã hoàn thành.', 'over-whole: 20/19'],
    ['Đồng bào dân tộc thiểu số chiếm 184% dân số.', 'over-hundred: 184%'],
    ['Thực hiện trong giai đoạn 2021-2016.', 'ends-before-start: 2021-2016'],
    ['Số liệu từ ngày 15/12/2022 đến ngày 14/6/2022.', 'ends-before-start: 15/12/2022 | 14/6/2022'],
    ['Cuộc họp ngày 31/02/2020 thống nhất.', 'no-such-day: 31'],
    ['Họp ngày 29/02/2021 tại xã.', 'no-such-day: 29/02/2021'],
    ['Đến tháng 13/2020 hoàn thành.', 'no-such-day: 13/2020'],
  ],
};

for (const [what, cases] of Object.entries(told))
  describe(`the alarm at ${what}`, () => {
    it.each(cases)('%s', (text, alarm) => expect(contradictionsIn(text)).toEqual([alarm]));
  });

describe('the rows of a Markdown table', () => {
  it('are added up column by column', () => {
    const text =
      '| Xã | Số buổi | Tỷ lệ (%) |\n|---|---|---|\n| Thanh Đức | 20 | 80 |\n| Hạnh Lâm | 31 | 90 |\n| **Tổng cộng** | 61 | 85 |\n';
    const figures = extractFigures(text, { zones: [{ start: 0, end: text.length, zone: 'body' }] });
    const [alarm, another] = findContradictions(figures, text);
    expect(alarm?.figures.map((place) => figures[place]?.text)).toEqual(['20', '31', '61']);
    expect(another).toBeUndefined();
  });
});

describe('a title and its text', () => {
  const title =
    'Kết quả chương trình phối hợp giữa Ban Dân vận và Đồn Biên phòng Na Ngoi giai đoạn 2018-2022';
  const body = (years: string) =>
    `Hai đơn vị ký chương trình phối hợp thực hiện công tác dân vận giữa Ban Dân vận và Đồn Biên phòng Na Ngoi giai đoạn ${years}.`;

  it('differ in the years of one agreement', () =>
    expect(contradictionsIn(body('2018-2023'), { title })).toEqual(['title-period: 2018-2022 | 2018-2023']));

  it('may name the same years, or those of what follows and of other programmes', () => {
    expect(contradictionsIn(body('2018-2022'), { title })).toEqual([]);
    expect(contradictionsIn(body('2023-2027'), { title })).toEqual([]);
    const others =
      'Đơn vị gắn với Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2018-2025 và Đề án dân vận giữa Ban Dân vận và Đồn Biên phòng Na Ngoi giai đoạn 2018-2030; Đại hội nhiệm kỳ 2018-2023.';
    expect(contradictionsIn(others, { title })).toEqual([]);
    expect(contradictionsIn(`${body('2018-2023')} ${body('2018-2022')}`, { title })).toEqual([]);
  });

  it('differ in the years since a directive', () => {
    const years = 'Nhìn lại 10 năm thi hành Luật Hòa giải ở cơ sở';
    const text = (count: number) => `Hội nghị tổng kết ${count} năm thi hành Luật Hòa giải ở cơ sở.`;
    expect(contradictionsIn(text(12), { title: years })).toEqual(['title-number: 10 | 12']);
    expect(contradictionsIn(text(10), { title: years })).toEqual([]);
    expect(contradictionsIn(`${text(5)} ${text(10)}`, { title: years })).toEqual([]);
  });
});

describe('the term of the programme', () => {
  const term = { from: '2016-04-10', to: '2021-04-09' };
  it('does not hold another span of the agreement, a title of other years, or what the two did before it', () => {
    expect(contradictionsIn('Chương trình phối hợp giai đoạn 2016-2022 đã ký.', { term })).toEqual([
      'outside-term: 2016-2022',
    ]);
    expect(
      contradictionsIn('Nhiều việc được làm.', { term, title: 'Kết quả công tác phối hợp năm 2024' }),
    ).toEqual(['outside-term: 2024']);
    expect(contradictionsIn('Ngày 15/3/2012, hai đơn vị đã phối hợp tổ chức khám bệnh.', { term })).toEqual([
      'outside-term: 15/3/2012',
    ]);
  });

  it('leaves laws, history, plans and the final report alone', () => {
    const text = `Chương trình phối hợp giai đoạn 2016-2021 kế thừa chương trình phối hợp giai đoạn 2011-2015.
Thực hiện Nghị định 34/2014/NĐ-CP ngày 29/4/2014 và Luật Biên phòng năm 2020.
Ngày 15/3/1975, đồn được thành lập; ngày 20/7/2021, hai đơn vị đã phối hợp tổ chức tổng kết.
Phấn đấu đến năm 2030, mục tiêu giai đoạn 2021-2026 là 20 mô hình.`;
    expect(contradictionsIn(text, { term })).toEqual([]);
  });
});

describe('an alarm', () => {
  it('shows both places and both numbers in both languages', () => {
    const text = 'Sơ kết\n\nXã Na Ngoi có 488/691 hộ (đạt 76,0%) dùng nước sạch.\n';
    const [alarm] = findContradictions(extractFigures(text), text);
    for (const words of [alarm?.words.vi, alarm?.words.en]) {
      expect(words).toContain('“Xã Na Ngoi có 488/691 hộ (đạt 76,0%) dùng nước sạch.”');
      expect(words).toMatch(/70[.,]62%/);
    }
    expect(alarm?.words.vi).toContain('nhưng ghi 76,0%');
    expect(alarm?.words.en).toContain('but the text says 76,0%');
  });

  it('is raised alike in decomposed letters and with no-break blanks', () => {
    const text = 'Toàn huyện có 38 trường công lập: mầm non 13, tiểu học 11, THCS 12, THPT 03.';
    const alarm = 'parts-total: 38 | 13 | 11 | 12 | 03';
    expect(contradictionsIn(text.replace(/ /g, '\u00a0'))).toEqual([alarm]);
    expect(contradictionsIn(text.normalize('NFD')).length).toBe(1);
  });
});

describe('time', () => {
  it('grows with the text only: thousands of figures in one line, and hostile brackets', () => {
    for (const piece of ['có 12 hộ, tăng 3 hộ so với 9 hộ, ', '1 hộ gồm (', 'quý I 5 hộ, ']) {
      const measure = (times: number) => {
        const text = `Tin\n\n${piece.repeat(times)}`;
        const figures = extractFigures(text);
        const start = performance.now();
        findContradictions(figures, text);
        return performance.now() - start;
      };
      measure(500);
      const [short, long] = [measure(800), measure(3200)];
      // Four times the text: sixteen times as long would be quadratic.
      expect(long).toBeLessThan(10 * short + 200);
    }
  });
});
