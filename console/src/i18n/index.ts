import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../api/memory';
import type zh from './zh-CN';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Words = typeof zh;

const REMEMBERED = 'linli.language';

const words: Record<Language, () => Promise<{ default: unknown }>> = {
  'zh-CN': () => import('./zh-CN'),
  en: () => import('./en'),
};

/** What was chosen here before, else what the browser asks for. */
export function preferredLanguage(): Language {
  const asked = recall(REMEMBERED) ?? navigator.language;
  return asked.startsWith('zh') ? 'zh-CN' : LANGUAGES.find((language) => asked.startsWith(language)) ?? 'zh-CN';
}

export async function startWords(language: Language = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: (await words[language]()).default as object } },
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await words[language]()).default);
  }
  remember(REMEMBERED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export function spokenLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}
