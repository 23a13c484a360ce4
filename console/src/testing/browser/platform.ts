import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { getResponse, type HttpHandler } from 'msw';
import { refusal, servicesOver } from '../services';
import { sampleOf } from './samples';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};
const REALM = '/realms/linli/protocol/openid-connect';
/** What everybody's page rests on, whatever state its own data are in. */
const GROUND = /^\/api\/(me|communities|dictionaries\/[^/]+\/entries|posts)$/;

/** A photo, as small as one can be. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

/** In which state the answers of the services are. */
export type Mood = 'filled' | 'empty' | 'failed' | 'waiting' | 'long';

/** Longer than any field was drawn for, with characters outside the first plane and between the parts of a name. */
const LONG = '阿卜杜热合曼·𠮷田㛃Wolfeschlegelsteinhausenbergerdorff的长名字，仍要读得到每一个字';
const PROSE = /^(name|title|label|labelZh|labelEn|description|place|fileName|reason|note|result|contactName|unitLabel|team|address)$/;

/**
 * Gateway, realm and services in one: the built console with the gateway's policy, a realm that lets in
 * whoever comes, and services that answer as their documents say.
 */
export class Platform {
  mood: Mood = 'filled';
  /** Every answer takes so long. */
  delay = 0;
  /** What was asked, newest last: `GET /orders?limit=20`. */
  readonly asked: string[] = [];
  readonly services = servicesOver((handler) => this.handlers.unshift(handler));
  private handlers: HttpHandler[] = [];
  private server: Server | undefined;
  private readonly lines = new Set<ServerResponse>();
  origin = '';

  async open(): Promise<this> {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((failure: unknown) => {
        console.error(failure);
        response.writeHead(500).end();
      });
    });
    await new Promise<void>((opened) => this.server?.listen(0, '127.0.0.1', opened));
    this.origin = `http://localhost:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  /** From here on the services answer as they were told last only as far as is told anew. */
  forget() {
    this.handlers = [];
    this.mood = 'filled';
    this.delay = 0;
    this.asked.length = 0;
  }

  /** What the live line of the orders tells everybody. */
  tell(subject: string, type: string) {
    const change = { subject, type, sequence: 1, time: new Date().toISOString() };
    this.lines.forEach((line) => line.write(`id:0_1\nevent:change\ndata:${JSON.stringify(change)}\n\n`));
  }

  async close() {
    this.server?.closeAllConnections();
    await new Promise((closed) => this.server?.close(closed));
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', this.origin);
    if (url.pathname === '/config.json') return json(response, 200, { issuer: `${this.origin}/realms/linli`, client: 'console' });
    if (url.pathname.startsWith(REALM)) return this.realm(url, request, response);
    if (url.pathname.startsWith('/api/')) return this.service(url, request, response);
    return this.file(url, response);
  }

  /** Whoever comes is let in: the code is the nonce that the token must carry. */
  private async realm(url: URL, request: IncomingMessage, response: ServerResponse) {
    switch (url.pathname.slice(REALM.length)) {
      case '/auth': {
        const asked = (name: string) => url.searchParams.get(name) ?? '';
        const back = new URLSearchParams({
          state: asked('state'),
          session_state: 's',
          iss: `${this.origin}/realms/linli`,
          code: asked('nonce'),
        });
        response.writeHead(302, { Location: `${asked('redirect_uri')}#${back}` }).end();
        return;
      }
      case '/token': {
        const form = new URLSearchParams(await bodyOf(request).then(String));
        const now = Math.floor(Date.now() / 1000);
        const claims = { sub: 'li-jing', iat: now, exp: now + 600, nonce: form.get('code') ?? '', sid: 's', typ: 'Bearer' };
        const token = ['{"alg":"none"}', JSON.stringify(claims), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');
        json(response, 200, { access_token: token, refresh_token: token, id_token: token, expires_in: 600, token_type: 'Bearer' });
        return;
      }
      default:
        response.writeHead(302, { Location: '/' }).end();
    }
  }

  private async service(url: URL, request: IncomingMessage, response: ServerResponse) {
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api(\/ops\/[^/]+)?/, '');
    if (path === '/orders/changes') return this.live(response);
    this.asked.push(`${method} ${path}${url.search}`);
    if (this.mood === 'waiting' && !GROUND.test(url.pathname)) return;
    if (this.delay > 0) await new Promise((passed) => setTimeout(passed, this.delay));
    if (this.mood === 'failed' && method === 'GET' && !GROUND.test(url.pathname)) {
      // Not one that may pass: those are tried again, which takes its time.
      return pass(response, refusal(400, 'request.invalid'));
    }
    const asked = new Request(url, {
      method,
      headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]),
      ...(method !== 'GET' && method !== 'HEAD' && { body: await bodyOf(request) }),
    });
    if (/\/photos\/[^/]+(\/thumbnail)?$/.test(path) && method === 'GET') {
      response.writeHead(200, { 'Content-Type': 'image/png' }).end(DOT);
      return;
    }
    const told = await getResponse(this.handlers, asked);
    if (told && !/json/.test(told.headers.get('Content-Type') ?? '')) return pass(response, told);
    const body: unknown = told ? await told.json() : sampleOf(method, path);
    if (body === undefined) {
      console.error(`Nobody answers ${method} ${path}`);
      return pass(response, refusal(404, 'not-found'));
    }
    return json(response, told?.status ?? 200, method === 'GET' && !GROUND.test(url.pathname) ? this.inMood(body) : body, told?.headers);
  }

  private inMood(body: unknown): unknown {
    if (this.mood === 'empty') {
      return Array.isArray(body) ? [] : body && typeof body === 'object' && 'items' in body ? { items: [] } : body;
    }
    return this.mood === 'long' ? lengthened(body) : body;
  }

  private live(response: ServerResponse) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('id:0_0\nevent:ready\ndata:{}\n\n');
    this.lines.add(response);
    response.on('close', () => this.lines.delete(response));
  }

  private file(url: URL, response: ServerResponse) {
    const file = join('dist', url.pathname);
    if (extname(url.pathname) && existsSync(file)) {
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
      return;
    }
    // As the gateway says it: nothing runs but our own files.
    const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-tried'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
    response
      .writeHead(200, { 'Content-Type': TYPES['.html'], 'Cache-Control': 'no-store', 'Content-Security-Policy': policy })
      .end(readFileSync('dist/index.html', 'utf8').replace('__NONCE__', 'tried'));
  }
}

function lengthened(body: unknown, name = ''): unknown {
  if (typeof body === 'string') return PROSE.test(name) ? LONG : body;
  if (Array.isArray(body)) return body.map((one) => lengthened(one, name));
  if (body && typeof body === 'object') {
    return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, lengthened(value, key)]));
  }
  return body;
}

function json(response: ServerResponse, status: number, body: unknown, headers?: Headers) {
  response.writeHead(status, { 'Content-Type': headers?.get('Content-Type') ?? 'application/json' }).end(JSON.stringify(body));
}

async function pass(response: ServerResponse, told: Response) {
  response.writeHead(told.status, Object.fromEntries(told.headers));
  response.end(Buffer.from(await told.arrayBuffer()));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of Readable.from(request)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
