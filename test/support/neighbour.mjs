// Another process on the same data folder: `node neighbour.mjs FOLDER`. It says in one line of JSON how it came to
// the server, then stays until its input closes, and stops.
import { startEmbedded } from '../../dist/store/embedded.js';

const server = await startEmbedded({ folder: process.argv[2] });
console.log(JSON.stringify({ adopted: server.adopted, connection: server.connection }));
process.stdin.resume().on('end', async () => {
  await server.stop();
  process.exit(0);
});
