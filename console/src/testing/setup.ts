import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { hangUp } from '../api/live';
import { line } from '../api/line';
import { takeSession } from '../api/session';
import { speak, startWords } from '../i18n';
import { listenToKeys } from '../ui/keys';
import { network } from './network';

/** What the browser has and the test's document has not. */
vi.stubGlobal('EventSource', undefined);
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.setAttribute('open', '');
};

// The whole document in an error hides the error.
configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 4_000 });

// As every browser has it: the form library reads from both whether somebody has chosen already.
Object.defineProperties(HTMLOptionElement.prototype, {
  defaultSelected: {
    get(this: HTMLOptionElement) {
      return this.hasAttribute('selected');
    },
  },
});
Object.defineProperties(HTMLSelectElement.prototype, {
  size: {
    get(this: HTMLSelectElement) {
      return Number(this.getAttribute('size') ?? 0);
    },
  },
});

beforeAll(async () => {
  await startWords('zh-CN');
  network.listen({ onUnhandledRequest: 'error' });
});

let deafen: () => void;

beforeEach(async () => {
  takeSession({ accountId: 'li-jing', token: () => Promise.resolve('token'), signIn: vi.fn(), signOut: vi.fn() });
  await speak('zh-CN');
  deafen = listenToKeys();
});

afterEach(() => {
  cleanup();
  hangUp();
  line.heard(true);
  deafen();
  network.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
});

afterAll(() => network.close());
