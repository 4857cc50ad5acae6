// The scripts of the portal: of the verifier's page, out of src/verifier, and of passkeys, out of src/passkeys. They share
// nothing, so each is one file, which the portal names by its content when it serves it.
import path from 'node:path';
import { defineConfig } from 'vite';
import { root } from './run.mjs';

export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'error',
  build: {
    target: 'es2023',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: {
        verifier: path.join(root, 'src', 'verifier', 'verifier.ts'),
        passkeys: path.join(root, 'src', 'passkeys', 'passkeys.ts'),
      },
      output: { entryFileNames: '[name]-bundle.js', format: 'es' },
    },
  },
});
