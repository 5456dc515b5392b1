// Filters and order for the list of what remains. Without this script the list is whole, the most points first.
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

  // Half-up to four digits, as everywhere in the report.
  const decimal = (units) => {
    const rounded = (units * 20000n + denominator) / (2n * denominator);
    const digits = String(rounded).padStart(5, '0');
    return digits.slice(0, -4) + table.dataset.sign + digits.slice(-4);
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
    document.getElementById('points-shown').textContent = decimal(units);
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
  form.addEventListener('reset', () => choose(''));
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const link of document.querySelectorAll('a[data-opd]')) {
    link.addEventListener('click', () => choose(link.dataset.opd));
  }
  form.hidden = false;
  filter();
})();
