/** A problem as a reader meets it: what happened, what to do next, and links that may work. */
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { Problem } from '../domain/problem.ts';
import { renderDocument } from './page.ts';
import { ProblemPage } from './problem-page.tsx';

const html = (page: ReactElement) => renderDocument(page);
const text = (page: ReactElement) => html(page).replace(/<[^>]*>/g, ' ');

test('a problem says what happened and what to do, in the reader’s words', () => {
  const ended = new Problem('ended-place', {
    name: 'Kim Nhan',
    code: '17329',
    until: '2025-07-01',
    near: ['xã Anh Sơn'],
  });
  const path = '/con-so/phuc-son/awareness.sessions?dia-ban=17329&dia-gioi=now';
  const page = <ProblemPage locale="vi" path={path} status={422} problem={ended} />;
  expect(text(page)).toContain('không còn từ ngày 01/7/2025');
  expect(text(page)).not.toContain('--territory');
  expect(html(page)).toContain('href="/con-so/phuc-son/awareness.sessions?dia-ban=17329&amp;dia-gioi=then"');
});

test('a period that cannot be read is answered with periods to choose', () => {
  const problem = new Problem('unknown-period', { period: 'quy 2 2018', near: ['2018-Q2', 'term'] });
  const page = <ProblemPage locale="vi" path="/con-so/a/b?ky=quy+2+2018" status={400} problem={problem} />;
  expect(html(page)).toContain('<a href="/con-so/a/b?ky=2018-Q2">2018-Q2 – quý II/2018</a>');
});

test('a fault of ours shows nothing of the inside', () => {
  const page = text(<ProblemPage locale="vi" path="/" status={500} problem={null} />);
  expect(page).toContain('Hệ thống đang gặp sự cố');
  expect(page).toContain('Lỗi 500');
});

test('a misspelt indicator is answered with those that are close', () => {
  const problem = new Problem('unknown-indicator', {
    code: 'awareness.sesions',
    near: ['awareness.sessions'],
  });
  const page = (
    <ProblemPage locale="en" path="/con-so/phuc-son/awareness.sesions" status={404} problem={problem} />
  );
  expect(html(page)).toContain('<a href="/en/con-so/phuc-son/awareness.sessions">');
});
