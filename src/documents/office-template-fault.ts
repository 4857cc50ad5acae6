/** What is wrong with an office's Word template, in words for whoever made it. */
import { near } from '../domain/fold.ts';
import { Problem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';

class TemplateFault extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

export const badFigure = (tag: string, said: Words | undefined): Error => {
  const why = said ?? { vi: 'không đọc được con số', en: 'the figure cannot be read' };
  return new TemplateFault({ vi: `{{${tag}}}: ${why.vi}`, en: `{{${tag}}}: ${why.en}` });
};

export const unknownField = (tag: string, known: readonly string[]): Error => {
  const like = near(tag, known, 3).join(', ');
  return new TemplateFault({
    vi: `{{${tag}}}: không có chỗ điền này (gần giống: ${like})`,
    en: `{{${tag}}}: there is no such placeholder (similar: ${like})`,
  });
};

/** What docxtemplater tells of one fault. */
interface Told {
  readonly message?: string;
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly rootError?: unknown;
    readonly errors?: readonly Told[];
  };
}

/** Throws again what is no fault of the template. */
export function faultsOfTemplate(error: unknown, file: string): Problem {
  const told = error as Told;
  if (told.properties === undefined) throw error;
  const all = (told.properties.errors ?? [told]).map(said);
  const faults = [...new Map(all.map((words) => [words.vi, words])).values()];
  return new Problem('damaged-word-template', { file, count: faults.length, faults });
}

function said({ message = '', properties = {} }: Told): Words {
  const { id = '', xtag = '', rootError } = properties;
  if (rootError instanceof TemplateFault) return rootError.words;
  const [vi, en] = faultsById[id] ?? [message, message];
  return { vi: `{{${xtag}}}: ${vi}`, en: `{{${xtag}}}: ${en}` };
}

const faultsById: Readonly<Record<string, readonly [string, string]>> = {
  unopened_tag: ['có “}}” mà thiếu “{{”', '“}}” without “{{”'],
  unclosed_tag: ['có “{{” mà thiếu “}}”', '“{{” without “}}”'],
  duplicate_open_tag: ['“{{” bị lặp', '“{{” twice'],
  duplicate_close_tag: ['“}}” bị lặp', '“}}” twice'],
  unopened_loop: ['đóng khối chưa mở', 'closes a block that was not opened'],
  unclosed_loop: ['khối chưa đóng', 'the block is not closed'],
  closing_tag_does_not_match_opening_tag: ['đóng nhầm khối khác', 'closes another block'],
  raw_xml_tag_should_be_only_text_in_paragraph: [
    'phải đứng một mình trong một đoạn',
    'must stand alone in its paragraph',
  ],
  raw_xml_tag_not_in_paragraph: ['phải đứng trong một đoạn', 'must stand in a paragraph'],
};
