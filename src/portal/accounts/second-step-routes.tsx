/** `/tai-khoan/hai-buoc`: setting the second step up, turning it on with a first code, and off again. */
import type { Hono } from 'hono';
import { draftSecondStep, turnOnSecondStep } from '../../accounts/own-account.ts';
import { turnOffOwnSecondStep } from '../../actions/own-account.ts';
import { accountPath, address } from '../addresses.ts';
import { accountPage } from './account-routes.tsx';
import { askToSignIn, type Face, goOn, problemOf, readForm, show, whoAsks } from './face.ts';
import { SecondStepSetUpPage } from './second-step-page.tsx';

export function serveOwnSecondStep(portal: Hono, face: Face): void {
  const { accounts, locale } = face;
  const base = address(locale, accountPath);
  const sent = 'hai-buoc';

  portal.post(`${base}/hai-buoc`, async (c) => {
    const who = await whoAsks(c, face);
    if (!who) return askToSignIn(c, face);
    const drafting = draftSecondStep(accounts, c.req.raw.headers, (await readForm(c))('mat-khau-cu'));
    const problem = await problemOf(drafting);
    if (problem) return accountPage(c, face, who, { sent, problem });
    return show(c, <SecondStepSetUpPage {...{ locale, problem: null }} draft={await drafting} />);
  });

  portal.post(`${base}/hai-buoc/bat`, async (c) => {
    const who = await whoAsks(c, face);
    if (!who) return askToSignIn(c, face);
    const turningOn = turnOnSecondStep(accounts, c.req.raw.headers, (await readForm(c))('ma'));
    const problem = await problemOf(turningOn);
    if (problem) return show(c, <SecondStepSetUpPage {...{ locale, problem, draft: null }} />, problem);
    return goOn(c, `${base}?xong`, await turningOn);
  });

  portal.post(`${base}/hai-buoc/tat`, async (c) => {
    const who = await whoAsks(c, face);
    if (!who) return askToSignIn(c, face);
    const password = (await readForm(c))('mat-khau-cu');
    const turningOff = turnOffOwnSecondStep(accounts, who, c.req.raw.headers, password);
    const problem = await problemOf(turningOff);
    if (problem) return accountPage(c, face, who, { sent, problem });
    return goOn(c, `${base}?xong`, await turningOff);
  });
}
