// Lets a phone on the same network in: takes HTTPS on one address of this machine and passes it on to the gateway and to
// Keycloak, which go on listening on loopback alone. Everything else of the platform stays closed.
//   node door.mjs HOST PORT...   with LINLI_DOOR_PFX, a PKCS#12 file, and LINLI_DOOR_SECRET, its password

import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';

const [host, ...ports] = process.argv.slice(2);
const identity = {
  pfx: readFileSync(process.env.LINLI_DOOR_PFX),
  passphrase: process.env.LINLI_DOOR_SECRET,
};

function pass(port) {
  return (asked, answer) => {
    const headers = {
      ...asked.headers,
      // What a client claims of these is gone: what stands in them is what we saw.
      'x-forwarded-for': asked.socket.remoteAddress,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': asked.headers.host,
      'x-forwarded-port': String(port),
    };
    delete headers.forwarded;
    const passed = http.request({ host: '127.0.0.1', port, method: asked.method, path: asked.url, headers }, (found) => {
      answer.writeHead(found.statusCode, found.headers);
      found.pipe(answer);
      found.on('error', () => answer.destroy());
    });
    passed.on('error', () => {
      if (answer.headersSent) {
        answer.destroy();
      } else {
        answer.writeHead(502).end();
      }
    });
    // A stream that nobody listens to any more is hung up behind us as well.
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  };
}

for (const port of ports.map(Number)) {
  https
    .createServer(identity, pass(port))
    .on('error', (failure) => {
      console.error(`door: ${failure.message}`);
      process.exit(1);
    })
    .listen(port, host, () => console.log(`door: https://${host}:${port}`));
}
