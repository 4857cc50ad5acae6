/** What went wrong, said calmly, and what to do next. A fault of ours says nothing about the inside. */
import type { Problem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { address } from './addresses.ts';
import { Layout, type PageFrame } from './layout.tsx';
import { adviseReader } from './problem-advice.ts';

interface Props extends PageFrame {
  readonly status: number;
  /** Null for a fault that a reader cannot mend. */
  readonly problem: Problem | null;
}

export function ProblemPage({ status, problem, ...frame }: Props) {
  const { locale } = frame;
  const { what, next, links } = problem
    ? adviseReader(problem, frame)
    : { what: m.portal_fault({}, { locale }), next: m.portal_fault_next({}, { locale }), links: [] };
  return (
    <Layout {...frame} title={what} description={next}>
      <div className="column problem">
        <header className="page-head">
          <p className="eyebrow">{m.portal_problem({ status }, { locale })}</p>
          <h1>{what}</h1>
          <p className="lead">{next}</p>
        </header>
        {links.length > 0 && (
          <ul className="suggestions">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a className="button" href={address(locale, '/')}>
            {m.portal_home_link({}, { locale })}
          </a>
        </p>
      </div>
    </Layout>
  );
}
