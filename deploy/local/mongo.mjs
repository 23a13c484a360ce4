// As much of MongoDB's wire protocol as starting a store takes: the drivers are inside services that
// are not there yet, and mongosh may not be installed.
//   node mongo.mjs initiate PORT SET   makes the mongod at PORT a replica set of one

import net from 'node:net';
import { pathToFileURL } from 'node:url';

const OP_MSG = 2013;
const ALREADY_INITIALIZED = 23;

/** True when the store takes writes. */
export async function isPrimary(port, patienceMs) {
  const answer = await run(port, { hello: 1, $db: 'admin' }, patienceMs);
  return answer.ok === 1 && answer.isWritablePrimary === true;
}

async function initiate(port, set) {
  const members = { 0: { _id: 0, host: `127.0.0.1:${port}` } };
  for (let attempt = 0; ; attempt++) {
    try {
      const command = { replSetInitiate: { _id: set, members: asArray(members) }, $db: 'admin' };
      const answer = await run(port, command, 30_000);
      if (answer.ok === 1 || answer.code === ALREADY_INITIALIZED) {
        return;
      }
      throw new Error(`mongod refused to become a replica set: ${answer.errmsg}`);
    } catch (failure) {
      if (failure.code !== 'ECONNREFUSED' || attempt === 120) {
        throw failure;
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function run(port, command, patienceMs) {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const socket = net.connect(port, '127.0.0.1', () => socket.write(message(command)));
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('the store does not answer')));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the store hung up')));
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      if (received.length >= 4 && received.length >= received.readInt32LE(0)) {
        // Header (16), flags (4), kind of the first section (1), then the document.
        resolve(decode(received.subarray(21)));
        socket.end();
      }
    });
  });
}

function message(command) {
  const body = encode(command);
  const header = Buffer.alloc(21);
  header.writeInt32LE(header.length + body.length, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(OP_MSG, 12);
  return Buffer.concat([header, body]);
}

const ARRAY = Symbol('array');

function asArray(members) {
  return Object.assign(members, { [ARRAY]: true });
}

/** BSON of strings, 32-bit integers and nested documents. */
function encode(document) {
  const fields = Object.entries(document).map(([name, value]) => {
    if (typeof value === 'string') {
      const text = Buffer.from(`${value}\0`);
      const length = Buffer.alloc(4);
      length.writeInt32LE(text.length);
      return field(0x02, name, Buffer.concat([length, text]));
    }
    if (typeof value === 'number') {
      const number = Buffer.alloc(4);
      number.writeInt32LE(value);
      return field(0x10, name, number);
    }
    return field(value[ARRAY] ? 0x04 : 0x03, name, encode(value));
  });
  const body = Buffer.concat([...fields, Buffer.from([0])]);
  const length = Buffer.alloc(4);
  length.writeInt32LE(body.length + 4);
  return Buffer.concat([length, body]);
}

function field(type, name, value) {
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), value]);
}

/** The top-level numbers, booleans and strings of a document; other values are passed over. */
function decode(bytes) {
  const document = {};
  let at = 4;
  while (bytes[at] !== 0) {
    const type = bytes[at];
    const end = bytes.indexOf(0, at + 1);
    const name = bytes.toString('utf8', at + 1, end);
    at = end + 1;
    switch (type) {
      case 0x01:
        document[name] = bytes.readDoubleLE(at);
        break;
      case 0x02:
        document[name] = bytes.toString('utf8', at + 4, at + 3 + bytes.readInt32LE(at));
        break;
      case 0x08:
        document[name] = bytes[at] === 1;
        break;
      case 0x10:
        document[name] = bytes.readInt32LE(at);
        break;
    }
    at += sizeOf(type, bytes, at);
  }
  return document;
}

function sizeOf(type, bytes, at) {
  switch (type) {
    case 0x01: // double
    case 0x09: // date
    case 0x11: // timestamp
    case 0x12: // long
      return 8;
    case 0x02: // string
      return 4 + bytes.readInt32LE(at);
    case 0x03: // document
    case 0x04: // array
      return bytes.readInt32LE(at);
    case 0x05: // binary
      return 5 + bytes.readInt32LE(at);
    case 0x07: // object id
      return 12;
    case 0x08: // boolean
      return 1;
    case 0x0a: // null
      return 0;
    case 0x10: // integer
      return 4;
    default:
      throw new Error(`BSON type ${type} is not known here`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , , port, set] = process.argv;
  await initiate(Number(port), set);
}
