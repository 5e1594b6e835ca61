/** What became of a transaction: every version, who made it, when and why. */
import {get} from './api.js';
import {moment} from './dates.js';
import {$, el} from './dom.js';
import {differences} from './transaction-form.js';
import {words} from './problem.js';

const details = $('history');
const list = details.querySelector('ol');
const WORDS = {
  recorded: 'Recorded',
  amended: 'Amended',
  categorised: 'Categorised',
  posted: 'Posted',
  voided: 'Voided',
  restored: 'Restored',
};
const ACTORS = {user: 'by a person', bank: 'by the bank', rule: 'by a rule', import: 'by an import', system: 'by the system'};

let id = null;

/** It is read when it is opened. */
export function historyOf(transaction) {
  id = transaction;
  list.replaceChildren();
  if (details.open) {
    read();
  }
}

export function closeHistory() {
  id = null;
}

details.addEventListener('toggle', () => {
  if (details.open && id) {
    read();
  }
});

async function read() {
  const asked = id;
  try {
    const {items} = await get(`/transactions/${asked}/history`);
    if (asked === id) {
      list.replaceChildren(...items.map((version, n) => entry(version, items[n - 1])).reverse());
    }
  } catch (error) {
    list.replaceChildren(el('li', {}, words(error)));
  }
}

function entry(version, before) {
  const changes = before ? differences(before.transaction, version.transaction) : [];
  return el(
    'li',
    {},
    el('strong', {}, WORDS[version.change]),
    changes.length ? ': ' + changes.join(', ') : '',
    version.reason ? el('q', {}, version.reason) : null,
    el('span.faint', {}, `${moment(version.recordedAt)}, ${ACTORS[version.actor.kind]} · event ${version.sequence}`),
  );
}
