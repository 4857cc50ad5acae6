// Load for pages.mjs: `node load.mjs ADDRESS SECONDS` with 32 kept connections; tells the parent answers a second.
import http from 'node:http';
import { perSecond } from './measure.mjs';

const [address = '', seconds = '1'] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });

const get = () =>
  new Promise((resolve, reject) => {
    const request = http.get(address, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`HTTP ${response.statusCode}`));
      response.on('end', resolve).resume();
    });
    request.on('error', reject);
  });

await perSecond(32, 0.5, get);
process.send?.(await perSecond(32, Number(seconds), get));
agent.destroy();
process.disconnect?.();
