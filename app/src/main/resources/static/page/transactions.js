/** The list of transactions: searched, filtered, paged by cursor, and new whenever something changes. */
import {get} from './api.js';
import {day} from './dates.js';
import {$, el, show, soon, toast} from './dom.js';
import {values} from './forms.js';
import {ledger} from './ledger.js';
import * as money from './money.js';
import {words} from './problem.js';

const PAGE = 50;
const PAGE_MAX = 200;

let items = [];
let next = null;
// Of whom: what is answered after somebody has signed out is nobody's.
let reader = 0;
// What is on the screen: drawing the same again would only take it from under somebody's finger.
let drawn = null;
let reading = Promise.resolve();

/** One reading after the other, so that none draws over what a later one has found. */
function inTurn(work) {
  const forReader = reader;
  const mine = reading.then(() => work(() => forReader === reader));
  reading = mine.catch(() => {});
  return mine;
}

/** From the first page on, for another account or filter. */
export function showFromStart() {
  return inTurn(still => load(PAGE, false, still));
}

/** What is shown, again, with room for what is new at the end of a list that is shown whole. What is new is marked. */
export const refreshSoon = soon(200, () =>
  inTurn(still => load(next === null ? items.length + PAGE : items.length, true, still)).catch(() => {}));

async function load(count, mark, still) {
  $('transactions').ariaBusy = 'true';
  const found = [];
  let cursor = null;
  do {
    const page = await getPage(cursor, Math.min(count - found.length, PAGE_MAX));
    found.push(...page.items);
    cursor = page.next;
  } while (cursor && found.length < count);
  if (still()) {
    const before = mark ? new Map(items.map(item => [item.id, item.version])) : null;
    [items, next] = [found, cursor];
    draw(before);
  }
}

async function loadMore(still) {
  const page = next === null ? {items: [], next} : await getPage(next, PAGE);
  if (still()) {
    items = [...items, ...page.items];
    next = page.next;
    draw(null);
    rowOf(page.items[0]?.id)?.focus();
  }
}

function getPage(cursor, limit) {
  return get('/transactions', {...values($('filter')), accountId: ledger.selected?.id, cursor, limit});
}

$('more').addEventListener('click', () => inTurn(loadMore).catch(error => toast(words(error))));
$('filter').addEventListener('submit', event => event.preventDefault());
$('filter').addEventListener('input', soon(150, () => showFromStart().catch(error => toast(words(error)))));

/** @param {Map<string, number>|null} before the versions that were shown, to mark what is new */
function draw(before) {
  $('transactions').ariaBusy = 'false';
  const what = JSON.stringify([items, next, ledger.selected?.id, [...ledger.accounts.values()].map(each => each.name)]);
  if (what === drawn) {
    return;
  }
  drawn = what;
  const focused = document.activeElement?.dataset?.transaction;
  const rows = [];
  let date = null;
  for (const item of items) {
    if (item.date !== date) {
      date = item.date;
      rows.push(el('li.day', {}, el('h3', {}, day(date))));
    }
    rows.push(row(item, before !== null && before.get(item.id) !== item.version));
  }
  $('transactions').replaceChildren(...rows);
  show($('more'), next !== null);
  drawNothing();
  if (focused) {
    rowOf(focused)?.focus();
  }
}

function row(item, fresh) {
  const about = [
    item.description.startsWith(item.counterparty ?? '') ? null : item.counterparty,
    item.categoryId && ledger.categoryName(item.categoryId),
    ledger.selected === null && ledger.accounts.size > 1 && ledger.accountName(item.accountId),
  ];
  const amountKind = money.isNegative(item.amount) || money.isZero(item.amount) ? '' : '.in';
  const button = el(
    `button.row.${item.status}${fresh ? '.fresh' : ''}`,
    {type: 'button'},
    el('span.name', {}, item.description),
    el('span.amount' + amountKind, {}, money.signed(item.amount)),
    el('span.faint', {}, about.filter(part => part).join(' · ')),
    item.status === 'posted' ? null : el('span.badge', {}, item.status === 'pending' ? 'Pending' : 'Voided'),
  );
  button.dataset.transaction = item.id;
  return el('li', {}, button);
}

function rowOf(id) {
  return $('transactions').querySelector(`[data-transaction="${id}"]`);
}

function drawNothing() {
  const {q, status} = values($('filter'));
  show($('nothing'), items.length === 0);
  if (ledger.accounts.size === 0) {
    $('nothing').textContent = 'Open an account first; then record what happens on it, or import a statement.';
  } else if (q || status) {
    $('nothing').textContent = 'Nothing found. Each word is looked for at the beginnings of words.';
  } else {
    $('nothing').textContent = 'Nothing here yet. Record a transaction, or import a statement of your bank.';
  }
}

/** @param {(item: object) => void} open called with the transaction that was chosen */
export function onChosen(open) {
  $('transactions').addEventListener('click', event => {
    const id = event.target.closest('[data-transaction]')?.dataset.transaction;
    if (id) {
      open(items.find(item => item.id === id));
    }
  });
}

export function clear() {
  reader++;
  [items, next, drawn] = [[], null, null];
  $('filter').reset();
  $('transactions').replaceChildren();
}
