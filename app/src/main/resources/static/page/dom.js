/** The few ways in which this page touches the document. Text is only ever set as text. */

/** @returns {HTMLElement} */
export function $(id) {
  return document.getElementById(id);
}

/**
 * Makes an element.
 *
 * @param {string} kind the tag, with classes after dots: "li.day"
 * @param {object} properties set on it; what has no property of that name becomes an attribute
 * @param {...(Node|string|null|undefined)} content null and undefined are left out
 */
export function el(kind, properties = {}, ...content) {
  const [tag, ...classes] = kind.split('.');
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...content.filter(part => part !== null && part !== undefined));
  return element;
}

export function show(element, visible) {
  element.hidden = !visible;
}

/** Options of a select, with the one that was chosen kept if it is still there. */
export function fillSelect(select, options) {
  const chosen = select.value;
  select.replaceChildren(...options);
  if ([...select.options].some(option => option.value === chosen)) {
    select.value = chosen;
  }
}

/** Says something that needs no answer; it goes away by itself. */
export function toast(text) {
  const note = el('p.toast', {}, text);
  $('toasts').append(note);
  setTimeout(() => note.remove(), 6000);
}

/** Makes a function that does the work soon after it is called, once for all calls in the meantime, and never twice at a time. */
export function soon(milliseconds, work) {
  let timer = null;
  let again = false;
  async function run() {
    again = false;
    try {
      await work();
    } finally {
      timer = null;
      if (again) {
        ask();
      }
    }
  }
  function ask() {
    again = true;
    timer ??= setTimeout(run, milliseconds);
  }
  return ask;
}
