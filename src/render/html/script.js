// Keys that lead from screen to screen; filters and order for the list of what remains. Without this script the sections stand
// one below the other, and the list is whole, what is worth most first.
(() => {
  'use strict';
  if (!document.querySelector('.screen')) return;
  const stops = [...document.querySelectorAll('.first, .screen, .screen + section:not(.screen)')];
  const top = (one) => Math.round(one.getBoundingClientRect().top);
  // What is taller than the window is scrolled through, and so is all that comes after the screens.
  const fits = (one) => one.offsetHeight <= window.innerHeight + 4 && one.matches('.first, .screen');
  const step = {
    ahead: () => {
      const next = stops.findIndex((one) => top(one) > 4);
      return next > 0 && fits(stops[next - 1]) ? stops[next] : undefined;
    },
    back: () => {
      const above = stops.filter((one) => top(one) < -4).pop();
      return above && fits(above) ? above : undefined;
    },
    first: () => stops[0],
    last: () => stops.filter((one) => one.matches('.screen') && top(one) > 4).pop(),
  };
  const keys = {
    ArrowRight: 'ahead', ArrowDown: 'ahead', PageDown: 'ahead', ArrowLeft: 'back', ArrowUp: 'back', PageUp: 'back', Home: 'first',
    End: 'last',
  };
  document.addEventListener('keydown', (event) => {
    const { activeElement: focused } = document;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || focused.matches('input, select, textarea, .frame')) return;
    const stop = keys[event.key] && step[keys[event.key]]();
    if (!stop) return;
    event.preventDefault();
    stop.scrollIntoView({ behavior: 'instant' });
  });
})();
(() => {
  'use strict';
  const table = document.getElementById('remaining-list');
  const form = document.getElementById('filters');
  if (!table || !form) return;

  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const choices = [...form.querySelectorAll('select')];
  const denominator = BigInt(table.dataset.denominator);

  // In percent, half-up to one digit, and of what is there never none: as everywhere in the report.
  const percent = (units) => {
    const rounded = (units * 2000n + denominator) / (2n * denominator);
    const below = units > 0n && rounded === 0n;
    const digits = String(below ? 1n : rounded).padStart(2, '0');
    return `${below ? '<' : ''}${digits.slice(0, -1)}${table.dataset.sign}${digits.slice(-1)}%`;
  };

  const filter = () => {
    let items = 0;
    let units = 0n;
    for (const row of rows) {
      row.hidden = choices.some((choice) => choice.value && choice.value !== row.dataset[choice.name]);
      if (row.hidden) continue;
      items += 1;
      units += BigInt(row.dataset.units);
    }
    document.getElementById('items-shown').textContent = items;
    document.getElementById('share-shown').textContent = percent(units);
    document.getElementById('nothing-matches').hidden = items > 0;
  };

  // The first column is in order already: what counts there is the place of the row, which also settles ties.
  const place = new Map(rows.map((row, index) => [row, index]));
  const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
  const compare = (column, a, b) => (column === 0
    ? place.get(b) - place.get(a)
    : key(a, column).localeCompare(key(b, column), document.documentElement.lang, { numeric: true }));
  const sort = (head) => {
    const first = head.dataset.sort;
    const order = head.getAttribute('aria-sort') !== first ? first
      : first === 'descending' ? 'ascending' : 'descending';
    for (const one of heads) one.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', order);
    const direction = order === 'ascending' ? 1 : -1;
    const column = heads.indexOf(head);
    body.append(...[...rows].sort((a, b) => direction * compare(column, a, b) || place.get(a) - place.get(b)));
  };

  for (const head of heads.filter((one) => one.dataset.sort)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(head));
    head.append(button);
  }
  const choose = (opd) => {
    for (const choice of choices) choice.value = choice.name === 'opd' ? opd : '';
    filter();
  };
  form.addEventListener('change', filter);
  form.querySelector('button').addEventListener('click', () => choose(''));
  for (const link of document.querySelectorAll('a[data-opd]')) {
    link.addEventListener('click', () => choose(link.dataset.opd));
  }
  // On a telephone the list is shown as cards, which some browsers then no longer tell as a table.
  const roles = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell' };
  const tell = () => {
    const cards = getComputedStyle(table).display !== 'table';
    for (const one of [table, ...table.querySelectorAll('*')]) {
      const role = roles[one.localName];
      if (role && cards) one.setAttribute('role', role);
      else if (role) one.removeAttribute('role');
    }
  };
  window.matchMedia('(max-width: 44rem)').addEventListener('change', tell);
  tell();
  form.hidden = false;
  filter();
})();
