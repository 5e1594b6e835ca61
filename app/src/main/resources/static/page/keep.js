/**
 * Where the refresh token rests (docs/adr/0066). Whoever chose to stay signed in has it in this origin's storage, which
 * all tabs share. Others have it in this tab alone: in memory, and in the tab's storage only from leaving a page to
 * showing it again, so that a reload keeps it and a duplicate of the tab does not get a copy, which would look like a
 * stolen one.
 */
const REFRESH = 'finance-tracker.refresh';
const DEVICE = 'finance-tracker.device';

let ofThisTab = null;

function takeBack() {
  ofThisTab = sessionStorage.getItem(REFRESH) ?? ofThisTab;
  sessionStorage.removeItem(REFRESH);
}

takeBack();
addEventListener('pageshow', takeBack);
addEventListener('pagehide', () => {
  if (ofThisTab) {
    sessionStorage.setItem(REFRESH, ofThisTab);
  }
});

export function refreshToken() {
  return ofThisTab ?? localStorage.getItem(REFRESH);
}

/** @param {boolean} stay for all tabs, until signing out; else in this tab */
export function keepRefreshToken(token, stay) {
  forgetRefreshToken();
  if (stay) {
    localStorage.setItem(REFRESH, token);
  } else {
    ofThisTab = token;
  }
}

/** The one that follows, where the one before was. */
export function replaceRefreshToken(token) {
  keepRefreshToken(token, ofThisTab === null);
}

export function forgetRefreshToken() {
  ofThisTab = null;
  localStorage.removeItem(REFRESH);
}

/** Calls it when another tab has signed out. */
export function onForgottenElsewhere(work) {
  addEventListener('storage', event => {
    if (event.key === REFRESH && event.newValue === null && ofThisTab === null) {
      work();
    }
  });
}

/** Shows the server that this device has signed in before; it opens nothing, and outlives signing out. */
export function deviceToken() {
  return localStorage.getItem(DEVICE);
}

export function keepDeviceToken(token) {
  localStorage.setItem(DEVICE, token);
}
