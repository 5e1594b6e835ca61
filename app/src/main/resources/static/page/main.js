/** The page: welcome for whoever is not signed in, the ledger for whoever is. */
import {showOpenAccount} from './account-dialogs.js';
import './accounts.js';
import {forgetPosition, get} from './api.js';
import {$, show, toast} from './dom.js';
import {showImport} from './imports.js';
import {ledger} from './ledger.js';
import {startLive, stopLive} from './live.js';
import {words} from './problem.js';
import {canResume, session, signOut} from './session.js';
import {showRecord, showTransaction} from './transaction-dialog.js';
import {clear, onChosen, showFromStart} from './transactions.js';
import {onSignedIn, showWelcome} from './welcome.js';

onSignedIn(enter);
onChosen(showTransaction);
ledger.addEventListener('selected', () => showFromStart().catch(error => toast(words(error))));
session.addEventListener('ended', ({detail: why}) => leave(why));
$('sign-out').addEventListener('click', signOut);
document.querySelector('[data-opens="open-account"]').addEventListener('click', showOpenAccount);
$('record').addEventListener('click', () => withAccount(showRecord));
$('import-file').addEventListener('click', () => withAccount(showImport));
for (const button of document.querySelectorAll('dialog [data-closes]')) {
  button.addEventListener('click', () => button.closest('dialog').close());
}

/** What needs an account begins by opening one. */
function withAccount(work) {
  (ledger.openAccounts.length ? work : showOpenAccount)();
}

async function enter(user) {
  forgetPosition();
  clear();
  $('user').textContent = user.displayName;
  for (const part of ['user', 'sign-out', 'ledger']) {
    show($(part), true);
  }
  try {
    await ledger.open();
    await showFromStart();
    startLive();
  } catch (error) {
    toast(words(error));
  }
}

function leave(why) {
  stopLive();
  for (const dialog of document.querySelectorAll('dialog[open]')) {
    dialog.close();
  }
  for (const part of ['user', 'sign-out', 'ledger']) {
    show($(part), false);
  }
  clear();
  showWelcome(why);
}

async function start() {
  if (!canResume()) {
    showWelcome(null);
    return;
  }
  try {
    enter(await get('/users/me'));
  } catch (error) {
    // At 401 the session has ended, which shows the welcome by itself.
    if (error.status !== 401) {
      showWelcome(words(error));
    }
  }
}

start();
