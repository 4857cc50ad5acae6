// node bin/generate-client.mjs: writes src/contract/client/operations.ts anew from the routes as they are.
import './node-20.mjs';
import { writeFileSync } from 'node:fs';
import { createServer } from 'vite';
import { clientSource, target } from './client-source.mjs';

const vite = await createServer({
  ...{ configFile: false, appType: 'custom', logLevel: 'error' },
  server: { middlewareMode: true, hmr: false, ws: false },
});
try {
  const { createApi } = await vite.ssrLoadModule('/src/api/app.ts');
  const { openDatabase } = await vite.ssrLoadModule('/src/store/connection.ts');
  // Never connected to: the document is written without it.
  const db = openDatabase({ host: '127.0.0.1', port: 1 });
  const answer = await createApi(db, { token: null, secret: null }).request('/api/v1/openapi.json');
  writeFileSync(target, clientSource(await answer.json()));
  await db.close();
} finally {
  await vite.close();
}
