/** Who is signed in. The access token is in memory only. */
import {
  deviceToken, forgetRefreshToken, keepDeviceToken, keepRefreshToken, onForgottenElsewhere, refreshToken,
  replaceRefreshToken,
} from './keep.js';
import {Problem, Unreachable} from './problem.js';

const AUTH = '/api/v1/auth/';

let accessToken = null;
let refreshing = null;

/** Tells "ended" when the session is over, by whomever. */
export const session = new EventTarget();

export function bearer() {
  return accessToken;
}

/** Whether there is something to go on from, such as after a reload. */
export function canResume() {
  return refreshToken() !== null;
}

export async function register(application, stay) {
  return signedIn(await post('register', application), stay);
}

export async function logIn(email, password, stay) {
  return signedIn(await post('login', {email, password, deviceToken: deviceToken()}), stay);
}

/** Ends it here at once, and on the server if that can be reached. */
export async function signOut() {
  // One that ended after this would keep its new token.
  await refreshing?.catch(() => {});
  const token = accessToken;
  const renewable = refreshToken();
  end(null);
  try {
    const answer = await logOut(token);
    if (answer.status === 401 && renewable) {
      await logOut((await post('refresh', {refreshToken: renewable})).accessToken);
    }
  } catch {
    // The server is away, or has ended the session itself.
  }
}

function logOut(token) {
  return fetch(AUTH + 'logout', {method: 'POST', headers: {Authorization: 'Bearer ' + token}});
}

/** New tokens; however many ask, one request is made. Rejects if the session is over or the server away. */
export function refresh() {
  refreshing ??= alone(renew).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

/** Tabs that share a refresh token use it one after the other: it is good for one use. */
function alone(work) {
  return navigator.locks ? navigator.locks.request('finance-tracker.refresh', work) : work();
}

async function renew() {
  try {
    const tokens = await post('refresh', {refreshToken: refreshToken() ?? ''});
    accessToken = tokens.accessToken;
    replaceRefreshToken(tokens.refreshToken);
  } catch (problem) {
    if (problem.status === 400 || problem.status === 401) {
      end('You were signed out. Sign in to go on.');
    }
    throw problem;
  }
}

function signedIn(answer, stay) {
  accessToken = answer.accessToken;
  keepRefreshToken(answer.refreshToken, stay);
  keepDeviceToken(answer.deviceToken);
  return answer.user;
}

function end(why) {
  accessToken = null;
  forgetRefreshToken();
  session.dispatchEvent(new CustomEvent('ended', {detail: why}));
}

async function post(path, body) {
  let response;
  try {
    response = await fetch(AUTH + path, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify(body),
    });
  } catch {
    throw new Unreachable();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.json();
}

onForgottenElsewhere(() => end('You signed out in another tab.'));
