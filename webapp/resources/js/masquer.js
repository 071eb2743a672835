/* Blacks out parts of pictures: of those about to be sent, on the device; of those that came, for a moderator. */
'use strict';
(() => {
  /** Draws an image with black frames, which pointer and keys add and take back. @returns what to show beside it, and the frames */
  const frames = (image, scale, said, label, changed) => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label + said.how);
    const pen = canvas.getContext('2d');
    const unit = Math.max(8, Math.round(canvas.width / 40));
    const black = [];
    let frame = null;
    let start = null;
    const draw = framed => {
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      pen.fillStyle = '#000';
      black.forEach(each => pen.fillRect(...each));
      if (framed && frame) {
        pen.lineWidth = Math.max(2, unit / 5);
        pen.strokeStyle = '#d00';
        pen.strokeRect(...frame);
      }
    };
    const keep = () => { draw(false); changed(() => draw(document.activeElement === canvas)); };
    const apply = () => {
      if (frame && frame[2] > 2 && frame[3] > 2) { black.push(frame); keep(); }
    };
    const at = event => {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
    };
    canvas.addEventListener('pointerdown', event => { start = at(event); canvas.setPointerCapture(event.pointerId); });
    canvas.addEventListener('pointermove', event => {
      if (!start) return;
      const [x, y] = at(event);
      frame = [Math.min(x, start[0]), Math.min(y, start[1]), Math.abs(x - start[0]), Math.abs(y - start[1])];
      draw(true);
    });
    canvas.addEventListener('pointerup', () => { start = null; apply(); frame = null; });
    canvas.addEventListener('pointercancel', () => { start = null; frame = null; draw(false); });
    canvas.addEventListener('keydown', event => {
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (!step && !['Enter', ' ', 'Backspace'].includes(event.key)) return;
      event.preventDefault();
      frame = frame || [canvas.width / 2 - 2 * unit, canvas.height / 2 - unit, 4 * unit, 2 * unit];
      if (step) {
        const from = event.shiftKey ? 2 : 0;
        frame[from] = Math.max(event.shiftKey ? unit : 0, frame[from] + step[0] * unit);
        frame[from + 1] = Math.max(event.shiftKey ? unit : 0, frame[from + 1] + step[1] * unit);
        draw(true);
      } else if (event.key === 'Backspace') { black.pop(); keep(); } else { apply(); frame = [...frame]; }
    });
    canvas.addEventListener('focus', () => draw(true));
    canvas.addEventListener('blur', () => draw(false));
    const how = document.createElement('p');
    how.className = 'help';
    how.textContent = label + said.how;
    const undo = document.createElement('button');
    undo.type = 'button';
    undo.className = 'button';
    undo.textContent = said.undo;
    undo.addEventListener('click', () => { black.pop(); keep(); });
    return { canvas, black, draw, keep, shown: [how, canvas, undo] };
  };

  window.masquer = async input => {
    const place = document.getElementById('masques');
    const files = [...input.files];
    const give = () => {
      const all = new DataTransfer();
      files.forEach(file => all.items.add(file));
      input.files = all.files;
    };
    place.replaceChildren();
    for (const [i, file] of files.entries()) {
      if (!file.type.startsWith('image/')) continue;
      const image = await createImageBitmap(file).catch(() => null);
      if (!image) continue;
      const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
      const made = frames(image, Math.min(1, Math.sqrt(8e6 / (image.width * image.height))), input.dataset, file.name + ' – ', then =>
        made.canvas.toBlob(blob => {
          files[i] = blob ? new File([blob], 'image-' + (i + 1) + (type === 'image/png' ? '.png' : '.jpg'), { type }) : file;
          give();
          then();
        }, type, 0.9));
      place.append(...made.shown);
      made.draw(false);
      // what browsers can show and servers can't read becomes what both can
      if (type !== file.type) made.keep();
    }
  };

  /* of a picture that came, only where the frames are is sent: in thousandths of its sides */
  for (const form of document.querySelectorAll('form[data-masquer]')) {
    form.closest('details').addEventListener('toggle', async () => {
      if (form.querySelector('canvas')) return;
      const image = new Image();
      image.src = form.dataset.masquer;
      await image.decode();
      const areas = form.elements.areas;
      const tell = then => {
        areas.value = made.black.map(([x, y, w, h]) => {
          const side = (from, length, whole) => {
            const least = Math.max(0, Math.floor(from / whole * 1000));
            return [least, Math.min(1000, Math.ceil((from + length) / whole * 1000)) - least];
          };
          const [left, width] = side(x, w, made.canvas.width);
          const [top, height] = side(y, h, made.canvas.height);
          return [left, top, width, height];
        }).filter(([, , width, height]) => width > 0 && height > 0).join(';');
        then();
      };
      const made = frames(image, 1, form.dataset, '', tell);
      for (const [x, y, w, h] of areas.value.split(';').filter(Boolean).map(area => area.split(',').map(Number))) {
        const [wide, high] = [made.canvas.width / 1000, made.canvas.height / 1000];
        made.black.push([x * wide, y * high, w * wide, h * high]);
      }
      form.querySelector('.actions').before(...made.shown);
      made.draw(false);
    });
  }
})();
