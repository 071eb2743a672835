/* The form for those whose browser runs scripts: tools found as one types, a draft that survives, sending when one is back. */
'use strict';
(() => {
  const DRAFT = 'vigie-brouillon';
  const ACADEMY = 'vigie-academie';
  const FILES = 'vigie-pieces';
  const AGAIN = 10 * 1000;
  const DAY = 24 * 60 * 60 * 1000;
  const NEVER = /^(key|proof|website|contact\.)/;

  const form = document.getElementById('temoignage');
  const make = (name, attributes = {}, text = '') => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.textContent = text;
    return element;
  };
  const stored = key => {
    try { return JSON.parse(localStorage.getItem(key)); } catch (unreadable) { return null; }
  };
  const store = (key, value) => {
    try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(value)); } catch (full) { /* no place, no draft */ }
  };
  const hour = at => new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(at);
  const bare = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

  /** Fields by name; of choices, the one that is checked. */
  const read = () => [...new FormData(form)].filter(([name, value]) => !NEVER.test(name) && typeof value === 'string' && value);
  /** @param whole whether contact data and files are given back as well: those of a testimony that was sent, not of a draft */
  const write = (fields, whole) => {
    const files = new DataTransfer();
    for (const [name, value] of fields) {
      const field = form.elements[name];
      if (!field || (NEVER.test(name) && !(whole && name.startsWith('contact.')))) continue;
      if (field.type === 'file') {
        if (typeof value !== 'string') files.items.add(value);
        continue;
      }
      if (field instanceof RadioNodeList) field.value = value;
      else if (field.type === 'checkbox' || field.type === 'radio') field.checked = field.value === value;
      else field.value = value;
      const inside = (field instanceof RadioNodeList ? field[0] : field).closest('details');
      if (inside) inside.open = true;
    }
    const field = form.elements.attachments;
    if (!field || !files.files.length) return;
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
    field.closest('details').open = true;
  };

  /** A type-ahead over the list of tools (ARIA combobox with list autocomplete); the list itself stays and is what is sent. */
  const combobox = (select, academy) => {
    const said = form.dataset;
    const input = make('input', { id: 'outil', type: 'text', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list',
      'aria-expanded': 'false', 'aria-controls': 'outils', placeholder: said.search, spellcheck: 'false' });
    for (const name of ['aria-describedby', 'aria-invalid']) if (select.getAttribute(name)) input.setAttribute(name, select.getAttribute(name));
    input.setAttribute('aria-required', 'true');
    const list = make('ul', { id: 'outils', role: 'listbox', class: 'outils', 'aria-label': said.tools, hidden: '' });
    const count = make('p', { class: 'hidden', role: 'status' });
    document.querySelector('label[for=platform]').htmlFor = input.id;
    document.querySelectorAll('a[href="#platform"]').forEach(link => { link.hash = '#' + input.id; });
    select.hidden = true;
    select.required = false;
    select.after(input, list, count);

    const tools = [...select.querySelectorAll('optgroup')].flatMap(group => [...group.children].map(option =>
      ({ code: option.value, name: option.textContent, group: group.label, national: Boolean(group.dataset.national),
        academies: option.dataset.academies, bare: bare(option.textContent + ' ' + group.label) })));
    let shown = [];
    let active = -1;

    const region = () => (academy.selectedOptions[0] || {}).dataset?.region || '';
    const serves = tool => !tool.academies || tool.academies.split(' ').includes(academy.value);
    const rank = tool => tool.group === region() && serves(tool) ? 0 : tool.national ? 1 : 2;
    const chosen = () => tools.find(tool => tool.code === select.value);
    const close = () => { list.hidden = true; active = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
    const choose = tool => {
      select.value = tool ? tool.code : '';
      input.value = tool ? tool.name : '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      close();
    };
    const mark = index => {
      active = index;
      [...list.children].forEach((line, i) => line.setAttribute('aria-selected', String(i === index)));
      if (index >= 0) {
        input.setAttribute('aria-activedescendant', list.children[index].id);
        list.children[index].scrollIntoView({ block: 'nearest' });
      } else input.removeAttribute('aria-activedescendant');
    };
    const open = all => {
      const words = all ? [] : bare(input.value).split(/\s+/).filter(Boolean);
      const seen = new Set();
      shown = tools.filter(tool => words.every(word => tool.bare.includes(word)))
        .sort((one, other) => rank(one) - rank(other))
        .filter(tool => !seen.has(tool.code) && seen.add(tool.code));
      list.replaceChildren(...shown.map((tool, i) => {
        const line = make('li', { role: 'option', id: 'outil-' + i, 'aria-selected': 'false' }, tool.name);
        line.append(make('span', { class: 'quiet' }, ' ' + tool.group));
        line.addEventListener('mousedown', event => { event.preventDefault(); choose(tool); });
        return line;
      }));
      list.hidden = shown.length === 0;
      input.setAttribute('aria-expanded', String(shown.length > 0));
      count.textContent = said.found.replace('#', shown.length);
      mark(-1);
    };
    input.addEventListener('input', () => { select.value = ''; open(false); });
    input.addEventListener('click', () => open(true));
    input.addEventListener('blur', () => {
      if (!list.hidden && input.value && !select.value && shown.length === 1) choose(shown[0]);
      close();
      const kept = chosen();
      if (kept) input.value = kept.name;
    });
    input.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) open(!input.value || Boolean(select.value));
        const step = event.key === 'ArrowDown' ? 1 : -1;
        if (shown.length) mark((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length);
      } else if (event.key === 'Enter' && !list.hidden) {
        event.preventDefault();
        if (active >= 0) choose(shown[active]);
        else if (shown.length === 1) choose(shown[0]);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
    return () => { const kept = chosen(); input.value = kept ? kept.name : ''; };
  };

  const notice = (text, button, act) => {
    const told = make('p', { class: 'notice', role: 'status' }, text + ' ');
    if (button) {
      const press = make('button', { type: 'button', class: 'link' }, button);
      press.addEventListener('click', () => { act(); told.remove(); });
      told.append(press);
    }
    form.before(told);
    return told;
  };

  const fill = async show => {
    const given = form.querySelector('.wrong, [aria-invalid=true]') || read().some(([name]) => name === 'platform' || name === 'text');
    const again = /^#rouvrir=(\d+)$/.exec(location.hash);
    if (again) {
      const item = await relais.get(Number(again[1]));
      if (item) {
        write(item.fields, true);
        show();
        notice((item.wrong || []).join(' ') || form.dataset.reopened);
        form.addEventListener('submit', () => relais.remove(item.id));
      }
      return;
    }
    const draft = stored(DRAFT);
    if (draft && !given && Date.now() - draft.at < DAY) {
      write(draft.fields);
      show();
      notice(form.dataset.draft.replace('#', hour(draft.at)), form.dataset.erase, () => { store(DRAFT, null); form.reset(); show(); });
    } else if (draft && Date.now() - draft.at >= DAY) store(DRAFT, null);
  };

  const keepDraft = () => {
    let waiting;
    const save = () => { const fields = read(); store(DRAFT, fields.some(([name]) => name !== 'when' && name !== 'consent') ? { at: Date.now(), fields } : null); };
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(save, 300); });
    addEventListener('pagehide', () => { if (waiting) save(); });
  };

  const rememberAcademy = academy => {
    const box = make('input', { type: 'checkbox', id: 'retenir' });
    const label = make('label', { for: 'retenir', class: 'choice' });
    label.append(box, make('span', {}, form.dataset.remember));
    academy.after(label);
    const kept = stored(ACADEMY);
    if (kept && !academy.value) academy.value = kept;
    box.checked = Boolean(kept);
    const save = () => store(ACADEMY, box.checked && academy.value ? academy.value : null);
    box.addEventListener('change', save);
    academy.addEventListener('change', save);
  };

  /** A page that comes back can't hold files: the browser keeps them until it does, and no longer. */
  const keepFiles = input => {
    if (!input.files.length || !window.caches) return;
    const kept = new FormData();
    kept.append('key', input.form.elements.key?.value || '');
    [...input.files].forEach(file => kept.append('file', file));
    caches.open(FILES).then(cache => cache.put(FILES, new Response(kept))).catch(() => {});
  };
  const giveFilesBack = async () => {
    if (!window.caches) return;
    const kept = await caches.match(FILES, { cacheName: FILES });
    await caches.delete(FILES);
    if (!kept || !form || !form.querySelector('.error')) return;
    const before = await kept.formData();
    if (before.get('key') === form.elements.key.value) write(before.getAll('file').map(file => ['attachments', file]), true);
  };

  /** Files travel with the form; pictures can be blacked out first, by a script that is fetched only then. */
  const takeFiles = () => {
    const input = document.getElementById('attachments');
    if (!input) return;
    // without this script the form always travels as if it had files; most have none
    const pack = () => { input.form.enctype = input.files.length ? 'multipart/form-data' : 'application/x-www-form-urlencoded'; };
    pack();
    input.form.addEventListener('submit', () => keepFiles(input));
    input.addEventListener('change', async () => {
      const files = [...input.files];
      if (files.length > 3 || files.some(file => file.size > 10 * 1024 * 1024)) {
        input.value = '';
        document.getElementById('masques').replaceChildren(make('p', { class: 'error', role: 'alert' }, input.dataset.tooMuch));
        return;
      }
      pack();
      const again = document.getElementById('attachments-encore');
      if (again) again.remove();
      if (!window.masquer && files.some(file => file.type.startsWith('image/'))) {
        await new Promise(done => {
          const script = make('script', { src: input.dataset.masquer });
          script.onload = script.onerror = done;
          document.head.append(script);
        });
      }
      if (window.masquer) await window.masquer(input).catch(() => {});
    });
  };

  const proveFirst = () => {
    const proof = form.elements.proof;
    if (!proof || !proof.dataset.challenge || !window.crypto?.subtle) return;
    const work = relais.prove(JSON.parse(proof.dataset.challenge)).then(found => { proof.value = found; });
    form.addEventListener('submit', event => {
      if (proof.value) return;
      event.preventDefault();
      work.then(() => form.submit());
    });
  };

  const offline = async () => {
    if (!('serviceWorker' in navigator) || !window.indexedDB) return;
    await navigator.serviceWorker.register('/relais.js', { scope: '/temoigner' });
    const ready = await navigator.serviceWorker.ready;
    ready.active.postMessage([...document.scripts].map(script => script.src).filter(Boolean));
    document.documentElement.dataset.relais = 'pret';
  };

  const sendWhatWaits = async show => {
    if (!window.indexedDB) return;
    let seen;
    const go = async () => {
      await relais.send();
      const now = JSON.stringify((await relais.all()).map(item => [item.id, item.state]));
      if (now !== seen) await show();
      seen = now;
    };
    addEventListener('online', go);
    // the network may be there while Vigie isn't, and nobody tells when it is back, nor what left without this page
    setInterval(go, AGAIN);
    await go();
  };

  /** The list of what waits, was refused, or left later. */
  const list = async place => {
    const said = place.dataset;
    const items = await relais.all().catch(() => []);
    place.replaceChildren(...items.map(item => {
      const line = make('li');
      const names = JSON.parse(said.names || '{}');
      line.append(make('strong', {}, names[relais.value(item, 'platform') || item.platform] || ''), ' ' + hour(item.at) + ' – ' + said[item.state]);
      if (item.receipt) line.append(make('p', { class: 'receipt' }, item.receipt));
      for (const each of item.wrong || []) line.append(make('p', { class: 'error' }, each));
      const acts = make('p', { class: 'actions' });
      if (item.state === 'refused') acts.append(make('a', { class: 'button', href: '/temoigner#rouvrir=' + item.id }, said.reopen), ' ');
      const erase = make('button', { type: 'button', class: 'button' }, said.erase);
      erase.addEventListener('click', async () => { await relais.remove(item.id); await list(place); });
      acts.append(erase);
      line.append(acts);
      return line;
    }));
    document.getElementById('rien').hidden = items.length > 0;
  };

  takeFiles();
  const place = document.getElementById('envois');
  if (form) {
    const academy = form.elements.academy;
    rememberAcademy(academy);
    const show = combobox(form.elements.platform, academy);
    show();
    fill(show).catch(() => {});
    keepDraft();
    proveFirst();
    let told;
    sendWhatWaits(async () => {
      const waiting = (await relais.all()).length;
      if (told) told.remove();
      told = waiting ? notice(form.dataset.waiting.replace('#', waiting)) : null;
      if (told) told.append(make('a', { href: '/temoigner/en-attente' }, form.dataset.see));
    }).catch(() => {});
  } else if (place) {
    list(place);
    sendWhatWaits(() => list(place)).catch(() => {});
  } else if (document.getElementById('recu')) {
    store(DRAFT, null);
  }
  giveFilesBack().catch(() => {});
  offline().catch(() => {});
})();
