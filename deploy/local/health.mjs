// Asks parts whether they are well.
//   node health.mjs healthy PART...   prints the names of the healthy ones
//   node health.mjs table PART...     prints a table
//   node health.mjs json PART...      prints [{name, pid, port, health, rssKb}]
// A PART is NAME,PID,PORT,RSSKB,PROBE, where PROBE is http:PORT/PATH, kafka:PORT or mongo:PORT.

import net from 'node:net';
import { pathToFileURL } from 'node:url';
import { isPrimary } from './mongo.mjs';

const PATIENCE_MS = 2000;

const probes = {
  async http(where) {
    const answer = await fetch(`http://127.0.0.1:${where}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.ok;
  },
  kafka: (port) => brokerAnswers(Number(port)),
  mongo: (port) => isPrimary(Number(port), PATIENCE_MS),
};

/** A frozen broker still accepts connections, so one request (ApiVersions, version 0) must come back. */
function brokerAnswers(port) {
  const request = Buffer.from([0, 0, 0, 15, 0, 18, 0, 0, 0, 0, 0, 1, 0, 5, ...Buffer.from('linli')]);
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(request));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer')));
    socket.on('data', () => {
      socket.end();
      resolve(true);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(false));
  });
}

/** How one part is: {name, pid, port, health, rssKb}. */
export async function examine(part) {
  const [name, pid, port, rssKb, probe] = part.split(',');
  const [, kind, where] = /^(\w+):(.*)$/.exec(probe);
  const answers = await probes[kind](where).catch(() => false);
  return { name, pid: number(pid), port: number(port), health: healthOf(pid, answers), rssKb: number(rssKb) };
}

/** Something answers on a port that no process of ours holds: not ours, so not up. */
function healthOf(pid, answers) {
  if (pid) {
    return answers ? 'up' : 'unhealthy';
  }
  return answers ? 'foreign' : 'down';
}

function number(text) {
  return text ? Number(text) : null;
}

function printTable(parts) {
  const cell = (value, width) => String(value ?? '-').padStart(width);
  console.log('part                    health      pid   port  memory');
  for (const part of parts) {
    const memory = part.rssKb ? `${Math.round(part.rssKb / 1024)} MB` : '-';
    console.log(
      `${part.name.padEnd(22)}  ${part.health.padEnd(9)}${cell(part.pid, 6)} ${cell(part.port, 6)} ${memory.padStart(7)}`,
    );
  }
}

async function main([format, ...described]) {
  const parts = await Promise.all(described.map(examine));
  switch (format) {
    case 'healthy':
      // While waiting, only the probe is given: whether the process is ours was checked before.
      parts.filter((part) => part.health !== 'down' && part.health !== 'unhealthy').forEach((part) => console.log(part.name));
      break;
    case 'json':
      console.log(JSON.stringify(parts, null, 2));
      break;
    default:
      printTable(parts);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv.slice(2));
}
