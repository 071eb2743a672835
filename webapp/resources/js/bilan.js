/* The editor of reviews: sections dragged into another order, typography set as one leaves a field, saving on its own. */
(() => {
  const form = document.getElementById('bilan');
  if (!form) return;
  const byId = (id) => document.getElementById(`bilan:${id}`);

  /* dragging moves what the buttons « monter » and « descendre » move by keyboard */
  let dragged = null;
  form.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest('.handle');
    const block = event.target.closest('fieldset.block');
    if (block) block.draggable = Boolean(handle);
  });
  form.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('fieldset.block');
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.key);
  });
  form.addEventListener('dragover', (event) => {
    const over = event.target.closest('fieldset.block');
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    over.parentNode.insertBefore(dragged, event.clientY > box.top + box.height / 2 ? over.nextSibling : over);
  });
  form.addEventListener('drop', (event) => event.preventDefault());
  form.addEventListener('dragend', () => {
    if (!dragged) return;
    dragged.draggable = false;
    dragged = null;
    const keys = [...form.querySelectorAll('fieldset.block')].map((block) => block.dataset.key);
    byId('order').value = keys.join('|');
    byId('arrange').click();
  });

  /* every button of the form goes through the page: afterwards the focus stands where its hand was, or on what is new */
  const DONE = 'vigie.bilan.done';
  const blocks = () => [...form.querySelectorAll('fieldset.block')];
  form.addEventListener('click', (event) => {
    const button = event.target.closest('input[type="submit"], button');
    const what = button && /:(up|down|drop|addPassage|remove|add)$/.exec(button.id);
    if (!what) return;
    const block = button.closest('fieldset.block');
    const keys = blocks().map((one) => one.dataset.key);
    sessionStorage.setItem(DONE, JSON.stringify({ what: what[1], key: block && block.dataset.key, keys }));
  });
  const done = JSON.parse(sessionStorage.getItem(DONE) || 'null');
  sessionStorage.removeItem(DONE);
  const afterwards = ({ what, key, keys }) => {
    const block = blocks().find((one) => one.dataset.key === key);
    if (what === 'add') {
      const added = blocks().find((one) => !keys.includes(one.dataset.key));
      return added && added.querySelector('input[type="text"]');
    }
    if (what === 'drop') {
      const next = keys.slice(keys.indexOf(key) + 1).map((one) => blocks().find((b) => b.dataset.key === one)).find(Boolean);
      return next ? next.querySelector('input[type="text"]') : byId('newKind');
    }
    if (!block) return null;
    if (what === 'addPassage') return [...block.querySelectorAll('textarea')].pop();
    if (what === 'remove') return block.querySelector('[id$=":addPassage"]');
    return [what, what === 'up' ? 'down' : 'up']
      .map((way) => block.querySelector(`[id$=":${way}"]:not(:disabled)`)).find(Boolean);
  };
  if (done) {
    const there = afterwards(done);
    if (there) there.focus();
  }

  /*
   * The simple rules, for the eye; the server applies them all, and once is as good as twice. While somebody types, a sign is
   * set once a space follows it: before, it may be the beginning of an address.
   */
  const typeset = (text, end) => text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/«[ \u00a0\u202f]*/g, '«\u00a0').replace(/[ \u00a0\u202f]*»/g, '\u00a0»')
    .replace(new RegExp(`(?<=[\\p{L}\\d»)])[ \\u00a0\\u202f]*([;!?]+)(?=\\s${end})`, 'gu'), '\u202f$1')
    .replace(new RegExp(`(?<=[\\p{L}\\d»)])[ \\u00a0\\u202f]*:(?=\\s${end})`, 'gu'), '\u00a0:');
  /* code and addresses stay as they are */
  const set = (text, end = '') => text.split(/(https?:\S*|`[^`]*`?)/)
    .map((part, i) => (i % 2 ? part : typeset(part, end))).join('');
  /* changes as little as it takes, as if typed: what was typed can still be undone, and the caret stays at its word */
  const replace = (field, now) => {
    const old = field.value;
    let from = 0;
    while (from < old.length && from < now.length && old[from] === now[from]) from += 1;
    let end = 0;
    while (end < old.length - from && end < now.length - from && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
    const [caret, behind] = [field.selectionStart, old.length - field.selectionStart];
    field.setSelectionRange(from, old.length - end);
    if (!document.execCommand('insertText', false, now.slice(from, now.length - end))) field.setRangeText(now.slice(from, now.length - end));
    const place = caret < from ? caret : now.length - behind;
    field.setSelectionRange(place, place);
  };
  form.addEventListener('focusout', (event) => {
    const field = event.target.closest('textarea:not([readonly])');
    if (!field) return;
    const now = set(field.value, '|$');
    if (now !== field.value) field.value = now;
  });
  form.addEventListener('input', (event) => {
    const field = event.target.closest('textarea:not([readonly])');
    if (!field || event.isComposing || !/^insert(Text|LineBreak|FromPaste)$/.test(event.inputType)) return;
    const now = set(field.value);
    if (now !== field.value) replace(field, now);
  });

  /* saves when somebody stopped typing for a while */
  const PAUSE = 15000;
  let timer = null;
  let changed = document.querySelector('[data-unsaved]') ? 1 : 0;
  let sent = 0;
  let kept = 0;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!byId('autosave')) return;
      sent = changed;
      byId('autosave').click();
    }, PAUSE);
  };
  form.addEventListener('input', () => {
    changed += 1;
    later();
  });
  form.addEventListener('submit', () => { kept = changed; });
  /* what was typed or moved a moment ago isn't saved yet: whoever leaves is asked first */
  window.addEventListener('beforeunload', (event) => {
    if (changed > kept) event.preventDefault();
  });
  const bar = byId('saved') && byId('saved').parentNode;
  if (bar) new MutationObserver(() => { if (!document.querySelector('.avis .bad')) kept = sent; }).observe(bar, { childList: true });
  /* what was moved, added or taken out went through the page, and waits to be saved as well */
  if (changed) later();
})();
