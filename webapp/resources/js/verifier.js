// Checks a BagIt bag in the browser: every file against the manifests, every manifest against the tag manifests. The file
// stays on the device; only the digest of what was sealed is sent, to learn where it comes from.
(() => {
  'use strict';

  const LARGEST = 1.5 * 2 ** 30;
  const END = 0x06054b50;
  const END_64 = 0x06064b50;
  const LOCATOR_64 = 0x07064b50;
  const ENTRY = 0x02014b50;
  const ALGORITHMS = { sha256: 'SHA-256', sha512: 'SHA-512' };

  const input = document.getElementById('fichier');
  const result = document.getElementById('resultat');
  const findings = document.getElementById('constat');
  if (!input || !window.crypto || !crypto.subtle || !window.DecompressionStream) {
    return;
  }
  document.getElementById('lecteur').hidden = false;
  let latest = 0;

  const say = (text, style) => {
    const line = document.createElement('p');
    line.textContent = text;
    if (style) {
      line.className = style;
    }
    findings.append(line);
    return line;
  };

  const hex = buffer => Array.from(new Uint8Array(buffer), byte => byte.toString(16).padStart(2, '0')).join('');
  const digest = async (algorithm, buffer) => hex(await crypto.subtle.digest(algorithm, buffer));
  const view = async (file, from, to) => new DataView(await file.slice(from, to).arrayBuffer());

  /** The entries of a ZIP file, from its central directory (APPNOTE 4.3.12 and 4.5.3). */
  async function entries(file) {
    const from = Math.max(0, file.size - 65557);
    const tail = await view(file, from, file.size);
    let end = tail.byteLength - 22;
    while (end >= 0 && tail.getUint32(end, true) !== END) {
      end--;
    }
    if (end < 0) {
      throw new Error('no end of central directory');
    }
    let count = tail.getUint16(end + 10, true);
    let offset = tail.getUint32(end + 16, true);
    if (end >= 20 && tail.getUint32(end - 20, true) === LOCATOR_64) {
      const at = Number(tail.getBigUint64(end - 12, true));
      const whole = await view(file, at, at + 56);
      if (whole.getUint32(0, true) !== END_64) {
        throw new Error('no ZIP64 end');
      }
      count = Number(whole.getBigUint64(32, true));
      offset = Number(whole.getBigUint64(48, true));
    }
    const directory = await view(file, offset, from + end);
    const found = [];
    for (let at = 0, i = 0; i < count; i++) {
      if (directory.getUint32(at, true) !== ENTRY) {
        throw new Error('no entry');
      }
      const nameLength = directory.getUint16(at + 28, true);
      const extraLength = directory.getUint16(at + 30, true);
      const entry = {
        method: directory.getUint16(at + 10, true),
        packed: directory.getUint32(at + 20, true),
        size: directory.getUint32(at + 24, true),
        offset: directory.getUint32(at + 42, true),
        name: new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength))
      };
      wide(directory, at + 46 + nameLength, extraLength, entry);
      found.push(entry);
      at += 46 + nameLength + extraLength + directory.getUint16(at + 32, true);
    }
    return found;
  }

  /** Sizes and offset over 4 GB stand in an extra field. */
  function wide(directory, from, length, entry) {
    for (let at = from; at + 4 <= from + length; at += 4 + directory.getUint16(at + 2, true)) {
      if (directory.getUint16(at, true) !== 1) {
        continue;
      }
      let next = at + 4;
      for (const part of ['size', 'packed', 'offset']) {
        if (entry[part] === 0xffffffff) {
          entry[part] = Number(directory.getBigUint64(next, true));
          next += 8;
        }
      }
    }
  }

  async function content(file, entry) {
    const header = await view(file, entry.offset, entry.offset + 30);
    const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
    const packed = file.slice(start, start + entry.packed);
    if (entry.method === 0) {
      return packed.arrayBuffer();
    }
    if (entry.method !== 8) {
      throw new Error('method ' + entry.method);
    }
    return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
  }

  const lines = (buffer) => new Map(new TextDecoder().decode(buffer).split('\n').filter(Boolean)
    .map(line => [line.slice(line.indexOf('  ') + 2), line.slice(0, line.indexOf('  '))]));

  /** What is wrong with a bag, and the digest of what its seal covers; null when the file is no bag. */
  async function examined(file) {
    const found = await entries(file);
    const top = found.map(entry => entry.name).find(name => /^[^/]+\/bagit\.txt$/.test(name));
    if (!top) {
      return null;
    }
    const folder = top.slice(0, top.indexOf('/') + 1);
    const files = new Map();
    const faults = [];
    for (const entry of found) {
      const path = entry.name.startsWith(folder) ? entry.name.slice(folder.length) : '../' + entry.name;
      if (entry.name.endsWith('/')) {
        continue;
      }
      if (files.has(path)) {
        faults.push([path, 'added']);
      }
      files.set(path, entry);
    }
    const seen = new Set();
    let sealed = '';
    for (const [code, algorithm] of Object.entries(ALGORITHMS)) {
      for (const manifest of ['tagmanifest-' + code + '.txt', 'manifest-' + code + '.txt']) {
        if (!files.has(manifest)) {
          faults.push([manifest, 'missing']);
          continue;
        }
        const bytes = await content(file, files.get(manifest));
        if (manifest === 'tagmanifest-sha256.txt') {
          sealed = await digest('SHA-256', bytes);
        }
        for (const [path, wanted] of lines(bytes)) {
          seen.add(path);
          if (!files.has(path)) {
            faults.push([path, 'missing']);
          } else {
            try {
              if (await digest(algorithm, await content(file, files.get(path))) !== wanted) {
                faults.push([path, 'changed']);
              }
            } catch (unread) {
              faults.push([path, 'unread']);
            }
          }
        }
      }
    }
    for (const path of files.keys()) {
      if (!seen.has(path) && !/^(tagmanifest-sha(256|512)\.txt|(cachet\/)?tagmanifest-sha(256|512)\.txt\.(p7s|tsr))$/.test(path)) {
        faults.push([path, 'added']);
      }
    }
    return { count: files.size, faults, sealed };
  }

  /** What Vigie knows of a digest, in the words of this page. */
  async function known(sum) {
    const address = new URL(location.href);
    address.searchParams.set('empreinte', sum);
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('connu');
  }

  /** What bears the digest; of a pack that was changed only what its seal was made for, without praise. */
  async function told(sum, changed) {
    try {
      const told = document.importNode(await known(sum), true);
      if (changed && told.querySelector('.good')) {
        say(result.dataset.before);
        told.querySelector('.good').classList.remove('good');
      }
      findings.append(...told.childNodes);
    } catch (offline) {
      say(result.dataset.offline, 'notice');
    }
  }

  async function check(file) {
    const turn = ++latest;
    result.hidden = false;
    findings.replaceChildren();
    const waiting = say(result.dataset.reading);
    if (file.size > LARGEST) {
      waiting.remove();
      say(result.dataset.large, 'notice bad');
      return;
    }
    const whole = await digest('SHA-256', await file.arrayBuffer());
    let bag = null;
    let damaged = false;
    if (new TextDecoder('latin1').decode(await file.slice(0, 4).arrayBuffer()) === 'PK\x03\x04') {
      try {
        bag = await examined(file);
      } catch (unreadable) {
        damaged = true;
      }
    }
    if (turn !== latest) {
      return;
    }
    waiting.remove();
    say(result.dataset.digest.replace('{0}', whole)).classList.add('digest');
    if (damaged) {
      say(result.dataset.unreadable, 'notice bad');
    } else if (!bag) {
      say(result.dataset.notBag);
    } else if (bag.faults.length) {
      say(result.dataset.broken, 'notice bad');
      const list = document.createElement('ul');
      for (const fault of new Set(bag.faults.map(([path, kind]) => path + ' : ' + result.dataset[kind]))) {
        const item = document.createElement('li');
        item.textContent = fault;
        list.append(item);
      }
      findings.append(list);
    } else {
      say(result.dataset.whole.replace('{0}', bag.count), 'notice good');
    }
    await told(bag && bag.sealed ? bag.sealed : whole, Boolean(bag && bag.faults.length));
  }

  input.addEventListener('change', () => {
    if (input.files.length) {
      check(input.files[0]);
    }
  });
})();
