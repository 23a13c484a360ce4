// The technician's pages without a line: their files, from a store of the browser's own. What the
// services answer is never kept here. `build/offline.mjs` writes the lines that say which build
// this is and what belongs to it.

/** Where the page itself is kept: with its policy and its nonce, which fit each other only. */
const SHELL = '/t';
const STORES = 'linli-';
/** Longer than a page takes on a poor line, shorter than a person waits for nothing. */
const PATIENCE = 5_000;
/** What a proxy says when nobody stands behind it: that is no answer. */
const FROM_BETWEEN = [502, 503, 504];

self.addEventListener('install', (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    if (pathname === SHELL || pathname.startsWith(`${SHELL}/`)) {
      event.respondWith(freshPage(request));
    }
  } else if (FILES.includes(pathname)) {
    event.respondWith(keptFile(request));
  }
});

/** The page of this build and all that it loads, or nothing at all. */
async function fill() {
  const store = await caches.open(STORES + BUILD);
  const page = await fetch(SHELL, { cache: 'no-store' });
  if (!page.ok || !(await page.clone().text()).includes(ENTRY)) {
    throw new Error('Another build is being served');
  }
  await store.put(SHELL, page);
  await store.addAll(FILES);
}

/** The build before stays: a page that was opened with it may still ask for a part. */
async function tidy() {
  const others = (await caches.keys()).filter((name) => name.startsWith(STORES) && name !== STORES + BUILD);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** The gateway's page, so that a new build shows at once; the kept one where there is no line. */
async function freshPage(request) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const page = await fetch(request, { signal: patience.signal });
    if (FROM_BETWEEN.includes(page.status)) {
      throw new Error('Nobody behind the ingress');
    }
    return page;
  } catch {
    const store = await caches.open(STORES + BUILD);
    return (await store.match(SHELL)) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

/** Files carry their hash in the name: what is kept is what would come. */
async function keptFile(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}
