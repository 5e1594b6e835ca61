/** Forms that tell what the API says about each field, next to it. */
import {el} from './dom.js';
import {words} from './problem.js';

/**
 * Does the work when the form is sent, once at a time.
 *
 * @param {HTMLFormElement} form its fields name their place in the request by data-pointer
 * @param {(values: object) => Promise<void>} work rejects with what went wrong
 */
export function onSubmit(form, work) {
  for (const field of form.querySelectorAll('[data-hint]')) {
    describe(field, 'hint', field.dataset.hint);
  }
  form.addEventListener('submit', event => {
    event.preventDefault();
    perform(form, () => work(values(form)));
  });
}

/** Does something on behalf of a form, unless it is at something already. What goes wrong is told in it. */
export async function perform(form, work) {
  if (form.getAttribute('aria-busy') === 'true') {
    return;
  }
  clearFaults(form);
  form.setAttribute('aria-busy', 'true');
  try {
    await work();
  } catch (error) {
    showFaults(form, error);
  } finally {
    form.setAttribute('aria-busy', 'false');
  }
}

/** Fields that are hidden say nothing. */
export function values(form) {
  return Object.fromEntries(new FormData(form));
}

export function clearFaults(form) {
  for (const note of form.querySelectorAll('.fault')) {
    note.remove();
  }
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    setDescriptions(field);
  }
}

/** Says something at the top of the form. */
export function tell(form, text) {
  const note = el('p.fault.notice', {role: 'alert'}, text);
  form.querySelector('h2').after(note);
  note.scrollIntoView({block: 'nearest'});
}

function showFaults(form, error) {
  const fields = [...form.querySelectorAll('[data-pointer]')].filter(field => !field.closest('[hidden]'));
  const elsewhere = [];
  for (const place of error.places ?? []) {
    const where = place.pointer ?? place.parameter ?? place.header;
    const field = fields.find(each => each.dataset.pointer === where)
      ?? fields.find(each => each.dataset.pointer.startsWith(where + '/') || where.startsWith(each.dataset.pointer + '/'));
    if (field) {
      field.setAttribute('aria-invalid', 'true');
      describe(field, 'fault', sentence(place.detail));
    } else {
      elsewhere.push(`${where}: ${place.detail}`);
    }
  }
  const first = form.querySelector('[aria-invalid]');
  if (!first || elsewhere.length) {
    tell(form, [words(error), ...elsewhere].join(' '));
  }
  first?.closest('details')?.setAttribute('open', '');
  first?.focus();
}

/** The API says what a field must be: "must be present". */
function sentence(detail) {
  return detail.charAt(0).toUpperCase() + detail.slice(1) + (/[.!?]$/.test(detail) ? '' : '.');
}

/** The note is the field's description; hidden, so that it is not part of the label's text too. */
function describe(field, kind, text) {
  field.closest('label').append(el('span.' + kind, {id: crypto.randomUUID(), ariaHidden: 'true'}, text));
  setDescriptions(field);
}

function setDescriptions(field) {
  const notes = [...field.closest('label').querySelectorAll('.hint, .fault')].map(note => note.id);
  if (notes.length) {
    field.setAttribute('aria-describedby', notes.join(' '));
  } else {
    field.removeAttribute('aria-describedby');
  }
}
