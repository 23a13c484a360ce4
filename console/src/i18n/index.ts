import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../api/memory';
import type { Door } from '../app/doors';
import type zh from './zh-CN';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Words = typeof zh;

const REMEMBERED = 'linli.language';

/**
 * Of a door's words those of screens that are seldom opened come with them; what may go wrong is fetched behind the
 * first screen.
 */
export type Part =
  | Door
  | 'shared'
  | 'problems'
  | 'officeProblems'
  | 'estate'
  | 'exports'
  | 'home'
  | 'intake'
  | 'money'
  | 'office'
  | 'service'
  | 'surveys'
  | 'trail'
  | 'voices'
  | 'board'
  | 'join'
  | 'lobby'
  | 'report'
  | 'resident-later'
  | 'wishes'
  | 'work';

/** Each door's words by themselves: a phone does not pay for the words of a desk. */
const words: Record<Language, Record<Part, () => Promise<{ default: object }>>> = {
  'zh-CN': {
    shared: () => import('./zh-CN/shared'),
    problems: () => import('./zh-CN/problems'),
    officeProblems: () => import('./zh-CN/problems-office'),
    staff: () => import('./zh-CN/staff'),
    estate: () => import('./zh-CN/estate'),
    exports: () => import('./zh-CN/exports'),
    home: () => import('./zh-CN/home'),
    intake: () => import('./zh-CN/intake'),
    money: () => import('./zh-CN/money'),
    office: () => import('./zh-CN/office'),
    service: () => import('./zh-CN/service'),
    surveys: () => import('./zh-CN/surveys'),
    trail: () => import('./zh-CN/trail'),
    voices: () => import('./zh-CN/voices'),
    board: () => import('./zh-CN/board'),
    join: () => import('./zh-CN/join'),
    lobby: () => import('./zh-CN/lobby'),
    report: () => import('./zh-CN/report'),
    'resident-later': () => import('./zh-CN/resident-later'),
    wishes: () => import('./zh-CN/wishes'),
    work: () => import('./zh-CN/work'),
    technician: () => import('./zh-CN/technician'),
    resident: () => import('./zh-CN/resident'),
  },
  en: {
    shared: () => import('./en/shared'),
    problems: () => import('./en/problems'),
    officeProblems: () => import('./en/problems-office'),
    staff: () => import('./en/staff'),
    estate: () => import('./en/estate'),
    exports: () => import('./en/exports'),
    home: () => import('./en/home'),
    intake: () => import('./en/intake'),
    money: () => import('./en/money'),
    office: () => import('./en/office'),
    service: () => import('./en/service'),
    surveys: () => import('./en/surveys'),
    trail: () => import('./en/trail'),
    voices: () => import('./en/voices'),
    board: () => import('./en/board'),
    join: () => import('./en/join'),
    lobby: () => import('./en/lobby'),
    report: () => import('./en/report'),
    'resident-later': () => import('./en/resident-later'),
    wishes: () => import('./en/wishes'),
    work: () => import('./en/work'),
    technician: () => import('./en/technician'),
    resident: () => import('./en/resident'),
  },
};

const DOORS: readonly Part[] = [
  'problems',
  'officeProblems',
  'staff',
  'estate',
  'exports',
  'home',
  'intake',
  'money',
  'office',
  'service',
  'surveys',
  'trail',
  'voices',
  'board',
  'join',
  'lobby',
  'report',
  'resident-later',
  'wishes',
  'work',
  'technician',
  'resident',
];
/** What is spoken here, or is being learnt; another language needs the same. */
const spoken = new Map<Part, Promise<void>>([['shared', Promise.resolve()]]);
/** Asked for and not there yet. */
const awaited = new Set<Part>();
/** What was chosen last: it is spoken as soon as its words are there. */
let chosen: Language = 'zh-CN';

/** What was chosen here before, else what the browser asks for. */
export function preferredLanguage(): Language {
  const asked = recall(REMEMBERED) ?? navigator.language;
  return asked.startsWith('zh') ? 'zh-CN' : (LANGUAGES.find((language) => asked.startsWith(language)) ?? 'zh-CN');
}

/**
 * @param doors whose words are needed at once; all of them unless it is known
 */
export async function startWords(language: Language = preferredLanguage(), doors: readonly Part[] = DOORS): Promise<void> {
  chosen = language;
  doors.forEach((door) => spoken.set(door, Promise.resolve()));
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: {} } },
    interpolation: { escapeValue: false },
    returnNull: false,
    // Words that come later are said as soon as they are there.
    react: { useSuspense: false, bindI18nStore: 'added' },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  await learnAll(language);
  document.documentElement.lang = language;
}

/** The words of a door, or of screens, that are opened later than the page; whoever asks twice waits for the same. */
export function learnWords(part: Exclude<Part, 'shared'>): Promise<void> {
  const known = spoken.get(part);
  if (known) {
    return known;
  }
  awaited.add(part);
  // Another language that is on its way learns only what was spoken when it was chosen.
  const learnt = learn(part, ...new Set([spokenLanguage(), chosen])).catch((failure: unknown) => {
    spoken.delete(part);
    throw failure;
  });
  spoken.set(part, learnt);
  return learnt;
}

/** Whether words may still come for what has none yet. */
export const isAwaited = (...parts: Part[]): boolean => parts.some((part) => awaited.has(part));

export async function speak(language: Language): Promise<void> {
  chosen = language;
  await learnAll(language);
  // Whoever chose again meanwhile is not led back.
  if (chosen !== language) return;
  remember(REMEMBERED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

async function learnAll(language: Language): Promise<void> {
  await Promise.all([...spoken.keys()].map((part) => learn(part, language)));
}

async function learn(part: Part, ...languages: Language[]): Promise<void> {
  let learnt: object[] = [];
  try {
    learnt = await Promise.all(languages.map(async (language) => (await words[language][part]()).default));
  } finally {
    awaited.delete(part);
    // Whoever waits for them looks anew at what is added, be it nothing.
    languages.forEach((language, at) => i18next.addResourceBundle(language, 'translation', learnt[at] ?? {}, true));
  }
}

export function spokenLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}
