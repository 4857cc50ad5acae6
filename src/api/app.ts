/** The HTTP API: the acts and the readings of the other faces as JSON under `/api/v1`, described in OpenAPI 3.1. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from '../accounts/accounts.ts';
import { openReadingRoom, type ReadingRoom } from '../actions/reading-room.ts';
import { Problem } from '../domain/problem.ts';
import { faultsOf } from '../domain/record.ts';
import type { Database } from '../store/connection.ts';
import { addActivities } from './activities.ts';
import { addAdoption } from './adoption.ts';
import { cacheHeaders, securityHeaders } from './answer-headers.ts';
import { answerProblem } from './answer-problem.ts';
import { addAnswers } from './answers.ts';
import { addAudit } from './audit.ts';
import { serveAuth } from './auth.ts';
import { authenticate } from './authenticate.ts';
import { addCommendations } from './commendations.ts';
import { addComments } from './comments.ts';
import { addDirectives } from './directives.ts';
import { addDuplicates } from './duplicates.ts';
import { addEditionFiles } from './edition-files.ts';
import { addEditions } from './editions.ts';
import { addErrata } from './errata.ts';
import { addEvents } from './events.ts';
import { addFigures } from './figures.ts';
import type { Api, ApiEnv, House } from './house.ts';
import { addIndicators } from './indicators.ts';
import { addKeys } from './keys.ts';
import { addKinds } from './kinds.ts';
import { chooseLanguage } from './language.ts';
import { addMeasures } from './measures.ts';
import { addModels } from './models.ts';
import { addObligations } from './obligations.ts';
import { serveOpenApi } from './open-api.ts';
import { addOrganizations } from './organizations.ts';
import { addPlaces } from './places.ts';
import { addPlans } from './plans.ts';
import { addProgrammes } from './programmes.ts';
import { addProse } from './prose.ts';
import { generous, limitRate, type RateLimits } from './rate-limit.ts';
import { addRecords } from './records.ts';
import { serveReference } from './reference-page.ts';
import { addReportFiles } from './report-files.ts';
import { addReportSteps } from './report-steps.ts';
import { addReporting } from './reporting.ts';
import { addReports } from './reports.ts';
import { addTargets } from './targets.ts';
import { addUsers } from './users.ts';
import { addWaiting } from './waiting.ts';

const nouns = [
  ...[addReporting, addReports, addReportSteps, addComments],
  ...[addEditions, addEditionFiles, addReportFiles, addErrata, addKeys],
  ...[addProse, addAdoption],
  ...[addProgrammes, addObligations, addTargets, addActivities, addRecords],
  ...[addAnswers, addWaiting, addDuplicates, addFigures, addEvents],
  ...[addPlans, addModels, addDirectives, addCommendations, addUsers, addAudit],
  ...[addKinds, addMeasures, addIndicators, addPlaces, addOrganizations],
];

export interface ApiSettings {
  /** Whoever sends it acts as the person at the machine; null: everybody is the public, and only reads. */
  readonly token: string | null;
  readonly secret: House['secret'];
  /** Its own unless it shares one. */
  readonly room?: ReadingRoom;
  /** Absent: nobody signs in. */
  readonly accounts?: Accounts | undefined;
  readonly limits?: RateLimits;
}

/** Answers `/api/*`. */
export function createApi(
  db: Database,
  { token, secret, accounts, room = openReadingRoom(), limits = generous }: ApiSettings,
): Api {
  const v1: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new Problem('invalid-record', { faults: faultsOf(result.error) });
    },
  });
  for (const add of nouns) add(v1, { db, secret, room, accounts });
  const described = serveOpenApi(v1);
  const api: Api = new OpenAPIHono<ApiEnv>();
  api.use(securityHeaders, cacheHeaders, chooseLanguage, limitRate(limits), authenticate(token, accounts));
  api.use(async (c, next) => {
    c.set('db', db);
    await next();
  });
  if (accounts) serveAuth(api, accounts);
  serveReference(api, described);
  api.route('/api/v1', v1);
  api.notFound(() => {
    throw new Problem('no-page');
  });
  api.onError(answerProblem);
  return api;
}
