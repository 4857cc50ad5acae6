/** `/dang-nhap`, its second step, single sign-on, the examples, and `/dang-xuat`. */
import type { Context, Hono } from 'hono';
import {
  type CameIn,
  signIn,
  signInAsExample,
  startSingleSignOn,
  takeSecondStep,
} from '../../accounts/sign-in.ts';
import { offeredExamples } from '../../actions/example-people.ts';
import { leave } from '../../actions/own-account.ts';
import type { Problem } from '../../domain/problem.ts';
import { accountPath, address, signInPath } from '../addresses.ts';
import { wantSameSite } from '../want-same-site.ts';
import { type Face, goOn, nextPath, problemOf, readForm, show, whoAsks } from './face.ts';
import { SecondStepPage, SignInPage } from './sign-in-page.tsx';

interface Shown {
  readonly email?: string;
  readonly next: string;
  readonly problem?: Problem | null;
}

export function serveSignIn(portal: Hono, face: Face): void {
  const { accounts, locale } = face;
  const [path, home] = [address(locale, signInPath), address(locale, accountPath)];
  const steps = `${path}/buoc-hai`;

  const page = async (c: Context, { email = '', next, problem = null }: Shown) =>
    show(
      c,
      <SignInPage
        {...{ locale, email, next, problem }}
        sso={accounts.sso?.name ?? null}
        ssoFailed={c.req.query('loi') !== undefined || c.req.query('error') !== undefined}
        examples={await offeredExamples(accounts, c.req.raw.headers)}
      />,
      problem,
    );

  /** Goes on when it went well, and else shows the page again with what was wrong. */
  async function come(
    c: Context,
    next: string,
    work: Promise<CameIn>,
    again: (problem: Problem) => Response | Promise<Response>,
  ): Promise<Response> {
    const problem = await problemOf(work);
    if (problem) return again(problem);
    const { headers, wantsCode } = await work;
    return goOn(c, wantsCode ? `${steps}?tiep=${encodeURIComponent(next)}` : next, headers);
  }

  portal.get(path, async (c) => {
    const next = nextPath(c.req.query('tiep'), home);
    return (await whoAsks(c, face)) ? goOn(c, next) : page(c, { next });
  });

  portal.post(path, async (c) => {
    const form = await readForm(c);
    const [email, next] = [form('thu'), nextPath(form('tiep'), home)];
    const work = signIn(accounts, c.req.raw.headers, { email, password: form('mat-khau') });
    return come(c, next, work, (problem) => page(c, { email, next, problem }));
  });

  portal.get(steps, (c) =>
    show(c, <SecondStepPage {...{ locale, problem: null }} next={nextPath(c.req.query('tiep'), home)} />),
  );

  portal.post(steps, async (c) => {
    const form = await readForm(c);
    const next = nextPath(form('tiep'), home);
    const work = takeSecondStep(accounts, c.req.raw.headers, form('ma'));
    return come(c, next, work, (problem) =>
      show(c, <SecondStepPage {...{ locale, next, problem }} />, problem),
    );
  });

  portal.post(`${path}/vi-du`, async (c) => {
    const form = await readForm(c);
    const next = nextPath(form('tiep'), home);
    const { headers } = await signInAsExample(accounts, c.req.raw.headers, form('nguoi'));
    return goOn(c, next, headers);
  });

  portal.get(`${path}/sso`, wantSameSite, async (c) => {
    const next = nextPath(c.req.query('tiep'), home);
    const back = { done: next, failed: `${path}?loi=sso` };
    const started = await startSingleSignOn(accounts, c.req.raw.headers, back);
    return started ? goOn(c, started.url, started.headers) : goOn(c, back.failed);
  });

  portal.post(address(locale, '/dang-xuat'), async (c) => {
    const who = await whoAsks(c, face);
    const cookies = who ? await leave(accounts, who, c.req.raw.headers) : undefined;
    return goOn(c, path, cookies);
  });
}
