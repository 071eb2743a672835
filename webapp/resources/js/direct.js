/* The live board: each event is the whole board. What was open stays open, and where one was reading keeps its place. */
(() => {
  const board = document.getElementById('direct');
  const state = document.getElementById('direct-etat');
  if (!board || !window.EventSource) return;
  const say = (text) => {
    if (state.textContent !== text) state.textContent = text;
  };
  const source = new EventSource(board.dataset.stream);
  source.addEventListener('open', () => say(state.dataset.live));
  source.addEventListener('error', () => say(source.readyState === EventSource.CLOSED ? state.dataset.ended : state.dataset.lost));
  source.addEventListener('tableau', (event) => {
    const open = [...board.querySelectorAll('details[open]')].map((each) => each.id);
    const focused = document.activeElement.closest('#direct details');
    const scrolled = board.querySelector('.scroll')?.scrollLeft;
    board.innerHTML = event.data;
    open.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
    if (focused) document.getElementById(focused.id)?.querySelector('summary').focus({ preventScroll: true });
    if (scrolled && board.querySelector('.scroll')) board.querySelector('.scroll').scrollLeft = scrolled;
  });
})();
