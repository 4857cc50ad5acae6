/**
 * What the agreement promises: the items under “Nội dung phối hợp”, or the list in the sentence after the agreement is
 * named (“Trong đó, chú trọng phối hợp …; tổ chức …; …”).
 */
import { type Finding, firstMentions } from './finding.ts';
import { listedObligations } from './listed-obligations.ts';
import { sectionObligations } from './section-obligations.ts';

export interface SkeletonObligation {
  /** From 1, in the order of the text. */
  readonly position: number;
  readonly title: string;
  readonly text: string;
}

export function obligations(text: string): readonly Finding<SkeletonObligation>[] {
  const sections = sectionObligations(text);
  const found = sections.length > 0 ? sections : listedObligations(text);
  const once = firstMentions(found, (item) => item.text);
  return once.map((item, at) => ({ ...item, value: { position: at + 1, ...item.value } }));
}
