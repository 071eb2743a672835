/* The live board: each event is the whole board. What was open stays open, and where one was reading keeps its place. */
(() => {
  const board = document.getElementById('direct');
  const state = document.getElementById('direct-etat');
  const reload = document.getElementById('direct-recharger');
  if (!board || !window.EventSource) return;
  const FIRST = 1000;
  const LONGEST = 60000;
  let wait = FIRST;
  const say = (what) => {
    const text = state.dataset[what];
    if (state.textContent !== text) state.textContent = text;
    reload.hidden = what === 'live';
  };
  const show = (event) => {
    const open = [...board.querySelectorAll('details[open]')].map((each) => each.id);
    const focused = document.activeElement.closest('#direct details');
    const scrolled = board.querySelector('.scroll')?.scrollLeft;
    board.innerHTML = event.data;
    open.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
    if (focused) document.getElementById(focused.id)?.querySelector('summary').focus({ preventScroll: true });
    if (scrolled && board.querySelector('.scroll')) board.querySelector('.scroll').scrollLeft = scrolled;
  };
  const listen = () => {
    const source = new EventSource(board.dataset.stream);
    source.addEventListener('open', () => {
      wait = FIRST;
      say('live');
    });
    source.addEventListener('tableau', show);
    source.addEventListener('error', () => {
      say('lost');
      // a browser comes back by itself from a cut line, but not from an answer that is no stream: an error of a proxy while
      // the server starts, or the door, since a server that started again may not know who was signed in
      if (source.readyState === EventSource.CLOSED) later();
    });
  };
  const later = () => {
    setTimeout(again, wait * (1 + Math.random()));
    wait = Math.min(LONGEST, 2 * wait);
  };
  const again = async () => {
    try {
      const page = await fetch(location.href, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
      if (page.ok) listen();
      else if (page.status >= 500 || page.status === 429) later();
      else say('ended');
    } catch {
      later();
    }
  };
  listen();
})();
