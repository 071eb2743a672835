/*
 * What was written while nothing could be reached: kept on this device, sent as soon as possible, once.
 * The page loads this file for its list; as a service worker it also answers in the network's place.
 */
'use strict';
const relais = (() => {
  const FORM = '/temoigner';
  const FRESH = 10 * 60 * 1000;
  const PATIENT = 60 * 1000;

  const open = () => new Promise((done, failed) => {
    const asked = indexedDB.open('vigie', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('envois', { keyPath: 'id', autoIncrement: true });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const within = async (mode, act) => {
    const base = await open();
    try {
      return await new Promise((done, failed) => {
        const transaction = base.transaction('envois', mode);
        const asked = act(transaction.objectStore('envois'));
        transaction.oncomplete = () => done(asked.result);
        transaction.onerror = transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      base.close();
    }
  };
  const all = () => within('readonly', store => store.getAll());
  const get = id => within('readonly', store => store.get(id));
  const put = item => within('readwrite', store => store.put(item));
  const remove = id => within('readwrite', store => store.delete(id));

  /** Keeps a form's fields: pairs of names and values, files as they are. */
  const keep = fields => put({ at: Date.now(), state: 'waiting', fields });

  const value = (item, name) => (item.fields.find(field => field[0] === name) || [])[1] || '';
  const paris = at => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
    .format(at).split(' ');

  /** The moment as it was meant when it was written: « now » is over when the form leaves an hour later. */
  const dated = item => {
    const [day, hour] = paris(item.at);
    const today = paris(Date.now())[0];
    const when = value(item, 'when');
    const other = Object.fromEntries(
      when === 'now' ? [['when', 'day'], ['day', day], ['hour', hour]]
        : when === 'hour' && day !== today ? [['when', 'day'], ['day', day]]
          : (when === 'morning' || when === 'today') && day !== today ? [['when', 'day'], ['day', day], ['hour', '']] : []);
    const names = new Set(item.fields.map(field => field[0]));
    return item.fields.map(([name, old]) => [name, name in other ? other[name] : old])
      .concat(Object.entries(other).filter(([name]) => !names.has(name)));
  };

  const body = fields => {
    const files = fields.some(field => typeof field[1] !== 'string');
    const form = files ? new FormData() : new URLSearchParams();
    fields.forEach(([name, each]) => form.append(name, each));
    return form;
  };
  const keyIn = page => (/name="key" value="([^"]+)"/.exec(page) || [])[1];
  const plain = html => html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (all, code) => String.fromCodePoint(code))
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&').trim();
  const wrong = page => [...new Set([...page.matchAll(/<p class="error"[^>]*>([\s\S]*?)<\/p>/g)].map(found => plain(found[1])))];

  /** Work that a flood makes the server ask for: ALTCHA's challenge. */
  const prove = async asked => {
    const { algorithm, challenge, maxnumber, salt, signature } = asked;
    const bytes = new TextEncoder();
    for (let number = 0; number <= maxnumber; number++) {
      const digest = new Uint8Array(await crypto.subtle.digest(algorithm, bytes.encode(salt + number)));
      let hex = '';
      for (const each of digest) hex += each.toString(16).padStart(2, '0');
      if (hex === challenge) return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    }
    return '';
  };
  const challengeIn = page => {
    const found = /data-challenge="([^"]+)"/.exec(page);
    return found ? JSON.parse(plain(found[1])) : null;
  };

  const fresh = async () => keyIn(await (await fetch(FORM, { cache: 'no-store' })).text());
  const post = (item, proof) => fetch(FORM, {
    method: 'POST',
    // whoever waits for an answer holds up what comes after it
    signal: AbortSignal.timeout(item.fields.some(field => typeof field[1] !== 'string') ? 10 * PATIENT : PATIENT),
    body: body((Date.now() - item.at > FRESH ? dated(item) : item.fields)
      .filter(([name]) => name !== 'key' && name !== 'proof')
      .concat([['key', item.key]], proof ? [['proof', proof]] : [])),
  });

  /** Sends one; whether to go on with the next. */
  const send = async (item, others) => {
    const ofPage = value(item, 'key');
    const taken = others.some(other => other.id !== item.id && other.key === ofPage);
    if (!item.key) {
      item.key = ofPage && !taken ? ofPage : await fresh();
      await put(item);
    }
    let answer = await post(item);
    let page = await answer.text();
    if (answer.status === 429 && challengeIn(page)) {
      answer = await post(item, await prove(challengeIn(page)));
      page = await answer.text();
    }
    const receipt = (/id="recu">([^<]+)</.exec(page) || [])[1];
    if (answer.ok && receipt) {
      await put({ id: item.id, at: item.at, key: item.key, state: 'sent', receipt: receipt.trim(), platform: value(item, 'platform'), fields: [] });
    } else if (answer.status === 409) {
      // it got through the first time, and only the answer was lost
      await put({ ...item, state: 'known', fields: [] });
    } else if (answer.status < 500 && answer.status !== 429 && page.includes('id="temoignage"')) {
      // the form itself came back: it is for her to mend
      await put({ ...item, key: null, state: 'refused', wrong: wrong(page) });
    } else {
      return false;
    }
    return true;
  };

  const flush = async () => {
    for (const item of (await all()).filter(each => each.state === 'waiting')) {
      if (!await send(item, await all())) return;
    }
  };
  /** Sends what waits, the oldest first; one tab at a time. */
  const send1 = () => (typeof navigator !== 'undefined' && navigator.locks
    ? navigator.locks.request('vigie-envois', flush) : flush()).catch(() => {});

  return { all, get, remove, keep, send: send1, value, prove, challengeIn };
})();

if (typeof ServiceWorkerGlobalScope !== 'undefined' && self instanceof ServiceWorkerGlobalScope) {
  const PAGES = 'vigie-1';
  const WAITING = '/temoigner/en-attente';
  const PATIENCE = 8000;

  const store = async (request, answer) => (await caches.open(PAGES)).put(request, answer);
  const standing = async request => (await caches.match(request)) || caches.match(request, { ignoreSearch: true });
  const soon = (request, wait) => new Promise((done, failed) => {
    setTimeout(failed, wait);
    fetch(request).then(done, failed);
  });

  const page = async request => {
    try {
      const answer = await soon(request, PATIENCE);
      if (answer.ok) store(request, answer.clone());
      return answer;
    } catch (unreachable) {
      return (await standing(request)) || Response.error();
    }
  };
  const file = async request => {
    const kept = await caches.match(request);
    if (kept && request.url.includes('v=')) return kept;
    return page(request);
  };
  const sent = async request => {
    const copy = request.clone();
    try {
      const answer = await fetch(request);
      if (answer.status < 500 || (await answer.clone().text()).includes('id="temoignage"')) return answer;
    } catch (unreachable) {
      // kept below
    }
    const fields = [...(await copy.formData())].filter(([, each]) => typeof each === 'string' || each.size > 0);
    await relais.keep(fields);
    if (self.registration.sync) self.registration.sync.register('vigie').catch(() => {});
    return Response.redirect(WAITING, 303);
  };

  self.addEventListener('install', event => {
    self.skipWaiting();
    event.waitUntil(caches.open(PAGES).then(cache => cache.addAll(['/temoigner', WAITING])));
  });
  self.addEventListener('activate', event => event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(name => /^vigie-\d+$/.test(name) && name !== PAGES).map(name => caches.delete(name))))
    .then(() => self.clients.claim())));
  self.addEventListener('message', event => event.waitUntil(caches.open(PAGES).then(cache => cache.addAll(event.data))));
  self.addEventListener('sync', event => event.waitUntil(relais.send()));
  self.addEventListener('fetch', event => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (origin !== location.origin) return;
    if (request.method === 'POST' && pathname === '/temoigner' && request.mode === 'navigate') event.respondWith(sent(request));
    else if (request.method !== 'GET') return;
    else if (request.mode === 'navigate' && (pathname === '/temoigner' || pathname === WAITING)) event.respondWith(page(request));
    else if (pathname.startsWith('/jakarta.faces.resource/') || pathname === '/relais.js' || pathname === '/favicon.svg') event.respondWith(file(request));
  });
}
