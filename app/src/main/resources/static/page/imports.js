/** Importing a bank file: what it holds is shown first, and recorded when the person says so. */
import {Intent, get, send} from './api.js';
import {$, el, fillSelect, show} from './dom.js';
import {clearFaults, onSubmit, perform, tell, values} from './forms.js';
import {showPreview, showProgress} from './import-preview.js';
import {ledger} from './ledger.js';
import {Problem, words} from './problem.js';
import {refreshSoon} from './transactions.js';

const SIZE_MAX = 10 * 1024 * 1024;
const dialog = $('import');
const form = dialog.querySelector('form');
const several = form.querySelector('[data-several]');
const uploadIntent = new Intent();
let file = null;
let preview = null;

export function showImport() {
  form.reset();
  clearFaults(form);
  file = null;
  show(several, false);
  fillSelect(form.elements.accountId, ledger.openAccounts.map(each =>
    el('option', {value: each.id}, `${each.name} (${each.currency})`)));
  if (ledger.selected?.open) {
    form.elements.accountId.value = ledger.selected.id;
  }
  step(form);
  dialog.showModal();
}

function step(part) {
  show(form, part === form);
  show($('preview'), part !== form);
}

form.elements.file.addEventListener('change', () => {
  file = form.elements.file.files[0] ?? null;
  form.requestSubmit();
});
form.elements.statement.addEventListener('change', () => form.requestSubmit());

$('use-sample').addEventListener('click', () => perform(form, async () => {
  file = await (await fetch('/samples/sample.ofx')).blob();
  await upload(values(form));
}));

onSubmit(form, upload);

async function upload({accountId, statement}) {
  if (!file) {
    throw Problem.at('file', 'choose a file first');
  }
  if (file.size > SIZE_MAX) {
    throw Problem.at('file', 'has more than 10 MB; ask the bank for a shorter time');
  }
  const query = new URLSearchParams({accountId, ...(several.hidden ? {} : {statement})});
  try {
    const key = uploadIntent.keyFor([String(query), file.name, file.size, file.lastModified]);
    preview = await send('POST', '/imports?' + query, {key, file});
  } catch (problem) {
    show(several, problem.code === 'several-statements' || !several.hidden);
    // A browser tells of a choice only if it is another file than before.
    form.elements.file.value = '';
    throw problem;
  }
  uploadIntent.done();
  showPreview(preview, preview.next === null ? preview.rows : await allRows());
  step($('preview'));
  $('commit').focus();
}

/** A file of many thousand rows is shown up to a few thousand; it is recorded as a whole. */
async function allRows() {
  const rows = [...preview.rows];
  for (let after = preview.next; after && rows.length < 2000;) {
    const page = await get('/imports/' + preview.id, {after, limit: 1000});
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

$('commit').addEventListener('click', async () => {
  $('commit').disabled = true;
  try {
    await send('POST', `/imports/${preview.id}/commit`, {key: preview.id});
    await follow();
  } catch (error) {
    step(form);
    tell(form, words(error));
  } finally {
    $('commit').disabled = false;
  }
});

/** The operation goes on by itself, also when the dialog is closed. */
async function follow() {
  let progress = await get('/operations/' + preview.id);
  while (progress.state === 'running') {
    showProgress(progress);
    await new Promise(resolve => setTimeout(resolve, 250));
    progress = await get('/operations/' + preview.id);
  }
  showProgress(progress);
  ledger.reloadSoon();
  refreshSoon();
}
