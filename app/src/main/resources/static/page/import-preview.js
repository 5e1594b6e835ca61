/** What a bank file holds, and how far its recording is. */
import {shortDay} from './dates.js';
import {$, el, show} from './dom.js';
import * as money from './money.js';

const STATES = {
  new: ['new', 'will be recorded'],
  repeated: ['known already', 'stays as it is'],
  pending: ['announced', 'comes again once it is booked'],
  unreadable: ['unreadable', 'is left out'],
};

export function showPreview(preview, rows) {
  const {statement, counts} = preview;
  $('preview-facts').textContent = facts(statement);
  $('preview-counts').replaceChildren(...Object.entries(STATES).filter(([state]) => counts[state]).map(([state, words]) =>
    el('li.' + state, {}, el('strong', {}, String(counts[state])), ` ${words[0]}`, el('span.faint', {}, words[1]))));
  $('preview').querySelector('tbody').replaceChildren(...rows.map(row));
  const fresh = counts.new ?? 0;
  $('commit').textContent = fresh === 1 ? 'Record 1 transaction' : `Record ${fresh} transactions`;
  show($('commit'), fresh > 0);
  show($('import-progress'), false);
  closeButton().textContent = fresh > 0 ? 'Cancel' : 'Done';
}

export function showProgress({state, total, recorded, repeated, refused, failure}) {
  const bar = $('import-progress').querySelector('progress');
  bar.max = total || 1;
  bar.value = state === 'running' ? recorded + repeated + refused.length : bar.max;
  $('import-progress').querySelector('span').textContent = {
    running: `Recording: ${recorded} of ${total}`,
    done: `Done: ${recorded} recorded` + (refused.length ? `, ${refused.length} refused` : ''),
    failed: `Stopped: ${failure}. What was recorded stays; the same file can be imported again.`,
  }[state];
  show($('import-progress'), true);
  show($('commit'), false);
  closeButton().textContent = state === 'running' ? 'Go on in the background' : 'Done';
  closeButton().focus();
}

function closeButton() {
  return $('preview').querySelector('[data-closes]');
}

function facts({bankAccount, from, to, ledgerBalance, ledgerBalanceDate}) {
  return [
    `Bank account ${bankAccount}`,
    from && to && `${shortDay(from)} to ${shortDay(to)}`,
    ledgerBalance && `balance ${money.text(ledgerBalance)}`
      + (ledgerBalanceDate ? ` on ${shortDay(ledgerBalanceDate)}` : ''),
  ].filter(part => part).join(', ');
}

function row({line, state, date, amount, description, counterparty, reason, raw}) {
  const what = description ?? '';
  return el(
    'tr.' + state,
    {},
    el('td.faint', {}, String(line)),
    el('td', {}, date ? shortDay(date) : ''),
    el(
      'td',
      {},
      what,
      counterparty && !what.startsWith(counterparty) ? el('span.faint', {}, counterparty) : null,
      raw && el('span.raw', {}, raw),
      reason && el('span.faint', {}, reason),
      // Where the first and the last column have no room.
      state === 'new' ? null : el('span.faint.narrow', {}, `${STATES[state][0]}, line ${line}`),
    ),
    el('td.amount', {}, amount ? money.signed(amount) : ''),
    el('td', {}, STATES[state][0]),
  );
}
