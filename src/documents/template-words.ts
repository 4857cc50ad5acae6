/** The words that a template's blocks print of themselves, in both languages. */
import type { Locale } from '../domain/problem.ts';

interface TemplateWords {
  readonly obligation: string;
  readonly indicator: string;
  readonly unit: string;
  readonly result: string;
  readonly previous: string;
  readonly change: string;
  readonly target: string;
  readonly completion: string;
  readonly wholeTerm: string;
  readonly none: string;
  readonly noIndicators: string;
  readonly silent: string;
  readonly nobodySilent: string;
  readonly noYears: string;
  readonly models: readonly (readonly [code: string, words: string])[];
  readonly noModels: string;
  readonly moreModels: string;
  readonly petitions: readonly (readonly [code: string, words: string])[];
  readonly noPetitions: string;
  readonly morePetitions: string;
  readonly commendations: string;
}

export const templateWords: Readonly<Record<Locale, TemplateWords>> = {
  vi: {
    obligation: 'Nội dung phối hợp',
    indicator: 'Chỉ tiêu',
    unit: 'Đơn vị tính',
    result: 'Kết quả trong kỳ',
    previous: 'Kỳ trước',
    change: 'Tăng (+), giảm (−)',
    target: 'Mục tiêu',
    completion: 'Lũy kế (tỷ lệ đạt)',
    wholeTerm: 'cả chương trình',
    none: '–',
    noIndicators: 'Nội dung này chưa gắn với chỉ tiêu nào nên không có số liệu để tổng hợp.',
    silent: 'Các nội dung sau chưa có số liệu trong kỳ (chưa ai ghi nhận, không có nghĩa là bằng không):',
    nobodySilent: 'Nội dung nào của chương trình cũng đã có số liệu trong kỳ.',
    noYears: 'Số liệu của nội dung này không tách được theo từng năm nên không lập biểu đồ.',
    models: [
      ['model.registered', 'Số mô hình “Dân vận khéo” đăng ký trong kỳ'],
      ['model.recognised', 'Số mô hình “Dân vận khéo” được công nhận trong kỳ'],
    ],
    noModels: '*(Nêu các mô hình, điển hình “Dân vận khéo” đăng ký và được công nhận trong kỳ: …)*',
    moreModels: '*(Nêu tên mô hình, điển hình tiêu biểu và kết quả cụ thể.)*',
    petitions: [
      ['dialogue.sessions', 'Số cuộc tiếp xúc, đối thoại'],
      ['dialogue.attendances', 'Số lượt người dự'],
      ['dialogue.opinions', 'Số ý kiến, kiến nghị được nêu'],
    ],
    noPetitions: '*(Nêu số cuộc tiếp xúc, đối thoại và số ý kiến, kiến nghị đã tiếp nhận: …)*',
    morePetitions: '*(Nêu số ý kiến, kiến nghị đã trả lời, đang xem xét và những vấn đề nổi lên.)*',
    commendations:
      '*(Nêu tập thể, cá nhân được khen thưởng hoặc đề nghị khen thưởng, số và ngày của quyết định: …)*',
  },
  en: {
    obligation: 'Obligation',
    indicator: 'Indicator',
    unit: 'Unit',
    result: 'Result of the period',
    previous: 'Period before',
    change: 'Change',
    target: 'Target',
    completion: 'So far (share reached)',
    wholeTerm: 'whole programme',
    none: '–',
    noIndicators: 'No indicator answers this obligation, so there are no figures for it.',
    silent: 'These obligations have no data in the period (nobody recorded any; that does not mean zero):',
    nobodySilent: 'Every obligation of the programme has data in the period.',
    noYears: 'The figures of this obligation cannot be told apart by year, so there is no chart.',
    models: [
      ['model.registered', 'Exemplary models registered in the period'],
      ['model.recognised', 'Exemplary models recognised in the period'],
    ],
    noModels: '*(Name the exemplary models registered and recognised in the period: …)*',
    moreModels: '*(Name outstanding models and what they achieved.)*',
    petitions: [
      ['dialogue.sessions', 'Dialogues held'],
      ['dialogue.attendances', 'Attendances'],
      ['dialogue.opinions', 'Opinions and petitions raised'],
    ],
    noPetitions: '*(Give the dialogues held and the opinions and petitions received: …)*',
    morePetitions: '*(Say how many were answered, how many are open, and what stands out.)*',
    commendations: '*(Name those commended or proposed, with number and day of the decision: …)*',
  },
};
