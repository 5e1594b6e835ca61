/** The pane of frames as they arrive; lists follow what they tell. */
import {sawPosition} from './api.js';
import {time} from './dates.js';
import {$, el, show} from './dom.js';
import {ledger} from './ledger.js';
import * as money from './money.js';
import {Live} from './socket.js';
import {refreshSoon} from './transactions.js';

const KEPT = 200;
/** After these something may have changed of which no frame tells. */
const REREAD = new Set(['connected', 'reread_required', 'unknown_sequence']);
const STATES = {connecting: 'Connecting', live: 'Live', waiting: 'Offline, trying again'};

const live = new Live();

export function startLive() {
  clear();
  live.start();
  watchAccounts();
}

export function stopLive() {
  live.stop();
  show($('connection'), false);
}

live.addEventListener('state', ({detail: state}) => {
  $('connection').textContent = STATES[state];
  $('connection').dataset.state = state;
  show($('connection'), true);
});

live.addEventListener('frame', ({detail: frame}) => {
  if (frame.event === 'pong') {
    return;
  }
  if (frame.event.endsWith('_update') || REREAD.has(frame.data.code ?? frame.event)) {
    sawPosition(frame.sequence);
    ledger.reloadSoon();
    refreshSoon();
  }
  append(frame);
});

ledger.addEventListener('accounts', watchAccounts);
addEventListener('online', () => live.hurry());

/** Accounts that were opened elsewhere have no frames before they are watched, so coming back looks for them. */
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && !$('ledger').hidden) {
    live.hurry();
    ledger.reloadSoon();
  }
});

function watchAccounts() {
  for (const id of ledger.accounts.keys()) {
    live.watch(id);
  }
}

function append(frame) {
  $('frames').prepend(el(
    'li',
    {},
    el('details', {},
      el('summary', {},
        el('span.what', {}, sentence(frame)),
        el('span.faint', {}, `${time(new Date())} · ${frame.event} · ${frame.sequence}`)),
      el('pre', {}, JSON.stringify(frame, null, 2))),
  ));
  while ($('frames').children.length > KEPT) {
    $('frames').lastElementChild.remove();
  }
  show($('no-frames'), false);
  show($('clear-frames'), true);
}

function sentence({event, data}) {
  switch (event) {
    case 'transaction_update':
      return `${data.description}, ${money.signed(data.amount)}: ${data.change} on ${ledger.accountName(data.account_id)}`;
    case 'balance_update':
      return `${ledger.accountName(data.account_id)} now holds ${money.text(data.balance)}`;
    case 'operation':
      return `Import into ${ledger.accountName(data.account_id)}, ${data.state}: ${data.recorded} of ${data.total} recorded`;
    case 'connected':
      return 'Connected';
    case 'resumed':
      return 'Up to date again';
    case 'error':
      return data.detail;
    default:
      return event;
  }
}

$('clear-frames').addEventListener('click', clear);

function clear() {
  $('frames').replaceChildren();
  show($('no-frames'), true);
  show($('clear-frames'), false);
}
